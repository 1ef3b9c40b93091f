// Where data can get to from some Holders, in any number of steps, and by which shortest path. PURE. Used by judgePolicy.ts
// and seed/diff. All categories travel at once, as bits: a category gets along a path when every step of it carries it.

import type { CarriedKeys } from './carriedKeys.ts'
import type { Step, Steps } from './steps.ts'

export interface ReachQuestion {
  readonly starts: readonly number[]
  /** Steps that may be taken; null: all. */
  readonly open: ((step: Step) => boolean) | null
  /** A path counts once it took such a step. */
  readonly over: (step: Step) => boolean
}

export interface Reached {
  /** Bits that arrive at the Holder by a path that counts; 0n: none. A path takes at least one step. */
  readonly bits: (holder: number) => bigint
  /** A shortest path that counts, of the first key that has one; empty when nothing arrives. */
  readonly path: (holder: number) => readonly Step[]
}

interface Arrival {
  readonly level: number
  /** Bits that arrive here for the first time. */
  readonly bits: bigint
  readonly step: number
  /** State from which it came; -1: a start. */
  readonly before: number
}

/**
 * Spreads level by level, so the first arrival of a bit is by a shortest path. A state is a Holder with whether the path
 * counts already; a path may pass a Holder twice, as data can. Cost O(steps · keys) at worst, most often O(steps).
 */
export function reach(steps: Steps, { masks, everything }: CarriedKeys, question: ReachQuestion): Reached {
  const arrivals: Arrival[][] = Array.from({ length: 2 * steps.ids.length }, () => [])
  const seen: bigint[] = Array.from({ length: 2 * steps.ids.length }, () => 0n)
  const take = (state: number, bits: bigint, level: number, next: Map<number, bigint>): void => {
    for (const index of steps.leaving[state >> 1]!) {
      const step = steps.all[index]!
      if (question.open !== null && !question.open(step)) continue
      const to = 2 * step.to + (state & 1 || question.over(step) ? 1 : 0)
      const fresh = bits & masks[index]! & ~seen[to]!
      if (fresh === 0n) continue
      seen[to]! |= fresh
      arrivals[to]!.push({ level, bits: fresh, step: index, before: level === 1 ? -1 : state })
      next.set(to, (next.get(to) ?? 0n) | fresh)
    }
  }
  let frontier = new Map<number, bigint>(question.starts.map((holder) => [2 * holder, everything]))
  for (let level = 1; frontier.size > 0; level++) {
    const next = new Map<number, bigint>()
    for (const [state, bits] of frontier) take(state, bits, level, next)
    frontier = next
  }
  return {
    bits: (holder) => seen[2 * holder + 1]!,
    path: (holder) => pathTo(2 * holder + 1, arrivals, steps),
  }
}

/** Follows one bit back; it arrived at the state before exactly one level earlier. */
function pathTo(state: number, arrivals: readonly (readonly Arrival[])[], steps: Steps): readonly Step[] {
  const last = arrivals[state]![0]
  if (last === undefined) return []
  const bit = last.bits & -last.bits
  const path: Step[] = []
  let [at, level]: [Arrival, number] = [last, last.level]
  for (;;) {
    path.unshift(steps.all[at.step]!)
    if (at.before === -1) return path
    level--
    const before = arrivals[at.before]!.find((arrival) => arrival.level === level && (arrival.bits & bit) !== 0n)
    if (before === undefined) throw new Error('a bit came from where it never was')
    at = before
  }
}
