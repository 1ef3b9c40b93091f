// Canary: a planted record among the leaked rows names the copy it was planted in.

import type { Term } from '../answer.ts'
import type { Assumptions } from '../assumptions.ts'
import type { LeakedRow } from '../exhibit.ts'
import type { Exposure } from '../exposure.ts'

/** Canaries among the leaked rows and the Holders that each names; made once for all candidates. */
export interface SeenCanary {
  readonly subject: number
  readonly plantedIn: readonly number[]
  /** Holders that had a copy of it at any time up to the leak, ascending. */
  readonly holders: ReadonlySet<number>
}

/** Canaries that the rows show, by Subject. Empty when none is among them. */
export function seenCanaries(exposure: Exposure, rows: readonly LeakedRow[], until: number): SeenCanary[] {
  const seen = new Set(rows.flatMap((row) => row.subjects.filter((subject) => exposure.isCanary[subject] === 1)))
  return [...seen]
    .sort((a, b) => a - b)
    .map((subject) => ({
      subject,
      plantedIn: exposure.canaries
        .filter((canary) => canary.subject === subject)
        .flatMap((canary) => {
          if (canary.holder >= 0) return [canary.holder]
          if (canary.movement >= 0) return [exposure.movements.to[canary.movement]!]
          const { offsets, items } = exposure.batchMovements
          return [...items.subarray(offsets[canary.batch]!, offsets[canary.batch + 1]!)].map(
            (movement) => exposure.movements.to[movement]!,
          )
        })
        .filter((holder) => holder >= 0),
      holders: holdersOf(exposure, subject, until),
    }))
}

/** +log2 N (capped) for each canary planted in one of `holders`, the penalty for each that none of them ever had. */
export function canaryTerm(
  holders: readonly number[],
  seen: readonly SeenCanary[],
  population: number,
  assumptions: Assumptions,
): Term {
  let planted = 0
  let absent = 0
  for (const canary of seen) {
    if (canary.plantedIn.some((holder) => holders.includes(holder))) planted++
    else if (!holders.some((holder) => canary.holders.has(holder))) absent++
  }
  const each = Math.log2(Math.max(2, population))
  const bits = Math.min(assumptions.canaryCap, planted * each) + absent * assumptions.canaryAbsent
  return { name: 'canary', bits, detail: { seen: seen.length, planted, absent, population } }
}

function holdersOf(exposure: Exposure, subject: number, until: number): Set<number> {
  const { movements, subjectMovements, subjectBatches, batchMovements } = exposure
  const holders = new Set<number>()
  const add = (movement: number): void => {
    if (movements.at[movement]! > until) return
    for (const holder of [movements.to[movement]!, movements.from[movement]!, movements.actor[movement]!])
      if (holder >= 0) holders.add(holder)
  }
  for (const movement of subjectMovements.items.subarray(
    subjectMovements.offsets[subject]!,
    subjectMovements.offsets[subject + 1]!,
  ))
    add(movement)
  for (const batch of subjectBatches.items.subarray(
    subjectBatches.offsets[subject]!,
    subjectBatches.offsets[subject + 1]!,
  ))
    for (const movement of batchMovements.items.subarray(
      batchMovements.offsets[batch]!,
      batchMovements.offsets[batch + 1]!,
    ))
      add(movement)
  return holders
}
