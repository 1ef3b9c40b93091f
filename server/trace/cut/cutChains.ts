// Dominators and minimum cut of a leak: what every Chain from the people over the leading candidates to where the rows
// were seen passes, and the cheapest channels without which none is left.

import { type Along, UNWATCHED } from '../along.ts'
import type { Answer } from '../answer.ts'
import type { Assumptions } from '../assumptions.ts'
import type { LeakedRow } from '../exhibit.ts'
import type { Exposure } from '../exposure.ts'
import { LIMITS, type Limits } from '../limits.ts'
import { type ChainNetwork, chainNetwork } from './chainNetwork.ts'
import type { CutAnswer } from './cutAnswer.ts'
import { type Dominator, dominators } from './dominators.ts'
import { leadingCandidates } from './leading.ts'
import { minimumCut } from './minimumCut.ts'
import { type Network, PEOPLE } from './network.ts'
import { DEFAULT_SEVER_COST, LEAST_WEIGHT } from './severCosts.ts'

export interface CutQuestion {
  readonly rows: readonly LeakedRow[]
  /** What `trace` says of the same rows: it names the leading candidates and their posteriors. */
  readonly answer: Answer
  /** Ids of Holders to sever instead of the leading candidates; empty: those. */
  readonly candidates: readonly string[]
  /** Ids of Holders whose last known channel to a MARKET is severed (whatIf.ts): they lead nowhere. */
  readonly closed?: readonly string[]
  readonly limits?: Limits
}

/**
 * The cut. The Chains are all those that `chainsTo` would show of any row to any of the candidates (not only the k best),
 * but for the least probable (LEAST_WEIGHT), each going on to the MARKET by the channels that lead there from it. Empty lists when no row has a Chain. Cost: own
 * Movements of each row times candidates, and one maximum flow.
 */
export function cutChains(
  exposure: Exposure,
  question: CutQuestion,
  assumptions: Assumptions,
  along: Along = UNWATCHED,
): CutAnswer {
  const { rows, answer } = question
  const named = question.candidates.length > 0 ? question.candidates : leadingCandidates(answer).map(({ id }) => id)
  const ids = [...new Set(named)].filter((id) => exposure.holderIndex.has(id))
  const targets = ids.map((id) => exposure.holderIndex.get(id)!)
  const closed = new Set((question.closed ?? []).map((id) => exposure.holderIndex.get(id) ?? -1))
  const found = chainNetwork(exposure, rows, targets, assumptions, question.limits ?? LIMITS, closed, along)
  const posteriors = ids.map((id) => posteriorOf(answer, id))
  const open = openAnyway(found.network)
  const unsevered = targets.filter((target) => open.has(found.holders.indexOf(target) + 2))
  const cut = minimumCut({ ...found.network, exits: found.network.exits.filter((exit) => !open.has(exit)) })
  const hasChain = targets.filter((_, i) => found.chained[i]! > 0)
  return {
    candidates: ids.map((id, i) => ({ id, posterior: posteriors[i]!, rows: found.chained[i]! })),
    share: posteriors.includes(null) ? null : posteriors.reduce<number>((sum, one) => sum + (one ?? 0), 0),
    rows: { matched: rows.filter(({ subjects }) => subjects.length > 0).length, chained: found.rows },
    dominators: dominators(found.network).map((one) => nameOf(exposure, found, one)),
    cut: (cut?.channels ?? []).map((place) => {
      const { id, from, to, mechanism, derived, cost, rows: gone, inferred } = found.channels[place]!
      return { flow: id, from, to, mechanism, derived, cost, rows: gone, inferred }
    }),
    total: cut === null || (hasChain.length > 0 && unsevered.length === hasChain.length) ? null : cut.total,
    unknownExits: found.unknownExits.map((holder) => exposure.holders[holder]!.id),
    unsevered: unsevered.map((holder) => exposure.holders[holder]!.id),
    defaultCost: DEFAULT_SEVER_COST,
    leastWeight: LEAST_WEIGHT,
    truncated: found.omitted === 0 ? null : { reason: 'ROWS_WITH_TOO_MANY_MOVEMENTS', omitted: found.omitted },
  }
}

/** Exits that stay open whatever is severed: data got there, and left, by nothing that can be. */
function openAnyway(network: Network): ReadonlySet<number> {
  const reached = new Set([PEOPLE, ...network.entries])
  const fixed = network.channels.filter(({ cost }) => !Number.isFinite(cost))
  for (let size = 0; size !== reached.size; ) {
    size = reached.size
    for (const { tails, heads } of fixed)
      if (tails.some((tail) => reached.has(tail))) for (const head of heads) reached.add(head)
  }
  return new Set(network.exits.filter((exit) => reached.has(exit)))
}

function nameOf(exposure: Exposure, found: ChainNetwork, one: Dominator): CutAnswer['dominators'][number] {
  if (one.kind === 'VERTEX')
    return { kind: 'HOLDER', id: exposure.holders[found.holders[one.vertex - 2]!]!.id, derived: false }
  const { id, derived } = found.channels[one.channel]!
  return { kind: 'FLOW', id, derived }
}

function posteriorOf(answer: Answer, id: string): number | null {
  const candidate = answer.candidates.find((one) => one.grain === 'HOLDER' && one.id === id)
  return candidate === undefined ? null : candidate.posterior
}
