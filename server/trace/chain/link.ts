// A link: one step of a Chain follows another at the Holder between them. This file says whether it may, under a Mode,
// and with what weight. Between two logged Movements the weight is exact; where one of the two is inferred it is a bound,
// since its window depends on the rest of the Chain (windows.ts).

import { copyEnd, type End, endsBefore, lastDelete } from '../copy.ts'
import { hullWithin } from '../stretch.ts'
import type { Mode } from './mode.ts'
import { chanceWithin, flowOf, isInferred, type Steps, timeOf, unseenOf } from './steps.ts'

/** Why a hop is disputed. FIELDS is a matter of the whole Chain, ARRIVAL of its start. */
export type Dispute = End | 'CLOCK' | 'FIELDS' | 'ARRIVAL'

/** At most this probable: step `v` leaves what step `u` brought to the Holder that `v` leaves. 0: it may not. */
export function linkWeight(steps: Steps, mode: Mode, u: number, v: number): number {
  if (!isInferred(steps, u) && !isInferred(steps, v)) {
    const disputes = linkDisputes(steps, u, v)
    if (disputes === null || (disputes.length > 0 && !mode.disputes)) return 0
    return disputes.reduce((weight, dispute) => weight * disputeWeight(steps, dispute), 1)
  }
  const earliest = isInferred(steps, u) ? (unseenOf(steps, u)[0]?.from ?? Infinity) : timeOf(steps, u)
  if (!isInferred(steps, v)) return mayLeaveAt(steps, u, v) ? 1 : 0
  return chanceWithin(steps, v, earliest, latestOut(steps, u, v))
}

/** The disputes of a link between two logged steps; null when it is further against the clock than clocks err. */
export function linkDisputes(steps: Steps, u: number, v: number): Dispute[] | null {
  const { exposure, ground, own } = steps
  const early = timeOf(steps, u) - timeOf(steps, v)
  if (early > 0) return early <= steps.assumptions.clockSkewMs ? ['CLOCK'] : null
  return endsBefore(exposure, ground, own, steps.moves[u]!, steps.from[v]!, timeOf(steps, v))
}

/** Weight of one dispute of a link, 0..1. */
export function disputeWeight(steps: Steps, dispute: Dispute): number {
  switch (dispute) {
    case 'DELETE':
      return steps.assumptions.afterDelete
    case 'RETENTION':
    case 'CONTRACT':
      return steps.assumptions.afterEnd
    case 'CLOCK':
      return steps.assumptions.clockX
    case 'ARRIVAL':
      return steps.assumptions.lostArrival
    case 'FIELDS':
      return 1
  }
}

/** Until when an inferred step `v` may have left what `u` brought: a logged arrival's copy ends, another's is not known. */
export function latestOut(steps: Steps, u: number, v: number): number {
  if (isInferred(steps, u)) return steps.seenAt
  return Math.min(steps.seenAt, copyEnd(steps.exposure, steps.ground, steps.own, steps.moves[u]!, steps.from[v]!))
}

/**
 * From when on an inferred arrival must have been for the copy to be there still when the logged step `v` left: not
 * before the last DELETE, nor longer ago than the retention.
 */
export function earliestIn(steps: Steps, v: number): number {
  const holder = steps.from[v]!
  const time = timeOf(steps, v)
  return Math.max(
    lastDelete(steps.exposure, steps.ground, steps.own, holder, time),
    time - steps.exposure.holders[holder]!.retention,
  )
}

/** True when an inferred arrival `u` can be what the logged step `v` took out: in time, and within the contract of its Flow. */
export function mayLeaveAt(steps: Steps, u: number, v: number): boolean {
  const flow = steps.exposure.flows[flowOf(steps, u)]!
  const time = timeOf(steps, v)
  if (flow.to === steps.from[v] && time > flow.validTo) return false
  return hullWithin(unseenOf(steps, u), earliestIn(steps, v), time) !== null
}
