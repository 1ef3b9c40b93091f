// The specification of Chains. A Chain is a row of steps: logged Movements of the Subject, and Flows standing in for
// Movements that no log shows. Here every row of steps is tried, and each is judged as it stands, straight from the
// definitions; chainsTo.ts must find the same ones without trying all. Used by tests only: cost is exponential.
//
// What makes a Chain to Holder h of a Subject whose row was seen at T and needs some Categories:
// 1. It starts with a COLLECT, or whatever comes from a POPULATION, or a Flow from a POPULATION. A disputed one may start
//    anywhere nothing logged explains, in any order, how its Holder got the record, if no logged step fits before it.
// 2. Each step leaves a Holder at which the step before arrived: its `to`, its actor, or the OUTLET of either, but not
//    where that one left.
// 3. No Holder sends twice. The last step reaches h, or an EMPLOYEE of the OUTLET h, that does not send on the Chain; no
//    step before it arrives at h.
// 4. Every step is at or before T and in order; a disputed one may run against the clock by as much as clocks err.
// 5. No step leaves after the copy it takes out has ended; a disputed one may.
// 6. Every step carries all needed Categories; disputed ones share at least one.
// 7. At most so many Flows, each with time in which it was unseen between the steps around it.

import type { Assumptions } from '../assumptions.ts'
import type { Exposure } from '../exposure.ts'
import {
  bitsCarried,
  carriesBit,
  isPopulation,
  movesOf,
  placesOf,
  placesReached,
  startsAtPeople,
  unseenPieces,
} from './bruteForceFacts.ts'
import { explainedOf } from './bruteForceReasons.ts'

/** A step: Movement `m`, or else Flow `f`. */
export type BruteStep = { readonly m: number; readonly f: null } | { readonly m: null; readonly f: number }

export interface BruteQuestion {
  readonly exposure: Exposure
  readonly s: number
  /** Needed bits. */
  readonly need: readonly number[]
  readonly seenAt: number
  readonly assumptions: Assumptions
  readonly explained: ReadonlySet<number>
  readonly steps: readonly BruteStep[]
}

export function bruteQuestion(
  exposure: Exposure,
  s: number,
  need: readonly number[],
  seenAt: number,
  assumptions: Assumptions,
): BruteQuestion {
  const moves = movesOf(exposure, s)
  const logged = moves.filter((m) => exposure.movements.at[m]! <= seenAt).map((m) => ({ m, f: null }))
  const unseen = [...exposure.flows.keys()]
    .filter((f) => {
      const flow = exposure.flows[f]!
      const rate = flow.ratePerSubject ?? assumptions.defaultRate
      return assumptions.maxInferredHops > 0 && rate > 0 && !isPopulation(exposure, flow.to) && flow.from !== flow.to
    })
    .filter((f) => unseenPieces(exposure, f, exposure.movements.at[0]!, seenAt).length > 0)
    .map((f) => ({ m: null, f }))
  const steps = [...logged, ...unseen].filter((step) => bitsOfStep(exposure, step, need).length > 0)
  return { exposure, s, need, seenAt, assumptions, explained: explainedOf(exposure, moves), steps }
}

/**
 * Every row of steps that is connected (2), in which no Holder sends twice (3), with few enough Flows (7), in no worse
 * order than clocks err (4), that keeps some needed Category (6), however it starts and wherever it ends.
 */
export function allRows(question: BruteQuestion): BruteStep[][] {
  const { exposure, need, steps, assumptions } = question
  const rows: BruteStep[][] = []
  const extend = (row: readonly BruteStep[], shared: readonly number[]): void => {
    for (const step of steps) {
      const before = row[row.length - 1]
      const sends = fromOf(exposure, step)
      const left = bitsOfStep(exposure, step, shared)
      if (before !== undefined && !arrivesOf(exposure, before).includes(sends)) continue
      if (sends !== -1 && row.some((other) => fromOf(exposure, other) === sends)) continue
      if (left.length === 0) continue
      if (step.f !== null && row.filter(({ f }) => f !== null).length === assumptions.maxInferredHops) continue
      if (before !== undefined && step.m !== null && before.m !== null) {
        const early = exposure.movements.at[before.m]! - exposure.movements.at[step.m]!
        if (early > assumptions.clockSkewMs) continue
      }
      rows.push([...row, step])
      extend([...row, step], left)
    }
  }
  extend([], need)
  return rows
}

/** Condition 3 for the end: the row reaches `h`, or an EMPLOYEE of it, that does not send on the row. */
export function endsAt(exposure: Exposure, row: readonly BruteStep[], h: number): boolean {
  const last = row[row.length - 1]!
  if (row.slice(0, -1).some((step) => arrivesOf(exposure, step).includes(h))) return false
  const { to, actor } = exposure.movements
  const reached = last.m === null ? [exposure.flows[last.f]!.to] : [to[last.m]!, actor[last.m]!]
  return reached.some(
    (end) =>
      placesReached(exposure, fromOf(exposure, last), [end]).includes(h) &&
      row.every((step) => fromOf(exposure, step) !== end),
  )
}

/** Condition 1: how the row starts. LOST: how its Holder got the record was never logged. null: it can't start so. */
export function startOf(question: BruteQuestion, row: readonly BruteStep[]): 'PEOPLE' | 'LOST' | null {
  const { exposure, explained } = question
  const first = row[0]!
  if (first.m === null) return isPopulation(exposure, exposure.flows[first.f]!.from) ? 'PEOPLE' : null
  if (startsAtPeople(exposure, first.m)) return 'PEOPLE'
  return explained.has(exposure.movements.from[first.m]!) ? null : 'LOST'
}

export function fromOf(exposure: Exposure, step: BruteStep): number {
  return step.m === null ? exposure.flows[step.f]!.from : exposure.movements.from[step.m]!
}

/** Those of `bits` that a step carries, or may carry. */
export function bitsOfStep(exposure: Exposure, step: BruteStep, bits: readonly number[]): number[] {
  if (step.m !== null) return bitsCarried(exposure, step.m, bits)
  return bits.filter((bit) => carriesBit(exposure.flows[step.f]!.mask, 0, bit))
}

function arrivesOf(exposure: Exposure, step: BruteStep): number[] {
  if (step.m !== null) return placesOf(exposure, step.m)
  const { from, to } = exposure.flows[step.f]!
  return placesReached(exposure, from, [to])
}
