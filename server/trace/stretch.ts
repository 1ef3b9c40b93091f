// Stretches are sorted, disjoint Intervals of time. The tracer uses them for the times in which a Flow may have moved
// something that no log shows. Half-open ends make no difference here, since only lengths and hulls are asked for.

import type { Interval } from '@suyuan/cypher/model/holder.ts'

/** Merges Intervals in any order into sorted, disjoint stretches; empty ones are dropped. O(n log n). */
export function merged(intervals: readonly Interval[]): Interval[] {
  const out: { from: number; to: number }[] = []
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (!(to > from)) continue
    const last = out[out.length - 1]
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to)
    else out.push({ from, to })
  }
  return out
}

/** The parts of `stretches` within [from, to]; empty when there are none. */
export function clipped(stretches: readonly Interval[], from: number, to: number): Interval[] {
  return stretches.map((s) => ({ from: Math.max(s.from, from), to: Math.min(s.to, to) })).filter((s) => s.to > s.from)
}

/** How many milliseconds of `stretches` lie within [from, to]. */
export function lengthWithin(stretches: readonly Interval[], from: number, to: number): number {
  let sum = 0
  for (const s of stretches) sum += Math.max(0, Math.min(s.to, to) - Math.max(s.from, from))
  return sum
}

/** From the first to the last moment of `stretches` within [from, to]; null when they have none there. No garbage but it. */
export function hullWithin(stretches: readonly Interval[], from: number, to: number): Interval | null {
  let first = Infinity
  let last = -Infinity
  for (const s of stretches) {
    const start = Math.max(s.from, from)
    const end = Math.min(s.to, to)
    if (!(end > start)) continue
    if (first === Infinity) first = start
    last = end
  }
  return first === Infinity ? null : { from: first, to: last }
}
