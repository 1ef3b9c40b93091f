// The trace: exposure and leaked rows in, Answer out. Pure: no clock, no chance, no I/O; the same facts in any order give
// the same Answer. What each part means stands in its own file.

import { type Along, UNWATCHED } from './along.ts'
import type { Answer } from './answer.ts'
import type { Assumptions } from './assumptions.ts'
import { holderCandidates } from './candidates.ts'
import type { LeakedRow } from './exhibit.ts'
import type { Exposure } from './exposure.ts'
import { LIMITS } from './limits.ts'
import { reasonRows, reasonsOf } from './reasons.ts'
import { type ScoredAccount, scoreAccounts } from './score/accounts.ts'
import { actCandidates } from './score/actGrain.ts'
import { type Ranked, toCandidates } from './score/candidate.ts'
import { type Leak, leakOf } from './score/leak.ts'
import { mixture } from './score/mixture.ts'
import { withPartners } from './score/pairs.ts'
import { type ScoredPlace, scorePlace } from './score/place.ts'
import { holderPriors } from './score/prior.ts'
import { byRank, posteriors } from './score/rank.ts'
import { scoreUnknown } from './score/unknown.ts'
import { vintage } from './vintage.ts'
import { whyNotAll } from './whyNot.ts'

/**
 * Who most probably leaked `rows`, at three grains, with reasons for everybody else. `rows` are matched and merged
 * (one a Subject) and must not be empty. `along` hears of each step and may end it. Cost: each candidate's entries times its ways; about linear in the records.
 */
export function trace(
  exposure: Exposure,
  rows: readonly LeakedRow[],
  assumptions: Assumptions,
  along: Along = UNWATCHED,
): Answer {
  const leak = leakOf(exposure, rows, assumptions)
  const priors = holderPriors(exposure, assumptions)
  along('SCORING', 0, 0)
  const named = [...holderCandidates(exposure, rows, assumptions)]
  const alone = named.map((holder, i) => {
    along('SCORING', i, named.length)
    return scorePlace(exposure, holder, priors.holders[holder]!, leak)
  })
  along('SCORING', named.length, named.length)
  const places = withPartners(alone, leak)
  const unknown = scoreUnknown(exposure, priors.unknown, leak)
  const shares = posteriors(
    [...places.map((place) => place.bits), unknown.bits],
    [...places.map((place) => priors.holders[place.holder]!), priors.unknown],
    assumptions.honesty,
  )
  const holders = byRank(places.map((place, index) => rankedPlace(exposure, place, shares[index]!)))
  // The shares of several sources start from each Holder alone, in the order of the ranking.
  const aloneOf = new Map(alone.map((place) => [place.holder, place]))
  const mixed = holders.map((place) => aloneOf.get(place.scored.holder)!)
  const accountsOf = alone.map((place, i) => {
    along('SHARES', i, alone.length)
    return scoreAccounts(exposure, place, leak, assumptions)
  })
  const accounts = byRank(
    accountsOf.flatMap((list, index) => list.map((account) => rankedAccount(exposure, account, shares[index]!, leak))),
  )
  const anonymous = new Set(places.flatMap((place, index) => (accountsOf[index]!.length === 0 ? [place.holder] : [])))
  const reasons = reasonsOf(exposure, rows, LIMITS, along)
  along('SHARES', alone.length, alone.length)
  const rests = restsOnAssumptions(holders)
  const unmet = (holder: number) => reasonRows(reasons, holder)
  const holderGrain = toCandidates(exposure, 'HOLDER', holders, leak, rests, unmet)
  const actorGrain = toCandidates(exposure, 'ACTOR', accounts, leak, rests, unmet)
  const acts = actCandidates(
    exposure,
    [...accounts, ...holders.filter((place) => anonymous.has(place.scored.holder))],
    leak,
  )
  return {
    asOf: leak.until,
    exhibits: countRows(rows),
    vintage: vintage(exposure, rows).leak,
    candidates: [...holderGrain, ...actorGrain, ...acts.candidates],
    unknownSource: {
      posterior: leak.matched < assumptions.tooFew ? null : shares[places.length]!,
      bits: unknown.bits,
      terms: unknown.terms,
    },
    mixture: mixture(exposure, mixed, unknown.bits > (holders[0]?.bits ?? Number.NEGATIVE_INFINITY), leak),
    // Where no row matched anybody nothing was compared, and nobody is ruled out.
    whyNot: leak.matched + leak.canaries.length === 0 ? [] : whyNotAll(exposure, rows, assumptions, reasons),
    truncated: acts.truncated,
  }
}

function rankedPlace(exposure: Exposure, place: ScoredPlace, posterior: number): Ranked {
  const id = exposure.holders[place.holder]!.id
  return { id, scored: place, posterior, bits: place.bits, place: null, nameable: true }
}

/** An account may stand first only if its place and it are each more probable than not, and a logged act shows it. */
function rankedAccount(exposure: Exposure, account: ScoredAccount, place: number, leak: Leak): Ranked {
  const isPerson = exposure.holders[account.holder]!.kind === 'EMPLOYEE'
  const logged = account.covered.length > 0
  return {
    id: exposure.holders[account.holder]!.id,
    scored: account,
    posterior: place * account.given,
    bits: account.bits,
    place: { id: exposure.holders[account.place]!.id, posterior: place, given: account.given },
    nameable: !isPerson || (leak.matched >= leak.assumptions.tooFew && place >= 0.5 && account.given >= 0.5 && logged),
  }
}

/** Would another Holder stand first with prior, conduct and controls switched off? */
function restsOnAssumptions(ranked: readonly Ranked[]): boolean {
  const evidence = (entry: Ranked): number =>
    entry.scored.terms
      .filter((term) => term.name === 'coverage' || term.name === 'canary' || term.name === 'fields')
      .reduce((sum, term) => sum + term.bits, 0)
  const first = ranked[0]
  return first !== undefined && ranked.some((entry) => evidence(entry) > evidence(first))
}

function countRows(rows: readonly LeakedRow[]): Answer['exhibits'] {
  const count = (state: LeakedRow['state']): number =>
    rows.reduce((sum, row) => sum + (row.state === state ? row.rows : 0), 0)
  return {
    rows: rows.reduce((sum, row) => sum + row.rows, 0),
    distinct: rows.filter((row) => row.subjects.length > 0).length,
    matched: count('MATCHED'),
    unmatched: count('UNMATCHED'),
    ambiguous: count('AMBIGUOUS'),
    masked: count('MASKED'),
  }
}
