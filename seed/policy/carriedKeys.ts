// What each step of a map carries, as bits: one bit a category key that matters to the question. PURE. A Flow that carries
// an ancestor is taken to carry its descendants; a descendant never stands for its ancestor (model.md).

import { covers } from '@suyuan/cypher/model/category.ts'
import type { Flow } from '@suyuan/cypher/model/flow.ts'
import { VOCABULARY } from '@suyuan/cypher/model/vocabulary.ts'
import type { Steps } from './steps.ts'

export interface CarriedKeys {
  /** Key of each bit, sorted. */
  readonly keys: readonly string[]
  /** Bits of each step of Steps.all; a step inside a place carries everything. */
  readonly masks: readonly bigint[]
  /** All bits. */
  readonly everything: bigint
}

/**
 * The bits of all keys in use, or of those at or below the `wanted` ones. null: what is carried does not matter, and one
 * nameless bit stands on every step. Cost O(steps · keys) for the distinct category lists.
 */
export function carriedKeys(steps: Steps, wanted: readonly string[] | null): CarriedKeys {
  if (wanted === null) return { keys: [''], masks: steps.all.map(() => 1n), everything: 1n }
  const used = new Set(steps.all.flatMap(({ flow }) => flow?.categories ?? []))
  // A Flow that says `user` carries what lies below, so the vocabulary's keys count, and the wanted ones themselves.
  const known = [...used, ...wanted, ...VOCABULARY.map(({ key }) => key)]
  return carriedBy(steps, [...new Set(known.filter((key) => wanted.some((one) => covers(one, key))))].sort())
}

/** All keys that Flows name, sorted. */
export function keysInUse(flows: readonly Pick<Flow, 'categories'>[]): readonly string[] {
  return [...new Set(flows.flatMap(({ categories }) => categories))].sort()
}

/** The keys of a mask, without those that lie below another one of it, sorted. */
export function keysOf({ keys }: CarriedKeys, mask: bigint): string[] {
  const held = keys.filter((_, bit) => (mask >> BigInt(bit)) & 1n)
  return held.filter((key) => !held.some((other) => other !== key && covers(other, key)))
}

/** The bits of these keys. */
export function carriedBy(steps: Steps, keys: readonly string[]): CarriedKeys {
  const everything = (1n << BigInt(keys.length)) - 1n
  const known = new Map<readonly string[], bigint>()
  const maskOf = (categories: readonly string[]): bigint => {
    const before = known.get(categories)
    if (before !== undefined) return before
    let mask = 0n
    keys.forEach((key, bit) => {
      if (categories.some((one) => covers(one, key))) mask |= 1n << BigInt(bit)
    })
    known.set(categories, mask)
    return mask
  }
  return {
    keys,
    everything,
    masks: steps.all.map(({ flow }) => (flow === null ? everything : maskOf(flow.categories))),
  }
}
