// The minimum cut of a Network: the cheapest set of channels without which nothing gets from the people to where the leak
// was seen (max-flow min-cut, Ford and Fulkerson 1956). Among equally cheap sets the one with the fewest channels, and
// of those the one nearest to where it was seen, since severing there disturbs the business least: so it is unique.

import { type Arc, maxFlow } from './maxFlow.ts'
import { type Network, PEOPLE, SEEN } from './network.ts'

export interface MinimumCut {
  /** Places in `network.channels`, ascending; empty when nothing gets through anyway. */
  readonly channels: readonly number[]
  /** Sum of their costs. */
  readonly total: number
}

/** Costs count to a millionth; one channel more weighs less than any difference of cost. */
const PARTS = 1e6
const FEWEST = 1_000_000n

/** The minimum cut; null when a way consists of nothing that can be severed. Cost: one maximum flow. */
export function minimumCut(network: Network): MinimumCut | null {
  const { channels, vertices } = network
  const weights = channels.map(({ cost }) => (Number.isFinite(cost) ? weightOf(cost) : null))
  const endless = weights.reduce<bigint>((sum, weight) => sum + (weight ?? 0n), 1n)
  const inside = (place: number): number => vertices + 2 * place
  const arcs: Arc[] = [
    ...network.entries.map((to) => ({ from: PEOPLE, to, capacity: endless })),
    ...network.exits.map((from) => ({ from, to: SEEN, capacity: endless })),
    ...channels.flatMap(({ tails, heads }, place) => [
      ...tails.map((from) => ({ from, to: inside(place), capacity: endless })),
      { from: inside(place), to: inside(place) + 1, capacity: weights[place] ?? endless },
      ...heads.map((to) => ({ from: inside(place) + 1, to, capacity: endless })),
    ]),
  ]
  const { value, sinkSide } = maxFlow(vertices + 2 * channels.length, arcs, PEOPLE, SEEN)
  if (value >= endless) return null
  const cut = [...channels.keys()].filter((place) => sinkSide[inside(place)] === 0 && sinkSide[inside(place) + 1] === 1)
  return { channels: cut, total: cut.reduce((sum, place) => sum + channels[place]!.cost, 0) }
}

function weightOf(cost: number): bigint {
  return BigInt(Math.round(cost * PARTS)) * FEWEST + 1n
}
