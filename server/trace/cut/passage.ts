// The passage of one leaked row to one Holder: every step (a logged Movement, or a Flow by which it may have gone unseen)
// that lies on some Chain there. Chains are not listed one by one, since a cut must sever also those beyond the k best.
// A passage may hold a little more than all Chains: ways that pass a Holder twice count too.

import type { Assumptions } from '../assumptions.ts'
import { linkWeight } from '../chain/link.ts'
import { disputedMode, HARD, inParts, type Mode } from '../chain/mode.ts'
import { type Prefix, prefixOf } from '../chain/prefix.ts'
import { carriedBy, isInferred, type Steps } from '../chain/steps.ts'
import { bitsOf, hasBit } from '../mask.ts'

export interface Passage {
  /** Steps on a way, ascending. */
  readonly steps: readonly number[]
  /** Those of them that a way can start with. */
  readonly starts: readonly number[]
}

/**
 * The passage to `holder`, by the class of Chain that `chainsTo` would show: ways in order of time with no end passed,
 * logged or with inferred hops, that carry all that leaked; else those that carry parts of it which together are all;
 * else disputed ones. Empty when there is no way. Cost: links between the row's own steps.
 */
export function passageTo(steps: Steps, holder: number, assumptions: Assumptions): Passage {
  const whole: Mode = { ...HARD, maxInferred: assumptions.maxInferredHops }
  const found = passageBy(steps, whole, holder)
  if (found.steps.length > 0) return found
  const parts = passageBy(steps, inParts(whole), holder)
  const bits = bitsOf(steps.need)
  const arriving = parts.steps.filter((step) => steps.places[step]!.includes(holder))
  if (bits.length > 1 && bits.every((bit) => arriving.some((step) => hasBit(carriedBy(steps, step), 0, bit))))
    return parts
  return passageBy(steps, disputedMode(assumptions.maxInferredHops), holder)
}

function passageBy(steps: Steps, mode: Mode, holder: number): Passage {
  const prefix = prefixOf(steps, mode)
  const before = inferredBefore(steps, mode, prefix)
  const after = inferredAfter(steps, mode, before, holder)
  const on = [...before.keys()].filter((step) => before[step]! + after[step]! <= mode.maxInferred)
  return {
    steps: on,
    starts: on.filter((step) => {
      return prefix.start[step]! > 0 && (isInferred(steps, step) ? 1 : 0) + after[step]! <= mode.maxInferred
    }),
  }
}

/** Fewest inferred steps on a way up to and with each step; Infinity: no way leads there. */
function inferredBefore(steps: Steps, mode: Mode, prefix: Prefix): Float64Array {
  return Float64Array.from({ length: steps.count }, (_, step) => {
    if (prefix.usable[step] === 0) return Infinity
    for (let inferred = 0; inferred <= mode.maxInferred; inferred++)
      if (prefix.best[inferred * steps.count + step]! > 0) return inferred
    return Infinity
  })
}

/** Fewest inferred steps from each step, that one not counted, on to `holder`; Infinity: none leads there. */
function inferredAfter(steps: Steps, mode: Mode, before: Float64Array, holder: number): Float64Array {
  const after = new Float64Array(steps.count).fill(Infinity)
  const open: number[] = []
  // A Chain ends where it first arrives, so nothing leaves the Holder or goes on from a step that arrives there.
  const there = new Set(steps.arrivals[holder])
  for (const step of there) {
    if (before[step] === Infinity || steps.from[step] === holder) continue
    after[step] = 0
    open.push(step)
  }
  for (let v = open.pop(); v !== undefined; v = open.pop()) {
    const holderBetween = steps.from[v]!
    if (holderBetween === -1) continue
    const cost = after[v]! + (isInferred(steps, v) ? 1 : 0)
    for (const u of steps.arrivals[holderBetween]!) {
      if (there.has(u) || steps.from[u] === holder || after[u]! <= cost || before[u]! + cost > mode.maxInferred)
        continue
      if (linkWeight(steps, mode, u, v) === 0) continue
      after[u] = cost
      open.push(u)
    }
  }
  return after
}
