// Dominators of a Network: the Holders and channels that every way from the people to where the leak was seen passes.
// Found by taking out, one after the other, what lies on any one way: a dominator must lie on it.

import { type Network, NOTHING, PEOPLE, SEEN, wayThrough } from './network.ts'

export type Dominator =
  | { readonly kind: 'VERTEX'; readonly vertex: number }
  | { readonly kind: 'CHANNEL'; readonly channel: number }

/**
 * The dominators in the order in which every way passes them, PEOPLE and SEEN left out. Empty when nothing gets through.
 * Cost: a search for each step of the shortest way.
 */
export function dominators(network: Network): Dominator[] {
  const way = wayThrough(network, NOTHING) ?? []
  return way.flatMap(({ channel, vertex }): Dominator[] => {
    const found: Dominator[] = []
    if (channel !== null && isCutBy(network, [], [channel])) found.push({ kind: 'CHANNEL', channel })
    if (vertex !== PEOPLE && vertex !== SEEN && isCutBy(network, [vertex], [])) found.push({ kind: 'VERTEX', vertex })
    return found
  })
}

function isCutBy(network: Network, vertices: readonly number[], channels: readonly number[]): boolean {
  return wayThrough(network, { vertices: new Set(vertices), channels: new Set(channels) }) === null
}
