// Several sources: which few ways together, each with a share of the rows, explain the leak; the rest is from elsewhere.
// Sparse: a source is added only if it explains more than its own probability costs. Starts from whoever the ranking puts
// first, so that the two never tell different stories.

import type { Exposure } from '../exposure.ts'
import type { Leak } from './leak.ts'
import { priceOf } from './pairs.ts'
import type { ScoredPlace } from './place.ts'
import { fitShares, rowRatios } from './shares.ts'

export interface MixtureShare {
  /** The Holder, and after it those that explain the same rows as well (less than half a bit apart). */
  readonly ids: readonly string[]
  /** Share of the matched rows, 0..1. */
  readonly share: number
}

interface Hypothesis {
  readonly place: ScoredPlace
  /** Likelihood ratio of each row against a draw from everybody. */
  readonly ratios: Float64Array
  /** Natural log of the probability that this Holder leaks, and in this way. */
  readonly price: number
}

interface Fitted {
  readonly chosen: readonly Hypothesis[]
  readonly shares: readonly number[]
  /** Tempered log likelihood and all prices, natural. */
  readonly log: number
}

const WAYS_EACH = 3
const MOST_PLACES = 40
const MOST_SOURCES = 4
const LEAST_SHARE = 0.05

/**
 * Sources with their shares, largest first. `ranked`: Holders as the ranking has them, best first; `unknownFirst`: nobody
 * of them stands before the unknown source, and then the mixture is empty. Greedy: each round adds the way that gains most,
 * and then lets each chosen one be replaced by a better one, as long as the tempered gain in likelihood (EM on the shares,
 * half the log of rows for each share, BIC) exceeds the prices of the source. Cost O(sources² x ways x rows).
 */
export function mixture(
  exposure: Exposure,
  ranked: readonly ScoredPlace[],
  unknownFirst: boolean,
  leak: Leak,
): MixtureShare[] {
  const searched = ranked.slice(0, MOST_PLACES).flatMap((place) => hypothesesOf(place, leak))
  const first = searched[0]
  if (first === undefined || unknownFirst) return []
  let best = fitted([first], leak)
  while (best.chosen.length < MOST_SOURCES) {
    const more = bestOf(searched, (one) => [...best.chosen, one], best, leak)
    if (more === null) break
    best = settled(more, searched, leak)
  }
  return best.chosen
    .map((hypothesis, index) => ({
      ids: [
        exposure.holders[hypothesis.place.holder]!.id,
        ...alike(hypothesis, best, searched, leak).map((other) => exposure.holders[other]!.id),
      ],
      share: best.shares[index]!,
    }))
    .sort((a, b) => b.share - a.share || (a.ids[0]! < b.ids[0]! ? -1 : 1))
}

function hypothesesOf(place: ScoredPlace, leak: Leak): Hypothesis[] {
  const best = place.coverage.ways[0]
  if (best === undefined) return []
  const price = priceOf(place, leak)
  return place.coverage.ways
    .filter(({ way }) => way.claims.length > 0)
    .slice(0, WAYS_EACH)
    .map(({ way, log, raw }) => ({
      place,
      ratios: rowRatios(way, leak),
      // The price of the best way stands for the mean over all; another way costs as much more as it is less probable.
      price: price + Math.min(0, log - leak.temper * raw - (best.log - leak.temper * best.raw)),
    }))
}

function fitted(chosen: readonly Hypothesis[], leak: Leak): Fitted {
  const { log, shares } = fitShares(
    chosen.map(({ ratios }) => ratios),
    leak.matched,
  )
  const half = 0.5 * Math.log(Math.max(2, leak.matched))
  const prices = chosen.reduce(
    (sum, { price }) => sum + price,
    (chosen.length - 1) * Math.log(leak.assumptions.twoSources),
  )
  return { chosen, shares, log: leak.temper * (log - chosen.length * half) + prices }
}

/** The best set that `change` makes of any hypothesis and that beats `than`; null: none does. */
function bestOf(
  searched: readonly Hypothesis[],
  change: (hypothesis: Hypothesis) => readonly Hypothesis[],
  than: Fitted,
  leak: Leak,
): Fitted | null {
  let best: Fitted | null = null
  for (const hypothesis of searched) {
    const chosen = change(hypothesis)
    if (new Set(chosen.map(({ place }) => place.holder)).size < chosen.length) continue
    const tried = fitted(chosen, leak)
    if (Math.min(...tried.shares) >= LEAST_SHARE && tried.log > (best ?? than).log + 1e-9) best = tried
  }
  return best
}

/** Lets each chosen source be replaced by a better one, once round. */
function settled(found: Fitted, searched: readonly Hypothesis[], leak: Leak): Fitted {
  let best = found
  found.chosen.forEach((_, index) => {
    const replace = (one: Hypothesis) => best.chosen.map((old, place) => (place === index ? one : old))
    best = bestOf(searched, replace, best, leak) ?? best
  })
  return best
}

/** Holders that could stand in for a chosen source: less than half a bit away. */
function alike(hypothesis: Hypothesis, best: Fitted, searched: readonly Hypothesis[], leak: Leak): number[] {
  const holders = new Set<number>()
  for (const other of searched) {
    if (best.chosen.some((source) => source.place.holder === other.place.holder)) continue
    const tried = fitted(
      best.chosen.map((one) => (one === hypothesis ? other : one)),
      leak,
    )
    if ((best.log - tried.log) / Math.LN2 < leak.assumptions.tieBits) holders.add(other.place.holder)
  }
  return [...holders].sort((a, b) => a - b)
}
