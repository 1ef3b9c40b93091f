// The words of tracing.md put down as plainly as they can be, for the brute-force tracer: who carries whom, where a
// Movement arrives, when a copy ends, when a Flow may have moved something unseen. Nothing is indexed, nothing shared with
// the fast tracer but the types; slow on purpose. Used by tests only.

import { MOVEMENT_KINDS } from '@suyuan/cypher/model/movement.ts'
import type { Exposure } from '../exposure.ts'

/** Does Movement `m`, whatever its kind, concern Subject `s`? A DELETE with neither Subject nor Batch concerns all. */
export function concerns(exposure: Exposure, m: number, s: number): boolean {
  const { movements, batchMembers } = exposure
  const batch = movements.batch[m]!
  if (batch !== -1)
    return batchMembers.items.slice(batchMembers.offsets[batch], batchMembers.offsets[batch + 1]).includes(s)
  return movements.subject[m] === s || (movements.subject[m] === -1 && isDelete(exposure, m))
}

export function isDelete(exposure: Exposure, m: number): boolean {
  return MOVEMENT_KINDS[exposure.movements.kind[m]!] === 'DELETE'
}

export function isPopulation(exposure: Exposure, h: number): boolean {
  return exposure.holders[h]?.kind === 'POPULATION'
}

/** The Movements that carry `s`, by index; a DELETE carries nothing. */
export function movesOf(exposure: Exposure, s: number): number[] {
  return everyMovement(exposure).filter((m) => !isDelete(exposure, m) && concerns(exposure, m, s))
}

/** Data comes straight from the people. */
export function startsAtPeople(exposure: Exposure, m: number): boolean {
  return (
    MOVEMENT_KINDS[exposure.movements.kind[m]!] === 'COLLECT' || isPopulation(exposure, exposure.movements.from[m]!)
  )
}

/** A Holder, and the OUTLET that holds what it holds because it is an EMPLOYEE of it. */
export function withOutlet(exposure: Exposure, h: number): number[] {
  const holder = exposure.holders[h]
  if (holder === undefined) return []
  const outlet = exposure.holders[holder.partOf]
  return holder.kind === 'EMPLOYEE' && outlet?.kind === 'OUTLET' ? [h, holder.partOf] : [h]
}

/** Where Movement `m` makes a copy: at its `to`, at its actor, at the OUTLET of either; never where it left. */
export function placesOf(exposure: Exposure, m: number): number[] {
  const { from, to, actor } = exposure.movements
  return placesReached(exposure, from[m]!, [to[m]!, actor[m]!])
}

/** The Holders that have got what left `from` for `ends`. */
export function placesReached(exposure: Exposure, from: number, ends: readonly number[]): number[] {
  return ends
    .filter((end) => end !== from)
    .flatMap((end) => withOutlet(exposure, end))
    .filter((h) => h !== from && !isPopulation(exposure, h))
}

export function carriesBit(mask: Uint32Array, offset: number, bit: number): boolean {
  return Math.floor(mask[offset + Math.floor(bit / 32)]! / 2 ** (bit % 32)) % 2 === 1
}

/** Those of `bits` that Movement `m` carries. */
export function bitsCarried(exposure: Exposure, m: number, bits: readonly number[]): number[] {
  return bits.filter((bit) => carriesBit(exposure.movements.mask, m * exposure.words, bit))
}

/** The ends of the copy of `s` that Movement `m` made at `h`: what ended it, and when. */
export function endsOf(exposure: Exposure, s: number, m: number, h: number): { kind: string; at: number }[] {
  const { movements, holders, flows } = exposure
  const ends = deletesOf(exposure, s, h)
    .filter((at) => at > movements.at[m]!)
    .map((at) => ({ kind: 'DELETE', at }))
  ends.push({ kind: 'RETENTION', at: movements.at[m]! + holders[h]!.retention })
  const flow = flows[movements.via[m]!]
  if (flow !== undefined && flow.to === h) ends.push({ kind: 'CONTRACT', at: flow.validTo })
  return ends
}

/** When the copies of `s` at `h` were deleted. */
export function deletesOf(exposure: Exposure, s: number, h: number): number[] {
  return everyMovement(exposure)
    .filter((m) => isDelete(exposure, m) && exposure.movements.from[m] === h && concerns(exposure, m, s))
    .map((m) => exposure.movements.at[m]!)
}

/** May Flow `f` have moved something unseen at this moment? */
export function unseenAt(exposure: Exposure, f: number, time: number): boolean {
  const flow = exposure.flows[f]!
  const valid = flow.validFrom <= time && time < flow.validTo && exposure.movements.at[0]! <= time
  const gaps = [...exposure.holders[flow.from]!.logGaps, ...exposure.holders[flow.to]!.logGaps]
  return valid && (!flow.logged || gaps.some((gap) => gap.from <= time && time < gap.to))
}

/** The pieces of [from, to] in which Flow `f` may have moved something unseen, ascending; they may touch. */
export function unseenPieces(exposure: Exposure, f: number, from: number, to: number): { from: number; to: number }[] {
  const flow = exposure.flows[f]!
  const gaps = [...exposure.holders[flow.from]!.logGaps, ...exposure.holders[flow.to]!.logGaps]
  const marks = [
    from,
    to,
    flow.validFrom,
    flow.validTo,
    exposure.movements.at[0]!,
    ...gaps.flatMap((g) => [g.from, g.to]),
  ]
  const cuts = [...new Set(marks)].filter((t) => t >= from && t <= to && Number.isFinite(t)).sort((a, b) => a - b)
  return cuts
    .slice(1)
    .map((cut, i) => ({ from: cuts[i]!, to: cut }))
    .filter((piece) => unseenAt(exposure, f, (piece.from + piece.to) / 2))
}

export function everyMovement(exposure: Exposure): number[] {
  return Array.from({ length: exposure.movements.count }, (_, m) => m)
}
