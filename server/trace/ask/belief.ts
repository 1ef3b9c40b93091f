// The belief that asks start from: the posterior of each Holder that can still be decided, and one share for everybody
// else and the unknown source together.

import type { Answer, Candidate } from '../answer.ts'
import type { Assumptions } from '../assumptions.ts'
import type { Exposure } from '../exposure.ts'
import { posteriors } from '../score/rank.ts'
import { LEAST_SHARE } from './checks.ts'

export interface Belief {
  /** By rank; the share of `candidates[i]` is `shares[i]`. */
  readonly candidates: readonly Candidate[]
  /** Index of the Holder of each. */
  readonly holders: readonly number[]
  /** One more than candidates: the last is the unknown source's, with all candidates below LEAST_SHARE. Sum 1. */
  readonly shares: readonly number[]
  /** The largest posterior of a single candidate or of the unknown source alone. */
  readonly first: number
}

/** The belief of an Answer. Where too few rows matched it is worked out from the bits all the same: asks are no claims. */
export function beliefOf(exposure: Exposure, answer: Answer, assumptions: Assumptions): Belief {
  const ranked = answer.candidates.filter(({ grain }) => grain === 'HOLDER')
  const all = sharesOf(answer, ranked, assumptions)
  const kept = [...ranked.keys()].filter((i) => all[i]! >= LEAST_SHARE)
  const shares = kept.map((i) => all[i]!)
  return {
    candidates: kept.map((i) => ranked[i]!),
    holders: kept.map((i) => exposure.holderIndex.get(ranked[i]!.id)!),
    shares: [...shares, Math.max(0, 1 - shares.reduce((sum, share) => sum + share, 0))],
    first: Math.max(...all),
  }
}

/** Posteriors of the ranked and, last, of the unknown source. */
function sharesOf(answer: Answer, ranked: readonly Candidate[], assumptions: Assumptions): number[] {
  const bits = [...ranked.map((one) => one.bits), answer.unknownSource.bits]
  const priors = [...ranked, answer.unknownSource].map(
    ({ terms }) => 2 ** (terms.find(({ name }) => name === 'prior')?.bits ?? 0),
  )
  return posteriors(bits, priors, assumptions.honesty)
}
