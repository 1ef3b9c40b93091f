// L of one way: how much more probable it makes the leaked rows than a draw from everybody does (tracing.md, "Who
// leaked it"). Natural logs here; the terms turn them into bits.
//
// A row in the way counts (1-w0) · 0.98 · x·N/K + w0·m. A row that the way does not hold is no draw from it unless its
// log line was lost: with a gap rate g, the way held K/(1-g) people, of whom the g·K/(1-g) unlogged ones are any of the
// N-K others. So such a row counts (1-w0) · 0.98 · g·N/(N-K) + w0·m, with g·N/(N-K) at most 1 and at least the floor.
// (tracing.md puts the gap rate where x stands; then N/K multiplies it, and a way of one person is paid N·g for every
// row it never held.)

import type { Assumptions } from '../assumptions.ts'
import { type Grid, logSum } from './grid.ts'

/** What a likelihood needs to know of the leak and the town, the same for every candidate. */
export interface LeakFacts {
  /** Distinct matched rows, canaries not counted. */
  readonly matched: number
  readonly unmatched: number
  /** N: Subjects with at least one copy. */
  readonly population: number
  /** Share of log lines that are missing, 0..1. */
  readonly gapRate: number
  /** beta: the log of L is shrunk by it, since rows are no independent draws. */
  readonly temper: number
  readonly grid: Grid
  readonly assumptions: Assumptions
}

/** Rows that share one x and one K. */
export interface RowClass {
  readonly x: number
  /** K for the pattern of columns that these rows have. */
  readonly exposed: number
  readonly count: number
}

/** log L (natural) of a way that exposed K people and holds the rows of `classes`. Cost: grid x classes. */
export function logLikelihood(exposed: number, gap: number, classes: readonly RowClass[], leak: LeakFacts): number {
  const { grid, assumptions, unmatched } = leak
  const held = classes.reduce((sum, entry) => sum + entry.count, 0)
  const factors = classes.map((entry) => assumptions.matchRate * presentFactor(entry.exposed, gap, leak) * entry.x)
  const counts = classes.map((entry) => entry.count)
  factors.push(assumptions.matchRate * absentFactor(exposed, gap, leak))
  counts.push(leak.matched - held)
  const logs = new Float64Array(grid.w0.length * grid.m.length)
  let at = 0
  for (let i = 0; i < grid.w0.length; i++) {
    const w0 = grid.w0[i]!
    for (let k = 0; k < grid.m.length; k++) {
      const m = grid.m[k]!
      let log = grid.logW0[i]!
      if (unmatched > 0) log += unmatched * Math.log((1 - w0) * (1 - assumptions.matchRate) + w0 * (1 - m))
      for (let j = 0; j < factors.length; j++)
        if (counts[j]! > 0) log += counts[j]! * Math.log((1 - w0) * factors[j]! + w0 * m)
      logs[at++] = log
    }
  }
  return logSum(logs) - Math.log(grid.m.length)
}

/** The most that `logLikelihood` can be, cheaply: every factor at its larger end. Natural log. */
export function likelihoodBound(gap: number, classes: readonly RowClass[], leak: LeakFacts): number {
  let bound = 0
  for (const entry of classes)
    bound += entry.count * Math.max(0, Math.log(presentFactor(entry.exposed, gap, leak) * entry.x))
  return bound
}

/** log L of "rows alike from everybody": m^n · (1-m)^u, m unknown. Natural log. */
export function logUnknown(leak: LeakFacts): number {
  const logs = leak.grid.m.map((m) => leak.matched * Math.log(m) + leak.unmatched * Math.log1p(-m))
  return logSum(logs) - Math.log(leak.grid.m.length)
}

/** log L of "an outsider with the customers of one neighbourhood": `inside` matched rows are among its `exposed` people. */
export function logNeighbourhood(exposed: number, inside: number, leak: LeakFacts): number {
  const { grid } = leak
  const present = presentFactor(exposed, leak.gapRate, leak)
  const absent = absentFactor(exposed, leak.gapRate, leak)
  const logs = grid.w0.map(
    (w0, i) =>
      grid.logW0[i]! +
      inside * Math.log((1 - w0) * present + w0) +
      (leak.matched - inside) * Math.log((1 - w0) * absent + w0),
  )
  return logUnknown(leak) + logSum(logs)
}

/** Ratio of a row that a way of K people holds with x = 1: N/K, less the share of lost log lines, at least 1. */
export function presentFactor(exposed: number, gap: number, leak: LeakFacts): number {
  return Math.max(1, ((1 - gap) * leak.population) / Math.max(1, exposed))
}

/** Ratio of a row that the way does not hold: it may be one of the lost lines. Between the floor and 1. */
export function absentFactor(exposed: number, gap: number, leak: LeakFacts): number {
  const others = Math.max(1, leak.population - exposed)
  return Math.max(leak.assumptions.absentFloor, Math.min(1, (gap * leak.population) / others))
}
