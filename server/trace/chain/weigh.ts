// The exact weight of a finished Chain: hop by hop, what is disputed, what is missing, how probable. The search uses it to
// rank, hops.ts to show; so what is shown is what was ranked.

import type { Interval } from '@suyuan/cypher/model/holder.ts'
import { isOrigin } from '../copy.ts'
import { popcount, union, without } from '../mask.ts'
import { type Dispute, disputeWeight, linkDisputes } from './link.ts'
import type { Mode } from './mode.ts'
import { carriedBy, chanceWithin, isInferred, type Steps } from './steps.ts'
import { windowsOf } from './windows.ts'

export interface WeighedHop {
  readonly step: number
  /** null for a logged hop. */
  readonly window: Interval | null
  readonly disputes: readonly Dispute[]
  /** Needed bits that this hop does not carry. */
  readonly missing: Uint32Array
  readonly x: number
}

export interface Weighed {
  /** Product of the hops' x, 0..1. */
  readonly weight: number
  readonly hops: readonly WeighedHop[]
}

/** Weighs `chain` (steps, first to last); null when an inferred hop has no time left for it. */
export function weigh(steps: Steps, mode: Mode, chain: readonly number[]): Weighed | null {
  const windows = windowsOf(steps, chain)
  if (windows === null) return null
  let lost: Uint32Array = new Uint32Array(steps.need.length)
  let weight = 1
  const hops: WeighedHop[] = []
  for (const [i, step] of chain.entries()) {
    const window = windows[i] ?? null
    const disputes = i === 0 ? startDisputes(steps, step) : hopDisputes(steps, chain[i - 1]!, step)
    let x = disputes.reduce((product, dispute) => product * disputeWeight(steps, dispute), 1)
    if (window !== null) x *= chanceWithin(steps, step, window.from, window.to)
    const missing = without(steps.need, carriedBy(steps, step), 0)
    if (!mode.parts) {
      const before = lost
      lost = union(lost, missing)
      x *= missingWeight(steps, popcount(lost)) / missingWeight(steps, popcount(before))
      if (popcount(missing) > 0) disputes.push('FIELDS')
    }
    weight *= x
    hops.push({ step, window, disputes, missing, x })
  }
  return { weight, hops }
}

/** Weight of a Chain in which so many needed Categories are lost on the way, 0..1. */
export function missingWeight(steps: Steps, count: number): number {
  return Math.max(steps.assumptions.missingCategory ** count, count === 0 ? 1 : steps.assumptions.missingFloor)
}

/** What Chains are ranked by, least first: -ln of the weight, to ten digits, so that rounding breaks no tie. */
export function rankCost(weight: number): number {
  return Math.round(-Math.log(weight) * 1e10)
}

function startDisputes(steps: Steps, step: number): Dispute[] {
  if (isInferred(steps, step) || isOrigin(steps.exposure, steps.ground, steps.moves[step]!)) return []
  return ['ARRIVAL']
}

function hopDisputes(steps: Steps, u: number, v: number): Dispute[] {
  if (isInferred(steps, u) || isInferred(steps, v)) return []
  return linkDisputes(steps, u, v) ?? []
}
