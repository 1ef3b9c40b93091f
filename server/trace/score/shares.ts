// Shares of a few sources by expectation maximisation, the last share being "from elsewhere". Used by mixture.ts (which
// sources there are) and pairs.ts (what a second source does to the first).

import { rowValues } from './coverage.ts'
import type { Leak } from './leak.ts'
import { absentFactor, presentFactor } from './likelihood.ts'
import type { Way } from './way.ts'

const ROUNDS = 60

/** Likelihood ratio of each matched row against a draw from everybody, if this way were its source. */
export function rowRatios(way: Way, leak: Leak): Float64Array {
  const ratios = new Float64Array(leak.matched).fill(absentFactor(way.exposed, way.gap, leak))
  for (const [row, x] of rowValues(way, leak.claims)) {
    const present = x * presentFactor(way.byPattern[leak.claims.patternOf[row]!]!, way.gap, leak)
    ratios[row] = Math.max(ratios[row]!, present)
  }
  return ratios
}

export interface Fit {
  /** Natural log of the likelihood. */
  readonly log: number
  readonly shares: readonly number[]
}

/** Shares by EM, from even ones; the last part of the mixture, "from elsewhere", has ratio 1 and what is left. */
export function fitShares(sources: readonly Float64Array[], rows: number): Fit {
  let shares = sources.map(() => 0.9 / sources.length)
  let log = 0
  for (let round = 0; round < ROUNDS; round++) {
    const elsewhere = 1 - shares.reduce((sum, share) => sum + share, 0)
    const sums = shares.map(() => 0)
    log = 0
    for (let row = 0; row < rows; row++) {
      let total = elsewhere
      for (let source = 0; source < sources.length; source++) total += shares[source]! * sources[source]![row]!
      log += Math.log(total)
      for (let source = 0; source < sources.length; source++)
        sums[source]! += (shares[source]! * sources[source]![row]!) / total
    }
    // A thousandth always stays with "from elsewhere", so that no row can have likelihood 0.
    const next = sums.map((sum) => (0.999 * sum) / Math.max(1, rows))
    const moved = next.reduce((most, share, source) => Math.max(most, Math.abs(share - shares[source]!)), 0)
    shares = next
    if (moved < 1e-7) break
  }
  return { log, shares }
}
