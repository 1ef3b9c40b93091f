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
  /** log L by what it depends on: most ways are acts of one person or hold no row, so a few hundred stand for all. */
  readonly known: Map<string, number>
}

/** Rows that share one x and one K. */
export interface RowClass {
  readonly x: number
  /** K for the pattern of columns that these rows have. */
  readonly exposed: number
  readonly count: number
}

/** A column of the grid that is lighter by this much (natural log) adds less than 1e-15 of the heaviest point. */
const NEGLIGIBLE = 35
/** Ways of more classes of rows are hardly ever alike. */
const MOST_KNOWN = 2

/** log L (natural) of a way that exposed K people and holds the rows of `classes`. Cost: grid x classes. */
export function logLikelihood(exposed: number, gap: number, classes: readonly RowClass[], leak: LeakFacts): number {
  const absent = absentFactor(exposed, gap, leak)
  if (classes.length > MOST_KNOWN) return integrated(absent, gap, classes, leak)
  let key = `${absent}`
  for (const { x, exposed, count } of classes) key += `|${presentFactor(exposed, gap, leak) * x}|${count}`
  const known = leak.known.get(key)
  if (known !== undefined) return known
  const log = integrated(absent, gap, classes, leak)
  leak.known.set(key, log)
  return log
}

function integrated(absent: number, gap: number, classes: readonly RowClass[], leak: LeakFacts): number {
  const { grid } = leak
  const { factors, counts } = factorsOf(absent, gap, classes, leak)
  const columns = columnBounds(factors, counts, leak)
  const order = [...columns.keys()].sort((a, b) => columns[b]! - columns[a]! || a - b)
  const logs = new Float64Array(grid.w0.length * grid.m.length).fill(Number.NEGATIVE_INFINITY)
  let best = Number.NEGATIVE_INFINITY
  for (const i of order) {
    if (columns[i]! < best - NEGLIGIBLE) break
    const w0 = grid.w0[i]!
    for (let k = 0; k < grid.m.length; k++) {
      const m = grid.m[k]!
      let log = grid.logW0[i]! + unmatchedLog(w0, m, leak)
      for (let j = 0; j < factors.length; j++)
        if (counts[j]! > 0) log += counts[j]! * Math.log((1 - w0) * factors[j]! + w0 * m)
      logs[i * grid.m.length + k] = log
      if (log > best) best = log
    }
  }
  return logSum(logs) - Math.log(grid.m.length)
}

/** The most that `logLikelihood` can be, at a sixteenth of its cost: each column of the grid by its largest point. */
export function likelihoodBound(exposed: number, gap: number, classes: readonly RowClass[], leak: LeakFacts): number {
  const { factors, counts } = factorsOf(absentFactor(exposed, gap, leak), gap, classes, leak)
  return logSum(columnBounds(factors, counts, leak))
}

/** The factor of each class of rows, and last of the rows that the way does not hold. */
function factorsOf(absent: number, gap: number, classes: readonly RowClass[], leak: LeakFacts) {
  const { matchRate } = leak.assumptions
  const factors = classes.map((entry) => matchRate * presentFactor(entry.exposed, gap, leak) * entry.x)
  const counts = classes.map((entry) => entry.count)
  factors.push(matchRate * absent)
  counts.push(leak.matched - counts.reduce((sum, count) => sum + count, 0))
  return { factors, counts }
}

/** For each w0 the most that its points can be: every factor of a matched row grows with m, of an unmatched one shrinks. */
function columnBounds(factors: readonly number[], counts: readonly number[], leak: LeakFacts): Float64Array {
  const { w0: points, logW0 } = leak.grid
  const bounds = new Float64Array(points.length)
  for (let i = 0; i < points.length; i++) {
    const w0 = points[i]!
    let log = logW0[i]! + unmatchedLog(w0, 0, leak)
    for (let j = 0; j < factors.length; j++)
      if (counts[j]! > 0) log += counts[j]! * Math.log((1 - w0) * factors[j]! + w0)
    bounds[i] = log
  }
  return bounds
}

function unmatchedLog(w0: number, m: number, leak: LeakFacts): number {
  if (leak.unmatched === 0) return 0
  return leak.unmatched * Math.log((1 - w0) * (1 - leak.assumptions.matchRate) + w0 * (1 - m))
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
