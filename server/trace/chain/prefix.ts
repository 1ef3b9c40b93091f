// Forward pass before the backward search: for each step, at most how probable a way from a COLLECT up to and with that
// step can be. It prunes steps that nothing leads to, and bounds what the search can still gain. It lets a way pass a
// Holder twice and bounds inferred hops from above, so it never says too little.

import { isOrigin } from '../copy.ts'
import { contains, isEmpty } from '../mask.ts'
import { linkWeight } from './link.ts'
import type { Mode } from './mode.ts'
import { carriedBy, chanceWithin, isInferred, type Steps } from './steps.ts'

export interface Prefix {
  /** 1 for steps that carry enough of the needed Categories under the Mode. */
  readonly usable: Uint8Array
  /** `best[inferred * steps.count + step]`: bound with exactly so many inferred steps, that one included; 0: no way. */
  readonly best: Float64Array
  /** Weight of a Chain that starts with the step; 0: none may. */
  readonly start: Float64Array
}

/** The bounds of all steps. Repeats until nothing grows: mostly two rounds over all links. */
export function prefixOf(steps: Steps, mode: Mode): Prefix {
  const { count } = steps
  const usable = Uint8Array.from({ length: count }, (_, step) => (isUsable(steps, mode, step) ? 1 : 0))
  const start = Float64Array.from({ length: count }, (_, step) => startWeight(steps, mode, step))
  const best = new Float64Array((mode.maxInferred + 1) * count)
  for (let step = 0; step < count; step++) {
    const inferred = isInferred(steps, step) ? 1 : 0
    if (usable[step] === 1 && inferred <= mode.maxInferred) best[inferred * count + step] = start[step]!
  }
  for (let grown = true; grown; ) {
    grown = false
    for (let v = 0; v < count; v++) {
      if (usable[v] === 0 || steps.from[v] === -1) continue
      for (const u of steps.arrivals[steps.from[v]!]!) if (usable[u] === 1 && u !== v) grown = pass(u, v) || grown
    }
  }
  return { usable, best, start }

  function pass(u: number, v: number): boolean {
    const shift = isInferred(steps, v) ? 1 : 0
    let weight = -1
    let grown = false
    for (let inferred = 0; inferred + shift <= mode.maxInferred; inferred++) {
      const before = best[inferred * count + u]!
      const place = (inferred + shift) * count + v
      if (before <= best[place]!) continue
      if (weight === -1) weight = linkWeight(steps, mode, u, v)
      if (before * weight <= best[place]!) continue
      best[place] = before * weight
      grown = true
    }
    return grown
  }
}

function isUsable(steps: Steps, mode: Mode, step: number): boolean {
  if (isInferred(steps, step) && mode.maxInferred === 0) return false
  const carried = carriedBy(steps, step)
  return mode.disputes || mode.parts ? !isEmpty(carried) : contains(carried, 0, steps.need)
}

function startWeight(steps: Steps, mode: Mode, step: number): number {
  const from = steps.from[step]!
  if (isInferred(steps, step))
    return steps.ground.isPopulation[from] === 1 ? chanceWithin(steps, step, -Infinity, steps.seenAt) : 0
  if (isOrigin(steps.exposure, steps.ground, steps.moves[step]!)) return 1
  const lost = from === -1 || steps.explained[from] === 0
  return mode.disputes && lost ? steps.assumptions.lostArrival : 0
}
