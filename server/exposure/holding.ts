// How long the copy that a hop of a Chain brought was there: what the timeline draws as a bar, and filters by. Beside the
// Chain, not in it: a Chain is judged by when things moved, and its ends are claims.

import type { Chain, ChainAnswer, Hop } from '../trace/answer.ts'
import { copyEnd } from '../trace/copy.ts'
import type { LeakedRow } from '../trace/exhibit.ts'
import type { Exposure } from '../trace/exposure.ts'
import { groundOf } from '../trace/ground.ts'
import { ownMovements } from '../trace/own.ts'

export type HeldHop = Hop & {
  /** When the copy ended by a DELETE, retention or contract, whichever came first; epoch ms UTC. null: it is open. */
  readonly heldUntil: number | null
}
export type HeldChain = Omit<Chain, 'hops'> & { readonly hops: readonly HeldHop[] }
export type HeldChainAnswer = Omit<ChainAnswer, 'chains'> & { readonly chains: readonly HeldChain[] }

/** The same Chains with the end of each copy. An inferred hop's copy counts from the latest time it can have come. */
export function withHolding(exposure: Exposure, row: LeakedRow, answer: ChainAnswer): HeldChainAnswer {
  const ground = groundOf(exposure)
  const owns = row.subjects.map((subject) => ownMovements(exposure, subject))
  const endOf = (hop: Hop): number => {
    const holder = exposure.holderIndex.get(hop.to)
    if (holder === undefined) return Infinity
    for (const own of owns) {
      for (const m of own.moves) {
        const isIt = exposure.movements.id[m] === hop.movement && exposure.movements.place[m] === hop.source
        if (isIt) return copyEnd(exposure, ground, own, m, holder)
      }
    }
    return (hop.between?.to ?? Infinity) + exposure.holders[holder]!.retention
  }
  const held = (hop: Hop): HeldHop => {
    const end = endOf(hop)
    return { ...hop, heldUntil: Number.isFinite(end) ? end : null }
  }
  return { ...answer, chains: answer.chains.map((chain) => ({ ...chain, hops: chain.hops.map(held) })) }
}
