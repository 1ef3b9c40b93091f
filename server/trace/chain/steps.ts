// Steps are what Chains are made of: the logged Movements of one Subject up to the time its row was seen, and the Flows
// by which it may have moved unseen. They are numbered: first the Movements by time, then the Flows. Every search for
// Chains of this Subject works on these numbers.

import type { Interval } from '@suyuan/cypher/model/holder.ts'
import { type Assumptions, YEAR_MS } from '../assumptions.ts'
import { flowPlacesInto, MAX_PLACES, placesInto } from '../copy.ts'
import type { Exposure } from '../exposure.ts'
import { type Ground, groundOf } from '../ground.ts'
import { intersect, meets } from '../mask.ts'
import { type Own, ownMovements } from '../own.ts'
import { explainedHolders } from '../reach.ts'
import { lengthWithin } from '../stretch.ts'

export interface Steps {
  readonly exposure: Exposure
  readonly ground: Ground
  readonly assumptions: Assumptions
  readonly own: Own
  /** See explainedHolders. */
  readonly explained: Uint8Array
  /** Categories that leaked. */
  readonly need: Uint32Array
  /** When the row was seen, epoch ms UTC: no hop is later. */
  readonly seenAt: number
  /** Movements that carry any of `need`, ascending: step i < moves.length is moves[i]. */
  readonly moves: Int32Array
  /** Flows that may have carried any of `need` unseen, ascending: step moves.length + i is flows[i]. */
  readonly flows: Int32Array
  readonly count: number
  /** Holder that each step leaves; -1: the log does not say. */
  readonly from: Int32Array
  /** Holders at which each step makes a copy. */
  readonly places: readonly (readonly number[])[]
  /** holder -> steps that make a copy there. */
  readonly arrivals: readonly (readonly number[])[]
  /** Bits of `need` that each step carries; for a Flow, that it may carry. */
  readonly carried: readonly Uint32Array[]
  /** Place of each step when all are sorted by id (then Movements before Flows, then source): the last tie-break. */
  readonly order: Int32Array
}

/** The steps of a Subject. O(own log own + flows with unseen stretches). */
export function stepsOf(
  exposure: Exposure,
  subject: number,
  need: Uint32Array,
  seenAt: number,
  assumptions: Assumptions,
): Steps {
  const ground = groundOf(exposure)
  const own = ownMovements(exposure, subject)
  const { movements, words } = exposure
  const moves = own.moves.filter((m) => movements.at[m]! <= seenAt && meets(movements.mask, m * words, need))
  const flows = unseenFlows(exposure, ground, need, seenAt, assumptions)
  const places = placesOf(exposure, ground, moves, flows)
  const arrivals = exposure.holders.map((): number[] => [])
  places.forEach((holders, step) => {
    for (const holder of holders) arrivals[holder]!.push(step)
  })
  return {
    exposure,
    ground,
    assumptions,
    own,
    explained: explainedHolders(exposure, ground, own),
    need,
    seenAt,
    moves,
    flows,
    count: moves.length + flows.length,
    from: Int32Array.from(
      [...moves].map((m) => movements.from[m]!).concat([...flows].map((f) => exposure.flows[f]!.from)),
    ),
    places,
    arrivals,
    carried: [
      ...Array.from(moves, (m) => intersect(need, movements.mask, m * words)),
      ...Array.from(flows, (f) => intersect(need, exposure.flows[f]!.mask, 0)),
    ],
    order: orderOf(exposure, moves, flows),
  }
}

export function isInferred(steps: Steps, step: number): boolean {
  return step >= steps.moves.length
}

/** `at` of a logged step, epoch ms UTC. */
export function timeOf(steps: Steps, step: number): number {
  return steps.exposure.movements.at[steps.moves[step]!]!
}

/** The Flow of an inferred step. */
export function flowOf(steps: Steps, step: number): number {
  return steps.flows[step - steps.moves.length]!
}

/** The stretches in which an inferred step may have happened. */
export function unseenOf(steps: Steps, step: number): readonly Interval[] {
  return steps.ground.unseen[flowOf(steps, step)]!
}

/** The bits of `need` that a step carries; for a Flow, that it may carry. Not to be written to. */
export function carriedBy(steps: Steps, step: number): Uint32Array {
  return steps.carried[step]!
}

/** Probability that a Flow moved a Subject's data unseen within [from, to]: 1 - exp(-rate · years unseen). */
export function chanceWithin(steps: Steps, step: number, from: number, to: number): number {
  const rate = steps.exposure.flows[flowOf(steps, step)]!.ratePerSubject ?? steps.assumptions.defaultRate
  return -Math.expm1((-rate * lengthWithin(unseenOf(steps, step), from, to)) / YEAR_MS)
}

function unseenFlows(
  exposure: Exposure,
  ground: Ground,
  need: Uint32Array,
  seenAt: number,
  assumptions: Assumptions,
): Int32Array {
  if (assumptions.maxInferredHops < 1) return new Int32Array(0)
  return Int32Array.from(
    exposure.flows.flatMap((flow, f) => {
      const mayMove = (flow.ratePerSubject ?? assumptions.defaultRate) > 0 && ground.isPopulation[flow.to] === 0
      const inTime = lengthWithin(ground.unseen[f]!, -Infinity, seenAt) > 0
      return mayMove && inTime && flow.from !== flow.to && meets(flow.mask, 0, need) ? [f] : []
    }),
  )
}

function placesOf(exposure: Exposure, ground: Ground, moves: Int32Array, flows: Int32Array): number[][] {
  const out = new Int32Array(MAX_PLACES)
  const first = (count: number): number[] => Array.from(out.subarray(0, count))
  return [
    ...Array.from(moves, (m) => first(placesInto(out, exposure, ground, m))),
    ...Array.from(flows, (f) => first(flowPlacesInto(out, exposure, ground, f))),
  ]
}

function orderOf(exposure: Exposure, moves: Int32Array, flows: Int32Array): Int32Array {
  const { movements } = exposure
  const names = [
    ...Array.from(moves, (m) => [movements.id[m]!, '0', movements.source[m]!] as const),
    ...Array.from(flows, (f) => [exposure.flows[f]!.id, '1', ''] as const),
  ]
  const sorted = names.map((_, step) => step).sort((a, b) => compare(names[a]!, names[b]!))
  const order = new Int32Array(names.length)
  sorted.forEach((step, place) => {
    order[step] = place
  })
  return order
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1
  return 0
}
