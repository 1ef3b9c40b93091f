// The specification of a Chain's class and weight: each hop judged from the definitions, given the whole Chain. Inferred
// hops must have happened between the hops around them, while the Flow was unseen and the copies were there. Used by
// tests only.

import { YEAR_MS } from '../assumptions.ts'
import { type BruteQuestion, type BruteStep, bitsOfStep, fromOf } from './bruteForceChains.ts'
import { deletesOf, endsOf, unseenPieces } from './bruteForceFacts.ts'

export interface BruteWeight {
  /** Product of the hops' x, without the cost of missing Categories. */
  readonly weight: number
  /** Disputes of all hops, FIELDS left out. */
  readonly disputes: readonly string[]
  readonly inferred: number
  /** Needed bits that every hop carries. */
  readonly carried: readonly number[]
}

/** Weighs a row of steps; null when an inferred hop has no time left for it. `lost`: its start is disputed (ARRIVAL). */
export function bruteWeight(question: BruteQuestion, row: readonly BruteStep[], lost: boolean): BruteWeight | null {
  const { exposure, assumptions, need } = question
  const disputes: string[] = lost ? ['ARRIVAL'] : []
  let weight = lost ? assumptions.lostArrival : 1
  for (let i = 1; i < row.length; i++) {
    const kinds = linkDisputes(question, row[i - 1]!, row[i]!)
    disputes.push(...kinds)
    if (kinds.includes('CLOCK')) weight *= assumptions.clockX
    if (kinds.includes('DELETE')) weight *= assumptions.afterDelete
    if (kinds.includes('RETENTION')) weight *= assumptions.afterEnd
    if (kinds.includes('CONTRACT')) weight *= assumptions.afterEnd
  }
  for (let i = 0; i < row.length; i++) {
    const step = row[i]!
    if (step.f === null) continue
    const { from, to } = bounds(question, row, i)
    const years =
      unseenPieces(exposure, step.f, from, to).reduce((sum, piece) => sum + piece.to - piece.from, 0) / YEAR_MS
    if (!(years > 0)) return null
    weight *= 1 - Math.exp(-(exposure.flows[step.f]!.ratePerSubject ?? assumptions.defaultRate) * years)
  }
  return {
    weight,
    disputes,
    inferred: row.filter(({ f }) => f !== null).length,
    carried: row.reduce((bits, step) => bitsOfStep(exposure, step, bits), need),
  }
}

/** What is disputed where one logged step follows another; each kind once. Around inferred steps ends are walls instead. */
function linkDisputes({ exposure, s }: BruteQuestion, before: BruteStep, after: BruteStep): string[] {
  if (before.m === null || after.m === null) return []
  const { at, from } = exposure.movements
  if (at[after.m]! < at[before.m]!) return ['CLOCK']
  const passed = endsOf(exposure, s, before.m, from[after.m]!).filter((end) => end.at < at[after.m!]!)
  return [...new Set(passed.map(({ kind }) => kind))]
}

/**
 * Between which times the inferred step `i` of the row must have been. Not before the step before it, not after the next
 * one, nor after T. The copy it took out must not have ended, if it is known when that arrived; the copy it made must not
 * have ended when the next step took it out, if it is known when that was.
 */
function bounds(question: BruteQuestion, row: readonly BruteStep[], i: number): { from: number; to: number } {
  const { exposure, s } = question
  const { at } = exposure.movements
  const step = row[i]!
  const before = row[i - 1]
  const after = row[i + 1]
  let { from, to } = { from: earliest(question, row, i), to: latest(question, row, i) }
  if (before !== undefined && before.m !== null)
    to = Math.min(to, ...endsOf(exposure, s, before.m, fromOf(exposure, step)).map((end) => end.at))
  if (after !== undefined && after.m !== null) {
    const place = fromOf(exposure, after)
    const deleted = deletesOf(exposure, s, place).filter((time) => time < at[after.m!]!)
    from = Math.max(from, at[after.m]! - exposure.holders[place]!.retention, ...deleted)
    const flow = exposure.flows[step.f!]!
    if (flow.to === place && at[after.m]! > flow.validTo) return { from: Infinity, to: -Infinity }
  }
  return { from, to }
}

/** The first moment at which step `i` can have been, going by the steps before it alone. */
function earliest({ exposure, seenAt }: BruteQuestion, row: readonly BruteStep[], i: number): number {
  let time = exposure.movements.at[0]!
  for (const step of row.slice(0, i)) {
    if (step.m !== null) time = exposure.movements.at[step.m]!
    else time = unseenPieces(exposure, step.f, time, seenAt)[0]?.from ?? Infinity
  }
  return time
}

/** The last moment at which step `i` can have been, going by the steps after it alone. */
function latest({ exposure, seenAt }: BruteQuestion, row: readonly BruteStep[], i: number): number {
  let time = seenAt
  for (const step of row.slice(i + 1).reverse()) {
    if (step.m !== null) time = exposure.movements.at[step.m]!
    else time = unseenPieces(exposure, step.f, exposure.movements.at[0]!, time).at(-1)?.to ?? -Infinity
  }
  return time
}
