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

/**
 * The bounds of all steps: for no inferred step, for one, and so on; first along logged links until nothing grows, then
 * over to the inferred steps that can follow. Cost: links between logged steps, and from reached steps to Flows.
 */
export function prefixOf(steps: Steps, mode: Mode): Prefix {
  const { count } = steps
  const usable = Uint8Array.from({ length: count }, (_, step) => (isUsable(steps, mode, step) ? 1 : 0))
  const start = Float64Array.from({ length: count }, (_, step) => startWeight(steps, mode, step))
  const best = new Float64Array((mode.maxInferred + 1) * count)
  const leaving = departures(steps, usable)

  for (let inferred = 0; inferred <= mode.maxInferred; inferred++) {
    const level = best.subarray(inferred * count, (inferred + 1) * count)
    for (let step = 0; step < count; step++)
      if (usable[step] === 1 && inferred === (isInferred(steps, step) ? 1 : 0))
        level[step] = Math.max(level[step]!, start[step]!)
    spread(level, level, leaving.logged, true)
    if (inferred < mode.maxInferred) spread(level, best.subarray((inferred + 1) * count), leaving.inferred, false)
  }
  return { usable, best, start }

  function spread(from: Float64Array, to: Float64Array, next: readonly (readonly number[])[], again: boolean): void {
    const open: number[] = []
    for (let step = count - 1; step >= 0; step--) if (from[step]! > 0) open.push(step)
    for (let u = open.pop(); u !== undefined; u = open.pop()) {
      for (const place of steps.places[u]!) {
        for (const v of next[place]!) {
          if (from[u]! <= to[v]! || u === v) continue
          const weight = from[u]! * linkWeight(steps, mode, u, v)
          if (weight <= to[v]!) continue
          to[v] = weight
          if (again) open.push(v)
        }
      }
    }
  }
}

/** holder -> usable steps that leave it, logged and inferred. */
function departures(steps: Steps, usable: Uint8Array): { logged: number[][]; inferred: number[][] } {
  const logged = steps.arrivals.map((): number[] => [])
  const inferred = steps.arrivals.map((): number[] => [])
  for (let step = 0; step < steps.count; step++) {
    if (usable[step] === 0 || steps.from[step] === -1) continue
    const list = isInferred(steps, step) ? inferred : logged
    list[steps.from[step]!]!.push(step)
  }
  return { logged, inferred }
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
