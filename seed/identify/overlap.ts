// Overlaps in time among namings: which rows hold at once but give different values. Used by joinNamings.ts. PURE.

import type { Naming } from '@suyuan/cypher/model/subject.ts'

/** When a naming starts and ends to hold; ±Infinity where open. */
export function startTime(naming: Naming): number {
  return naming.validFrom ?? Number.NEGATIVE_INFINITY
}

export function endTime(naming: Naming): number {
  return naming.validTo ?? Number.POSITIVE_INFINITY
}

/**
 * Of `rows` (indices into the namings) those that overlap in time with another of them that has a different value.
 * Rows whose value is null differ from nobody. Empty in, empty out. Cost O(k log k) for k rows, so that a number which
 * a thousand rows share by mistake costs no million comparisons.
 */
export function overlappingDiffering<V>(
  rows: readonly number[],
  namings: readonly Naming[],
  value: readonly (V | null)[],
): number[] {
  const sorted = rows
    .filter((row) => value[row] !== null)
    .sort((a, b) => startTime(namings[a]!) - startTime(namings[b]!))
  const started = sorted.map((row) => startTime(namings[row]!))
  const nextDiffering = nextDifferingPlaces(sorted.map((row) => value[row]))
  // The two rows of different value that reach furthest among those that began before.
  let far: number | null = null
  let farOther: number | null = null
  return sorted.filter((row, place) => {
    const before: number | null = far !== null && value[far] === value[row] ? farOther : far
    const differsBefore = before !== null && endTime(namings[before]!) > started[place]!
    const differsAfter = (started[nextDiffering[place]!] ?? Number.POSITIVE_INFINITY) < endTime(namings[row]!)
    if (far === null || endTime(namings[row]!) > endTime(namings[far]!)) {
      if (far !== null && value[far] !== value[row]) farOther = far
      far = row
    } else if (
      value[row] !== value[far] &&
      (farOther === null || endTime(namings[row]!) > endTime(namings[farOther]!))
    ) {
      farOther = row
    }
    return differsBefore || differsAfter
  })
}

/** For each place the next one whose value is another; the length of the list where there is none. */
function nextDifferingPlaces(values: readonly unknown[]): number[] {
  const next = values.map(() => values.length)
  for (let place = values.length - 2; place >= 0; place--) {
    next[place] = values[place] === values[place + 1] ? next[place + 1]! : place + 1
  }
  return next
}
