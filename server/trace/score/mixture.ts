// Several sources: which few ways together, each with a share of the rows, explain the leak; the rest is from elsewhere.
// Sparse: a source is added only if it explains more than searching for it would find by chance.

import type { Exposure } from '../exposure.ts'
import { boughtPrice } from './boughtPrice.ts'
import type { Leak } from './leak.ts'
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
  /** Cost of the columns that nobody of its way has, natural log. */
  readonly bought: number
}

const WAYS_EACH = 3
const MOST_SOURCES = 4
const LEAST_SHARE = 0.05

/**
 * Sources with their shares, largest first; empty when nothing explains the rows better than everybody alike. Greedy: each
 * round adds the way with the largest gain in log likelihood after EM on the shares, as long as the tempered gain exceeds
 * log(ways searched) + ½ log(rows), the price that BIC asks for a searched parameter. Cost O(sources x ways x rows).
 */
export function mixture(exposure: Exposure, places: readonly ScoredPlace[], leak: Leak): MixtureShare[] {
  const rows = leak.matched
  const searched = places.flatMap((place) =>
    place.coverage.ways
      .filter(({ way }) => way.claims.length > 0)
      .slice(0, WAYS_EACH)
      .map(({ way }) => ({ place, ratios: rowRatios(way, leak), bought: boughtPrice(way, leak) })),
  )
  const price = Math.log(Math.max(2, searched.length)) + 0.5 * Math.log(Math.max(2, rows))
  let chosen: Hypothesis[] = []
  let fit = fitShares([], rows)
  while (chosen.length < MOST_SOURCES) {
    let best: { hypothesis: Hypothesis; log: number; shares: number[] } | null = null
    for (const hypothesis of searched) {
      if (chosen.some((other) => other.place.holder === hypothesis.place.holder)) continue
      const tried = fitShares([...chosen, hypothesis].map(ratiosOf), rows)
      if (
        tried.shares.at(-1)! >= LEAST_SHARE &&
        (best === null ||
          leak.temper * tried.log - hypothesis.bought > leak.temper * best.log - best.hypothesis.bought + 1e-9)
      )
        best = { hypothesis, ...tried }
    }
    if (best === null || leak.temper * (best.log - fit.log) - best.hypothesis.bought <= price) break
    chosen = [...chosen, best.hypothesis]
    fit = best
  }
  return chosen
    .map((hypothesis, index) => ({
      ids: [
        exposure.holders[hypothesis.place.holder]!.id,
        ...alike(hypothesis, chosen, searched, fit.log, rows, leak).map((other) => exposure.holders[other]!.id),
      ],
      share: fit.shares[index]!,
    }))
    .sort((a, b) => b.share - a.share || (a.ids[0]! < b.ids[0]! ? -1 : 1))
}

/** Holders that could stand in for a chosen source: less than half a bit of tempered likelihood away. */
function alike(
  hypothesis: Hypothesis,
  chosen: readonly Hypothesis[],
  searched: readonly Hypothesis[],
  log: number,
  rows: number,
  leak: Leak,
): number[] {
  const others = chosen.filter((other) => other !== hypothesis)
  const holders = new Set<number>()
  for (const other of searched) {
    if (chosen.some((source) => source.place.holder === other.place.holder)) continue
    const gap = (leak.temper * (log - fitShares([...others, other].map(ratiosOf), rows).log)) / Math.LN2
    if (gap < leak.assumptions.tieBits) holders.add(other.place.holder)
  }
  return [...holders].sort((a, b) => a - b)
}

function ratiosOf(hypothesis: Hypothesis): Float64Array {
  return hypothesis.ratios
}
