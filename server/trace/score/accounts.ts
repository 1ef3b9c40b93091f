// ACTOR grain: P(account) = P(place) · P(account | place). An account is never "the person".

import type { Assumptions } from '../assumptions.ts'
import type { Exposure } from '../exposure.ts'
import type { Leak } from './leak.ts'
import { type Scored, type ScoredPlace, score } from './place.ts'
import { posteriors } from './rank.ts'

export interface ScoredAccount extends Scored {
  readonly place: number
  /** P(account | place), 0..1. */
  readonly given: number
}

/**
 * Accounts of one place with their share of it; shares sum to 1. Accounts are its EMPLOYEEs with an act, and the place
 * itself when it is the actor of a movement. Empty when neither is: such a place has no account to name. By Holder.
 */
export function scoreAccounts(
  exposure: Exposure,
  place: ScoredPlace,
  leak: Leak,
  assumptions: Assumptions,
): ScoredAccount[] {
  const acts = exposure.movementsBy.offsets[place.holder + 1]! - exposure.movementsBy.offsets[place.holder]!
  if (place.accounts.length === 0) return acts > 0 ? [{ ...place, place: place.holder, given: 1 }] : []
  const count = place.accounts.length + (acts > 0 ? 1 : 0)
  const scored: Scored[] = place.accounts.map((account) =>
    score(exposure, account.holder, 1 / count, account.coverage, account.entries, leak, [account.holder]),
  )
  if (acts > 0) {
    const terms = place.terms.map((term) =>
      term.name === 'prior' ? { ...term, bits: -Math.log2(count), detail: { probability: 1 / count } } : term,
    )
    scored.push({ ...place, terms, bits: terms.reduce((sum, term) => sum + term.bits, 0) })
  }
  const given = posteriors(
    scored.map((account) => account.bits),
    scored.map(() => 1 / count),
    assumptions.honesty,
  )
  return scored.map((account, index) => ({ ...account, place: place.holder, given: given[index]! }))
}
