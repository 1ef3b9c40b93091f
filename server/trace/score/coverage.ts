// Coverage: L(c), the mean over the ways of a candidate of how well each explains the leaked rows. A mean with an age
// prior, never a maximum: the mean is the price of having chosen among ways. Each way's likelihood is tempered before the
// mean is taken: L(c) = sum of p(a|c) · L(a)^beta. (tracing.md tempers L(c) as a whole; that shrinks the price of having
// chosen with it, and a system of ten thousand acts then ties with the one copy that got the list. In 144 tuning towns the
// deciding line of 125 survives: first right in 0.916 with the whole tempered, 0.940 with each way.)

import { DAY_MS } from '../assumptions.ts'
import { boughtPrice } from './boughtPrice.ts'
import type { Claims } from './claims.ts'
import { logSum } from './grid.ts'
import { type LeakFacts, likelihoodBound, logLikelihood, type RowClass } from './likelihood.ts'
import type { Way, WayKind } from './way.ts'

export interface WeighedWay {
  readonly way: Way
  /** log of p(a | c) · L(a)^beta, natural. */
  readonly log: number
  /** log L(a), natural, before tempering. */
  readonly raw: number
}

export interface Coverage {
  /** log L(c), natural, each way tempered. */
  readonly log: number
  /** Ways that carry all but a negligible part of L(c), heaviest first; empty when the candidate has no way. */
  readonly ways: readonly WeighedWay[]
}

/** Ways lighter than the heaviest by this much (natural log) add less than 1e-10 of it, and are not integrated. */
const NEGLIGIBLE = 23

/**
 * Weighs ways: the kinds share by the assumptions (a kind without ways gives its share to the others), within a kind by
 * age. `until` is T, epoch ms UTC. Cost: one integral for each way that could matter.
 */
export function weighWays(ways: readonly Way[], claims: Claims, leak: LeakFacts, until: number): Coverage {
  // Without any act at hand, only lost lines could explain the rows.
  if (ways.length === 0) return { log: leak.temper * logLikelihood(1, leak.gapRate, [], leak), ways: [] }
  const priors = wayPriors(ways, leak, until)
  const classes = ways.map((way) => rowClasses(way, claims))
  const bounds = classes.map(
    (_, index) =>
      priors[index]! + leak.temper * likelihoodBound(ways[index]!.exposed, ways[index]!.gap, classes[index]!, leak),
  )
  const order = ways.map((_, index) => index).sort((a, b) => bounds[b]! - bounds[a]! || a - b)
  const weighed: WeighedWay[] = []
  let best = Number.NEGATIVE_INFINITY
  for (const index of order) {
    if (bounds[index]! < best - NEGLIGIBLE) break
    const way = ways[index]!
    const raw = logLikelihood(way.exposed, way.gap, classes[index]!, leak)
    const log = priors[index]! + leak.temper * raw
    best = Math.max(best, log)
    weighed.push({ way, log, raw })
  }
  weighed.sort(byWeight)
  return { log: logSum(weighed.map((entry) => entry.log)), ways: weighed }
}

/** Joins coverages that share a candidate, each with a weight; weights sum to 1. */
export function mixCoverages(parts: readonly { readonly weight: number; readonly coverage: Coverage }[]): Coverage {
  const ways = parts
    .flatMap(({ weight, coverage }) => coverage.ways.map((entry) => ({ ...entry, log: entry.log + Math.log(weight) })))
    .sort(byWeight)
  return { log: logSum(parts.map(({ weight, coverage }) => Math.log(weight) + coverage.log)), ways }
}

/** Heaviest first; equal ones by name, those without a name by time. */
function byWeight(a: WeighedWay, b: WeighedWay): number {
  if (a.log !== b.log) return b.log - a.log
  if (a.way.id !== b.way.id) return a.way.id < b.way.id ? -1 : 1
  return a.way.from - b.way.from || a.way.to - b.way.to
}

/** x of each row in a way: the shares of an ambiguous row's claims add up. */
export function rowValues(way: Way, claims: Claims): Map<number, number> {
  const values = new Map<number, number>()
  way.claims.forEach((index, place) => {
    const row = claims.list[index]!.row
    values.set(row, (values.get(row) ?? 0) + way.xs[place]!)
  })
  return values
}

function rowClasses(way: Way, claims: Claims): RowClass[] {
  const classes = new Map<string, { x: number; exposed: number; count: number }>()
  for (const [row, x] of rowValues(way, claims)) {
    const pattern = claims.patternOf[row]!
    const known = classes.get(`${pattern} ${x}`)
    if (known === undefined) classes.set(`${pattern} ${x}`, { x, exposed: way.byPattern[pattern]!, count: 1 })
    else known.count++
  }
  return [...classes.values()].sort((a, b) => b.x - a.x || a.exposed - b.exposed)
}

/**
 * log p(a | c) of each way, natural; ways that stand for several weigh `count` times. A list that was sent on leaked more
 * probably where it went, so at its sender it keeps a part of its probability only; the rest is the receiver's.
 */
function wayPriors(ways: readonly Way[], leak: LeakFacts, until: number): number[] {
  const { assumptions } = leak
  const share: Record<WayKind, number> = {
    ACT: assumptions.waysActs,
    WINDOW: assumptions.waysWindows,
    SNAPSHOT: assumptions.waysSnapshots,
  }
  const decay = (way: Way): number => Math.exp(-Math.max(0, until - way.to) / (assumptions.ageDays * DAY_MS))
  const sums = new Map<WayKind, { count: number; decay: number }>()
  for (const way of ways) {
    const sum = sums.get(way.kind) ?? { count: 0, decay: 0 }
    sums.set(way.kind, { count: sum.count + way.count, decay: sum.decay + way.count * decay(way) })
  }
  const total = [...sums.keys()].reduce((sum, kind) => sum + share[kind], 0)
  return ways.map((way) => {
    const sum = sums.get(way.kind)!
    const young = sum.decay > 0 ? decay(way) / sum.decay : 1 / sum.count
    const within = way.count * ((1 - assumptions.ageFloor) * young + assumptions.ageFloor / sum.count)
    // A column that nobody of the way has was bought in, once for the whole leak: it is no evidence row by row.
    const standing = way.sent ? assumptions.sentAct : 1
    return Math.log((share[way.kind] / total) * within * standing) - boughtPrice(way, leak)
  })
}
