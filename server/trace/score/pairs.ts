// A leak may have two sources: two who collude, or two lists merged. Alone, each explains half of the rows, and a system
// that held everybody would pass both. So each Holder's coverage is a mean over "alone" and "with one of the others".

import { logSum } from './grid.ts'
import type { Leak } from './leak.ts'
import { coverageTerm, type ScoredPlace } from './place.ts'
import { type Fit, fitShares, rowRatios } from './shares.ts'

/** So many Holders, by coverage, are tried as partners of each other. */
const MOST_PARTNERS = 16
/** Whoever explains less than this beside another is no second source; else every innocent could ride with the guilty. */
const LEAST_SHARE = 0.15

/**
 * Places with coverage log[(1-rho) · L(c) + rho / partners · sum over partners of L(c with it)], rho the prior of a second
 * source. Partners without a substantial share of both are none. L(c with it) is L(c) times the tempered gain in
 * likelihood that the best shares of both give over c's share alone, less the half log of rows for the share that was
 * fitted (BIC). In the order given. Cost O(partners² x rows).
 */
export function withPartners(places: readonly ScoredPlace[], leak: Leak): ScoredPlace[] {
  const rho = leak.assumptions.twoSources
  const tried = places
    .filter((place) => (place.coverage.ways[0]?.way.claims.length ?? 0) > 0)
    .sort((a, b) => b.coverage.log - a.coverage.log || a.holder - b.holder)
    .slice(0, MOST_PARTNERS)
  if (tried.length < 2 || rho === 0) return [...places]
  const ratios = new Map(tried.map((place) => [place.holder, partnerRatios(place, leak)]))
  // Each two are fitted once, the earlier Holder first.
  const fits = new Map<string, Fit>()
  const together = (one: ScoredPlace, other: ScoredPlace): Fit => {
    const pair = one.holder < other.holder ? [one.holder, other.holder] : [other.holder, one.holder]
    const known = fits.get(pair.join())
    if (known !== undefined) return known
    const fit = fitShares(
      pair.map((holder) => ratios.get(holder)!),
      leak.matched,
    )
    fits.set(pair.join(), fit)
    return fit
  }
  const half = 0.5 * Math.log(Math.max(2, leak.matched))
  return places.map((place) => {
    const own = ratios.get(place.holder)
    if (own === undefined) return place
    const alone = fitShares([own], leak.matched).log
    const gains = tried
      .filter((other) => other.holder !== place.holder)
      .map((other) => ({ other, fit: together(place, other) }))
      .filter(({ fit }) => Math.min(...fit.shares) >= LEAST_SHARE)
      .map(({ other, fit }) => leak.temper * (fit.log - alone - half) + priceOf(other, leak))
    const log = place.coverage.log + logSum([Math.log(1 - rho), Math.log(rho) + logSum(gains)])
    const terms = place.terms.map((term) =>
      term.name === 'coverage' ? coverageTerm(place.coverage, log, place.covered.length, place.exposed, leak) : term,
    )
    return { ...place, terms, bits: terms.reduce((sum, term) => sum + term.bits, 0) }
  })
}

/** What it costs that this Holder is the second source, and by this way: natural log of both probabilities. */
export function priceOf(place: ScoredPlace, leak: Leak): number {
  const beside = place.terms.reduce((sum, term) => (term.name === 'coverage' ? sum : sum + term.bits), 0)
  return beside * Math.LN2 + place.coverage.log - leak.temper * place.coverage.ways[0]!.raw
}

function partnerRatios(place: ScoredPlace, leak: Leak): Float64Array {
  return rowRatios(place.coverage.ways[0]!.way, leak)
}
