// When the copies of a candidate ended, as its log and map claim: a DELETE, the end of retention, the end of a contract.
// The score takes them as claims (a false certificate of deletion is common); chains take them as walls.

import { MOVEMENT_KINDS } from '@suyuan/cypher/model/movement.ts'
import type { Exposure } from '../exposure.ts'
import { eachMember } from './acts.ts'

export interface Ends {
  /** Times of a DELETE of everything, ascending, epoch ms UTC. */
  readonly all: readonly number[]
  /** Times of the DELETEs of a Subject, ascending. */
  readonly bySubject: ReadonlyMap<number, readonly number[]>
  /** Times of DELETEs of batches or of everything, ascending: what a snapshot is taken just before. */
  readonly marks: readonly number[]
}

const DELETE = MOVEMENT_KINDS.indexOf('DELETE')

/** DELETEs at `holder`. Cost O(movements from it + members of deleted batches). */
export function endsAt(exposure: Exposure, holder: number): Ends {
  const { movements, movementsFrom } = exposure
  const all: number[] = []
  const marks: number[] = []
  const bySubject = new Map<number, number[]>()
  for (let entry = movementsFrom.offsets[holder]!; entry < movementsFrom.offsets[holder + 1]!; entry++) {
    const movement = movementsFrom.items[entry]!
    if (movements.kind[movement] !== DELETE) continue
    const at = movements.at[movement]!
    const ofAll = movements.subject[movement]! < 0 && movements.batch[movement]! < 0
    if (ofAll) all.push(at)
    if (movements.subject[movement]! < 0) marks.push(at)
    eachMember(exposure, movement, (subject) => {
      const times = bySubject.get(subject)
      if (times === undefined) bySubject.set(subject, [at])
      else times.push(at)
    })
  }
  return { all, bySubject, marks }
}

/** First DELETE of this Subject (or of everything) after `at`; Infinity for none. */
export function nextDelete(ends: Ends, subject: number, at: number): number {
  let next = Number.POSITIVE_INFINITY
  for (const time of ends.all)
    if (time > at) {
      next = time
      break
    }
  for (const time of ends.bySubject.get(subject) ?? []) if (time > at) return Math.min(next, time)
  return next
}

/** End of retention or of the contract of the flow it came by, whichever is first; Infinity for neither. */
export function agreedEnd(exposure: Exposure, holder: number, movement: number): number {
  const at = exposure.movements.at[movement]!
  const flow = exposure.movements.via[movement]!
  const contract = flow >= 0 && exposure.flows[flow]!.to === holder ? exposure.flows[flow]!.validTo : Infinity
  return Math.min(at + exposure.holders[holder]!.retention, contract)
}
