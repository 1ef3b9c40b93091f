// Where each bar of a sum begins and how wide it is, in percent of the picture: a staircase from zero to the total. Pure.

export interface StepBar {
  /** Left end, 0..100. */
  readonly from: number
  /** Width, 0..100; at least a hair, so that a small term is still seen. */
  readonly width: number
}

/** A hair's width: a term of nearly nothing must not vanish beside one of hundreds. */
const HAIR = 1

/** One bar per value, in order; the empty list gives none. */
export function steps(values: readonly number[]): StepBar[] {
  const ends = [0]
  for (const value of values) ends.push((ends.at(-1) ?? 0) + value)
  const low = Math.min(...ends)
  const span = Math.max(...ends) - low || 1
  const at = (sum: number) => ((sum - low) / span) * 100
  return values.map((_, i) => {
    const [left, right] = [at(ends[i] ?? 0), at(ends[i + 1] ?? 0)].sort((a, b) => a - b)
    const width = Math.max(HAIR, (right ?? 0) - (left ?? 0))
    return { from: Math.min(left ?? 0, 100 - width), width }
  })
}
