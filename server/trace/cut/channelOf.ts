// The channel of a step: the Flow of the map that it goes by, or, where its log row matches no Flow, one derived from its
// two ends. What-if severs by the same ids that the cut names.

import { flowOf, isInferred, type Steps } from '../chain/steps.ts'
import type { Exposure } from '../exposure.ts'
import { DEFAULT_SEVER_COST } from './severCosts.ts'

export interface KnownChannel {
  /** The Flow's id, or `FROM->TO`. */
  readonly id: string
  readonly from: string
  readonly to: string
  /** Mechanism of the Flow; null when the map does not say, and for a derived channel. */
  readonly mechanism: string | null
  /** True when no Flow of the map stands for it. */
  readonly derived: boolean
  readonly cost: number
}

/** The channel of a step of one row. */
export function channelOfStep(steps: Steps, step: number): KnownChannel {
  return isInferred(steps, step)
    ? channelOfFlow(steps.exposure, flowOf(steps, step))
    : channelOfMovement(steps.exposure, steps.moves[step]!)
}

/** The channel of Movement `m`. */
export function channelOfMovement(exposure: Exposure, m: number): KnownChannel {
  const { via, from, to, actor } = exposure.movements
  if (via[m] !== -1) return channelOfFlow(exposure, via[m]!)
  const end = to[m] === -1 ? actor[m]! : to[m]!
  const nameOf = (holder: number): string => exposure.holders[holder]?.id ?? 'unknown'
  const ends = { from: nameOf(from[m]!), to: nameOf(end) }
  return { id: `${ends.from}->${ends.to}`, ...ends, mechanism: null, derived: true, cost: DEFAULT_SEVER_COST }
}

export function channelOfFlow(exposure: Exposure, f: number): KnownChannel {
  const { id, from, to, mechanism, severCost } = exposure.flows[f]!
  const { holders } = exposure
  return { id, from: holders[from]!.id, to: holders[to]!.id, mechanism, derived: false, cost: severCost }
}
