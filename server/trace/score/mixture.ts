// Several sources: which few ways together, each with a share of the rows, explain the leak; the rest is from elsewhere.
// Sparse: a source is added only if it explains more than searching for it would find by chance.

import type { Exposure } from '../exposure.ts'
import { rowValues } from './coverage.ts'
import type { Leak } from './leak.ts'
import { absentFactor, presentFactor } from './likelihood.ts'
import type { ScoredPlace } from './place.ts'
import type { Way } from './way.ts'

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
}

const WAYS_EACH = 3
const MOST_SOURCES = 4
const ROUNDS = 60
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
      .map(({ way }) => ({ place, ratios: rowRatios(way, leak) })),
  )
  const price = Math.log(Math.max(2, searched.length)) + 0.5 * Math.log(Math.max(2, rows))
  let chosen: Hypothesis[] = []
  let fit = fitShares([], rows)
  while (chosen.length < MOST_SOURCES) {
    let best: { hypothesis: Hypothesis; log: number; shares: number[] } | null = null
    for (const hypothesis of searched) {
      if (chosen.some((other) => other.place.holder === hypothesis.place.holder)) continue
      const tried = fitShares([...chosen, hypothesis], rows)
      if (tried.shares.at(-1)! >= LEAST_SHARE && (best === null || tried.log > best.log + 1e-9))
        best = { hypothesis, ...tried }
    }
    if (best === null || leak.temper * (best.log - fit.log) <= price) break
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

function rowRatios(way: Way, leak: Leak): Float64Array {
  const ratios = new Float64Array(leak.matched).fill(absentFactor(way.exposed, leak))
  for (const [row, x] of rowValues(way, leak.claims)) {
    const present = x * presentFactor(way.byPattern[leak.claims.patternOf[row]!]!, leak)
    ratios[row] = Math.max(ratios[row]!, present)
  }
  return ratios
}

/** Shares by EM, from even ones; the last part of the mixture, "from elsewhere", has ratio 1 and what is left. */
function fitShares(sources: readonly Hypothesis[], rows: number): { log: number; shares: number[] } {
  let shares = sources.map(() => 0.9 / sources.length)
  let log = 0
  for (let round = 0; round < ROUNDS; round++) {
    const elsewhere = 1 - shares.reduce((sum, share) => sum + share, 0)
    const sums = shares.map(() => 0)
    log = 0
    for (let row = 0; row < rows; row++) {
      let total = elsewhere
      for (let source = 0; source < sources.length; source++) total += shares[source]! * sources[source]!.ratios[row]!
      log += Math.log(total)
      for (let source = 0; source < sources.length; source++)
        sums[source]! += (shares[source]! * sources[source]!.ratios[row]!) / total
    }
    // A thousandth always stays with "from elsewhere", so that no row can have likelihood 0.
    const next = sums.map((sum) => (0.999 * sum) / Math.max(1, rows))
    const moved = next.reduce((most, share, source) => Math.max(most, Math.abs(share - shares[source]!)), 0)
    shares = next
    if (moved < 1e-7) break
  }
  return { log, shares }
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
    const gap = (leak.temper * (log - fitShares([...others, other], rows).log)) / Math.LN2
    if (gap < leak.assumptions.tieBits) holders.add(other.place.holder)
  }
  return [...holders].sort((a, b) => a - b)
}
