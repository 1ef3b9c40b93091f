// Which Holders are candidates at HOLDER grain: those that had a copy of a matched Subject with at least one leaked
// Category, arrived by the time the row was seen. Ends of copies do not matter here, they are costs of the score.
// Whoever is eligible and no candidate gets a reason from whyNot.ts; nobody gets both.

import type { Assumptions } from './assumptions.ts'
import { copyEnd, MAX_PLACES, placesInto } from './copy.ts'
import type { LeakedRow } from './exhibit.ts'
import type { Exposure, FlowFacts } from './exposure.ts'
import { type Ground, groundOf } from './ground.ts'
import { meets } from './mask.ts'
import { type Own, ownMovements, rowOf } from './own.ts'
import { lengthWithin } from './stretch.ts'

/** True for a Holder that may be named at HOLDER grain: no POPULATION, MARKET or JOB, no EMPLOYEE who is part of another. */
export function isEligible(exposure: Exposure, holder: number): boolean {
  const { kind, partOf } = exposure.holders[holder]!
  return kind !== 'POPULATION' && kind !== 'MARKET' && kind !== 'JOB' && !(kind === 'EMPLOYEE' && partOf !== -1)
}

/**
 * The candidates at HOLDER grain, ascending. A copy is proved by a Movement that arrives at the Holder (copy.ts), by one
 * that leaves it (what left it was in it), or supposed by one hop on a Flow that leaves no log, from a logged copy that
 * was still there. Neither a gap in a log nor unlogged collecting makes a candidate, since they would make nearly
 * everybody one; whyNot.ts tells of them instead. O(own movements of the rows).
 */
export function holderCandidates(exposure: Exposure, rows: readonly LeakedRow[], assumptions: Assumptions): Int32Array {
  const ground = groundOf(exposure)
  const holds = new Uint8Array(exposure.holders.length)
  for (const row of rows) {
    for (const subject of row.subjects) {
      const own = ownMovements(exposure, subject)
      markLogged(holds, exposure, ground, row, own)
      markUnlogged(holds, exposure, ground, row, own, assumptions)
    }
  }
  return Int32Array.from(exposure.holders.keys()).filter((h) => holds[h] === 1 && isEligible(exposure, h))
}

const places = new Int32Array(MAX_PLACES)

function markLogged(holds: Uint8Array, exposure: Exposure, ground: Ground, row: LeakedRow, own: Own): void {
  const { at, from, mask } = exposure.movements
  for (const m of own.moves) {
    if (at[m]! > row.seenAt) break
    if (!meets(mask, m * exposure.words, row.mask)) continue
    const count = placesInto(places, exposure, ground, m)
    for (let i = 0; i < count; i++) holds[places[i]!] = 1
    mark(holds, ground, from[m]!)
  }
}

function markUnlogged(
  holds: Uint8Array,
  exposure: Exposure,
  ground: Ground,
  row: LeakedRow,
  own: Own,
  assumptions: Assumptions,
): void {
  const { at, mask } = exposure.movements
  for (const m of own.moves) {
    if (at[m]! > row.seenAt) break
    if (!meets(mask, m * exposure.words, row.mask)) continue
    const count = placesInto(places, exposure, ground, m)
    for (let i = 0; i < count; i++) {
      const holder = places[i]!
      for (const f of rowOf(ground.unseenFrom, holder)) {
        const flow = exposure.flows[f]!
        if (isMarked(holds, ground, flow.to) || !mayMove(flow, assumptions)) continue
        if (!sharesCategory(exposure, m, flow, row.mask)) continue
        const end = Math.min(row.seenAt, copyEnd(exposure, ground, own, m, holder))
        if (lengthWithin(ground.unseen[f]!, at[m]!, end) > 0) mark(holds, ground, flow.to)
      }
    }
  }
}

/** Marks a Holder, and the OUTLET it is an EMPLOYEE of. */
function mark(holds: Uint8Array, ground: Ground, holder: number): void {
  if (holder === -1 || ground.isPopulation[holder] === 1) return
  holds[holder] = 1
  const outlet = ground.outletOf[holder]!
  if (outlet !== -1) holds[outlet] = 1
}

function isMarked(holds: Uint8Array, ground: Ground, holder: number): boolean {
  const outlet = ground.outletOf[holder]!
  return holds[holder] === 1 && (outlet === -1 || holds[outlet] === 1)
}

function mayMove(flow: FlowFacts, assumptions: Assumptions): boolean {
  return !flow.logged && assumptions.maxInferredHops > 0 && (flow.ratePerSubject ?? assumptions.defaultRate) > 0
}

function sharesCategory(exposure: Exposure, m: number, flow: FlowFacts, need: Uint32Array): boolean {
  const { mask } = exposure.movements
  const offset = m * exposure.words
  for (let w = 0; w < need.length; w++) if ((need[w]! & mask[offset + w]! & flow.mask[w]!) !== 0) return true
  return false
}
