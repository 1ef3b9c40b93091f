// A copy: a Holder holds a Subject's Categories from the arrival of a Movement until the copy ends. This file says where
// a Movement arrives and when a copy ends, and by what. Ends are walls for chains of the first class and costs in the
// score. Equal times never rule anything out: a DELETE ends only what arrived before it, and what leaves at the very
// moment of an end has still left in time.

import { MOVEMENT_KINDS } from '@suyuan/cypher/model/movement.ts'
import type { Exposure } from './exposure.ts'
import { COLLECT, type Ground } from './ground.ts'
import { type Own, rowOf } from './own.ts'

/** What can end a copy; each is only a claim. */
export const ENDS = ['DELETE', 'RETENTION', 'CONTRACT'] as const
export type End = (typeof ENDS)[number]

/** At most this many Holders get a copy by one Movement. */
export const MAX_PLACES = 4

/**
 * Writes into `out` the Holders at which Movement `m` (no DELETE) makes a copy, and returns how many: its `to`; its
 * `actor`, who has seen it; and the OUTLET of which either of them is an EMPLOYEE. Never a POPULATION, nor the Holder it
 * left: a clerk who sends something off does not bring it to the counter. Each once.
 */
export function placesInto(out: Int32Array, exposure: Exposure, ground: Ground, m: number): number {
  const { from, to, actor } = exposure.movements
  return holdersInto(out, ground, from[m]!, to[m]!, actor[m]!)
}

/** The same for Flow `f`, which has no actor. */
export function flowPlacesInto(out: Int32Array, exposure: Exposure, ground: Ground, f: number): number {
  const { from, to } = exposure.flows[f]!
  return holdersInto(out, ground, from, to, -1)
}

/** True when the Movement brings data straight from the people: a COLLECT, or whatever comes from a POPULATION. */
export function isOrigin(exposure: Exposure, ground: Ground, m: number): boolean {
  const from = exposure.movements.from[m]!
  return exposure.movements.kind[m] === COLLECT || (from !== -1 && ground.isPopulation[from] === 1)
}

/** When the first DELETE at `holder` after `time` ended the copies of the Subject; Infinity when none did. O(deletes). */
export function firstDelete(exposure: Exposure, ground: Ground, own: Own, holder: number, time: number): number {
  const { at, from } = exposure.movements
  let first = Infinity
  for (const d of own.deletes) {
    if (from[d] !== holder || at[d]! <= time) continue
    first = at[d]!
    break
  }
  // By index, without a view of the row: a blast radius asks this a million times.
  const { offsets, items } = ground.deletesOfAll
  for (let i = offsets[holder]!; i < offsets[holder + 1]!; i++) {
    if (at[items[i]!]! <= time) continue
    return Math.min(first, at[items[i]!]!)
  }
  return first
}

/** When the last DELETE at `holder` before `time` was; -Infinity when there was none. O(deletes). */
export function lastDelete(exposure: Exposure, ground: Ground, own: Own, holder: number, time: number): number {
  const { at, from } = exposure.movements
  let last = -Infinity
  for (const d of own.deletes) if (from[d] === holder && at[d]! < time) last = at[d]!
  for (const d of rowOf(ground.deletesOfAll, holder)) if (at[d]! < time) last = Math.max(last, at[d]!)
  return last
}

/** When the copy that `holder` got by Movement `m` is past its retention; Infinity: never. */
export function retentionEnd(exposure: Exposure, m: number, holder: number): number {
  return exposure.movements.at[m]! + exposure.holders[holder]!.retention
}

/**
 * When the Flow by which `m` came to `holder` ended, and with it the right to keep the copy; Infinity: it is open, or
 * there is none, or it leads to another Holder (an actor's, or an outlet's, share in what came to somebody else).
 */
export function contractEnd(exposure: Exposure, m: number, holder: number): number {
  const flow = exposure.flows[exposure.movements.via[m]!]
  return flow !== undefined && flow.to === holder ? flow.validTo : Infinity
}

/** When the copy that `holder` got by Movement `m` ended by whatever comes first, epoch ms UTC; Infinity: it is open. */
export function copyEnd(exposure: Exposure, ground: Ground, own: Own, m: number, holder: number): number {
  return Math.min(
    firstDelete(exposure, ground, own, holder, exposure.movements.at[m]!),
    retentionEnd(exposure, m, holder),
    contractEnd(exposure, m, holder),
  )
}

/** The ends that lie before `time`, in the order of ENDS; empty while the copy is there. */
export function endsBefore(
  exposure: Exposure,
  ground: Ground,
  own: Own,
  m: number,
  holder: number,
  time: number,
): End[] {
  const ends: End[] = []
  if (firstDelete(exposure, ground, own, holder, exposure.movements.at[m]!) < time) ends.push('DELETE')
  if (retentionEnd(exposure, m, holder) < time) ends.push('RETENTION')
  if (contractEnd(exposure, m, holder) < time) ends.push('CONTRACT')
  return ends
}

/** The word of a Movement's kind. */
export function kindOf(exposure: Exposure, m: number): string {
  return MOVEMENT_KINDS[exposure.movements.kind[m]!]!
}

function holdersInto(out: Int32Array, ground: Ground, from: number, to: number, actor: number): number {
  let count = 0
  for (const holder of [to, actor === from ? -1 : actor]) {
    if (holder === -1) continue
    count = add(out, count, ground, from, holder)
    count = add(out, count, ground, from, ground.outletOf[holder]!)
  }
  return count
}

function add(out: Int32Array, count: number, ground: Ground, from: number, holder: number): number {
  if (holder === -1 || holder === from || ground.isPopulation[holder] === 1) return count
  for (let i = 0; i < count; i++) if (out[i] === holder) return count
  out[count] = holder
  return count + 1
}
