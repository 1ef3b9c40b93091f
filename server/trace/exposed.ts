// The exposure set of a Holder: the Subjects whose needed Categories it had in one copy, or in joined copies, by a time.
// Ends of copies are ignored, since a copy may have left before its end; so are inferred hops. Cost in the Movements and
// memberships of the Holder, not of the database.

import type { Exposure } from './exposure.ts'
import { DELETE, groundOf } from './ground.ts'
import { contains } from './mask.ts'
import { rowOf } from './own.ts'

/** Subjects, ascending, of whom `holder` had every bit of `need` by Movements at or before `until` (epoch ms UTC). */
export function exposedBy(exposure: Exposure, holder: number, need: Uint32Array, until: number): Int32Array {
  const { movements, words } = exposure
  const held = new Map<number, Uint32Array>()
  for (const m of provenAt(exposure, holder)) {
    if (movements.at[m]! > until || movements.kind[m] === DELETE) continue
    for (const subject of membersOf(exposure, m)) {
      const mask = held.get(subject) ?? new Uint32Array(words)
      for (let w = 0; w < words; w++) mask[w]! |= movements.mask[m * words + w]!
      held.set(subject, mask)
    }
  }
  return Int32Array.from([...held].filter(([, mask]) => contains(mask, 0, need)).map(([subject]) => subject)).sort()
}

/** The Subjects that a Movement carries, ascending; empty for a lost Batch and for a DELETE of everything. */
export function membersOf(exposure: Exposure, m: number): Int32Array {
  const batch = exposure.movements.batch[m]!
  if (batch !== -1) return rowOf(exposure.batchMembers, batch)
  return exposure.movements.subject.subarray(m, exposure.movements.subject[m] === -1 ? m : m + 1)
}

/**
 * Movements that prove a copy at `holder`, ascending, each once: those that arrive (copy.ts), and those that leave, since
 * what left it was in it. Empty for a POPULATION. DELETEs are still among them.
 */
function provenAt(exposure: Exposure, holder: number): number[] {
  const ground = groundOf(exposure)
  if (ground.isPopulation[holder] === 1) return []
  const found = new Set<number>()
  exposure.holders.forEach((_, other) => {
    if (other !== holder && ground.outletOf[other] !== holder) return
    for (const rows of [exposure.movementsTo, exposure.movementsFrom, exposure.movementsBy])
      for (const m of rowOf(rows, other)) found.add(m)
  })
  return [...found].sort((a, b) => a - b)
}
