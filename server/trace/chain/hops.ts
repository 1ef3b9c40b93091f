// Turns a weighed Chain into what is shown (answer.ts): names instead of numbers. It decides nothing.

import type { Chain, Hop } from '../answer.ts'
import { kindOf } from '../copy.ts'
import { keysOf, maskAt, topKeysOf, without } from '../mask.ts'
import { flowOf, isInferred, type Steps } from './steps.ts'
import type { Weighed, WeighedHop } from './weigh.ts'

/** Shown for a leaked category that nobody in the records carries. */
export const UNKNOWN_CATEGORY = 'unknown'

/** The Chain as shown, `rank` and `joinsWith` as given. */
export function chainOf(steps: Steps, weighed: Weighed, rank: number, joinsWith: readonly number[]): Chain {
  let held: Uint32Array | null = null
  const hops: Hop[] = []
  for (const hop of weighed.hops) {
    held = heldAfter(steps, hop, held)
    hops.push(isInferred(steps, hop.step) ? inferredHop(steps, hop, held) : loggedHop(steps, hop, held))
  }
  return { rank, weight: weighed.weight, hops, joinsWith }
}

/** All Categories that arrive by a hop: what was logged; by a Flow what it may carry of what was there. */
function heldAfter(steps: Steps, hop: WeighedHop, before: Uint32Array | null): Uint32Array {
  const { exposure } = steps
  if (!isInferred(steps, hop.step))
    return maskAt(exposure.movements.mask, steps.moves[hop.step]! * exposure.words, exposure.words)
  const flow = exposure.flows[flowOf(steps, hop.step)]!
  return before === null ? flow.mask : flow.mask.map((word, w) => word & before[w]!)
}

function loggedHop(steps: Steps, hop: WeighedHop, held: Uint32Array): Hop {
  const { holders, movements, flows, categories } = steps.exposure
  const m = steps.moves[hop.step]!
  const flow = flows[movements.via[m]!]
  return {
    from: holders[movements.from[m]!]?.id ?? '',
    to: holders[movements.to[m]!]?.id ?? '',
    at: movements.at[m]!,
    between: null,
    kind: kindOf(steps.exposure, m),
    movement: movements.id[m]!,
    flow: flow?.id ?? null,
    actor: holders[movements.actor[m]!]?.id ?? null,
    categories: topKeysOf(held, categories),
    excess: flow === undefined ? [] : topKeysOf(without(held, flow.mask, 0), categories),
    missing: missingKeys(steps, hop.missing),
    evidence: hop.disputes.length > 0 ? 'DISPUTED' : 'LOGGED',
    disputes: hop.disputes,
    source: movements.place[m]!,
    x: hop.x,
  }
}

function inferredHop(steps: Steps, hop: WeighedHop, held: Uint32Array): Hop {
  const { holders, flows, categories } = steps.exposure
  const flow = flows[flowOf(steps, hop.step)]!
  return {
    from: holders[flow.from]!.id,
    to: holders[flow.to]!.id,
    at: null,
    between: hop.window,
    kind: null,
    movement: null,
    flow: flow.id,
    actor: null,
    categories: topKeysOf(held, categories),
    excess: [],
    missing: missingKeys(steps, hop.missing),
    evidence: hop.disputes.length > 0 ? 'DISPUTED' : 'INFERRED',
    disputes: hop.disputes,
    source: null,
    x: hop.x,
  }
}

function missingKeys(steps: Steps, missing: Uint32Array): string[] {
  const { categories, words } = steps.exposure
  const known = keysOf(missing, categories)
  const reserved = (missing[words - 1]! & (1 << 31)) !== 0
  return reserved && categories.length < words * 32 ? [...known, UNKNOWN_CATEGORY] : known
}
