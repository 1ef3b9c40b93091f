// The passage of one leaked row to one Holder: every step (a logged Movement, or a Flow by which it may have gone unseen)
// that lies on some Chain there worth counting. Chains are not listed one by one, since a cut must sever also those beyond
// the k best. A passage may hold a little more than all Chains: ways that pass a Holder twice count too.

import type { Assumptions } from '../assumptions.ts'
import { linkWeight } from '../chain/link.ts'
import { disputedMode, HARD, inParts, type Mode } from '../chain/mode.ts'
import { prefixOf } from '../chain/prefix.ts'
import { carriedBy, isInferred, type Steps } from '../chain/steps.ts'
import { bitsOf, hasBit } from '../mask.ts'
import { LEAST_WEIGHT } from './severCosts.ts'

export interface Passage {
  /** Steps on a way, ascending. */
  readonly steps: readonly number[]
  /** Those of them that a way can start with. */
  readonly starts: readonly number[]
}

/**
 * The passage to `holder`, by the class of Chain that `chainsTo` would show: ways in order of time with no end passed,
 * logged or with inferred hops, that carry all that leaked; else those that carry parts of it which together are all;
 * else disputed ones. Ways much less probable than the best (LEAST_WEIGHT) are left out, else every gap in any log would
 * be one. Empty when there is no way. Cost: links between the row's own steps.
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
  const { usable, best: before, start } = prefixOf(steps, mode)
  const after = weightsAfter(steps, mode, usable, holder)
  const levels = mode.maxInferred + 1
  /** At most how probable a Chain over the step can be, with at most the inferred hops allowed. */
  const through = (step: number, upTo: (inferred: number) => number): number => {
    let most = 0
    for (let i = 0; i < levels; i++)
      for (let j = 0; i + j < levels; j++) most = Math.max(most, upTo(i) * after[j * steps.count + step]!)
    return most
  }
  const weights = Float64Array.from({ length: steps.count }, (_, step) =>
    through(step, (inferred) => before[inferred * steps.count + step]!),
  )
  const least = LEAST_WEIGHT * weights.reduce((most, weight) => Math.max(most, weight), 0)
  const on = [...weights.keys()].filter((step) => weights[step]! > 0 && weights[step]! >= least)
  const starts = on.filter((step) => {
    const own = isInferred(steps, step) ? 1 : 0
    const weight = through(step, (inferred) => (inferred === own ? start[step]! : 0))
    return weight > 0 && weight >= least
  })
  return { steps: on, starts }
}

/**
 * `[inferred * steps.count + step]`: at most how probable a way from each step on to `holder` can be with exactly so many
 * inferred steps after it; 0: none. The same bound as prefix.ts, the other way round.
 */
function weightsAfter(steps: Steps, mode: Mode, usable: Uint8Array, holder: number): Float64Array {
  const { count } = steps
  const after = new Float64Array((mode.maxInferred + 1) * count)
  // A Chain ends where it first arrives, so nothing leaves the Holder or goes on from a step that arrives there.
  const there = new Set(steps.arrivals[holder])
  const open: { readonly step: number; readonly inferred: number }[] = []
  for (const step of there) {
    if (usable[step] === 0 || steps.from[step] === holder) continue
    after[step] = 1
    open.push({ step, inferred: 0 })
  }
  for (let last = open.pop(); last !== undefined; last = open.pop()) {
    const { step: v } = last
    const between = steps.from[v]!
    const inferred = last.inferred + (isInferred(steps, v) ? 1 : 0)
    if (between === -1 || inferred > mode.maxInferred) continue
    for (const u of steps.arrivals[between]!) {
      if (usable[u] === 0 || there.has(u) || steps.from[u] === holder) continue
      const weight = after[last.inferred * count + v]! * linkWeight(steps, mode, u, v)
      if (weight <= after[inferred * count + u]!) continue
      after[inferred * count + u] = weight
      open.push({ step: u, inferred })
    }
  }
  return after
}
