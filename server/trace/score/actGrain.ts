// ACT grain: which act, window or snapshot of an account it most probably was. Its posterior is its account's times its
// share of the way mass. There are tens of thousands of them, so those below one in a thousand are counted, not listed.

import type { Candidate, Truncated } from '../answer.ts'
import type { Exposure } from '../exposure.ts'
import { exhibitRows, type Ranked } from './candidate.ts'
import { rowValues } from './coverage.ts'
import type { Leak } from './leak.ts'
import { sentence } from './sentence.ts'

const LEAST_POSTERIOR = 0.001
const EXPLAINED = 0.05

/** Acts of all accounts, and of places that have none, by posterior, then id; `truncated` counts the ways left out, null when there were none. */
export function actCandidates(
  exposure: Exposure,
  accounts: readonly Ranked[],
  leak: Leak,
): { candidates: Candidate[]; truncated: Truncated | null } {
  const tooFew = leak.matched < leak.assumptions.tooFew
  let omitted = 0
  const acts = accounts.flatMap((account) => {
    const holder = exposure.holders[account.scored.holder]!
    const { coverage } = account.scored
    return coverage.ways.flatMap(({ way, log }) => {
      const share = Math.exp(log - coverage.log)
      if (account.posterior * share < LEAST_POSTERIOR || way.id === '') {
        omitted++
        return []
      }
      const explained = [...rowValues(way, leak.claims)].flatMap(([row, x]) => (x >= EXPLAINED ? [row] : []))
      const covered = explained.length
      const shown = { kind: way.kind, id: way.id, from: way.from, to: way.to }
      return [
        {
          id: way.id,
          holder: holder.id,
          kind: holder.kind,
          name: holder.kind === 'EMPLOYEE' ? `account of ${holder.id}` : holder.name,
          posterior: account.posterior * share,
          bits: account.bits + Math.log2(share),
          covered,
          explained,
          exposed: way.exposed,
          way: shown,
          inferred: way.unlogged ? covered : 0,
          logged: way.unlogged ? 0 : 1 - way.gap,
          account,
        },
      ]
    })
  })
  const sorted = joined(acts).sort((a, b) => b.posterior - a.posterior || (a.id < b.id ? -1 : 1))
  return {
    candidates: sorted.map((act, place) => ({
      rank: place + 1,
      grain: 'ACT',
      id: act.id,
      holder: act.holder,
      name: act.name,
      kind: act.kind,
      posterior: tooFew ? null : act.posterior,
      covered: act.covered,
      coveredRows: exhibitRows(act.explained, leak),
      exposed: act.exposed,
      misses: leak.matched - act.covered,
      bits: act.bits,
      terms: act.account.scored.terms,
      inferred: act.inferred,
      logged: act.logged,
      suppliers: act.account.scored.suppliers,
      tiedWith: [],
      way: act.way,
      why: sentence({ ...act, matched: leak.matched, population: leak.population }),
      place: act.account.place,
      nameable: act.account.nameable,
      unmet: [],
      restsOnAssumptions: false,
    })),
    truncated: omitted === 0 ? null : { reason: 'ACTS_BELOW_ONE_IN_A_THOUSAND', omitted },
  }
}

/** One act may be that of two candidates (who sent it and who got it): it stands once, with the sum of its posteriors. */
function joined<Act extends { readonly id: string; readonly posterior: number }>(acts: readonly Act[]): Act[] {
  const byId = new Map<string, Act>()
  for (const act of acts) {
    const known = byId.get(act.id)
    if (known === undefined) byId.set(act.id, act)
    else {
      const first = known.posterior >= act.posterior ? known : act
      byId.set(act.id, { ...first, posterior: known.posterior + act.posterior })
    }
  }
  return [...byId.values()]
}
