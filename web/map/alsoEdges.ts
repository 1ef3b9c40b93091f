// Links that are drawn beside the chain: all chains of several sources at once. Called by elements.ts. Pure.

import type { ElementDefinition } from 'cytoscape'
import { curve, type Place } from './curve.ts'
import type { MapChain, MapLook } from './mapFacts.ts'

/** Links beside the chain; one that the chain takes too is drawn once, as its hop. */
export function alsoEdges(chain: MapChain, look: MapLook, at: ReadonlyMap<string, Place>): ElementDefinition[] {
  const covered = new Set(chain.map(({ from, to }) => `${from} ${to}`))
  return (look.also?.links ?? [])
    .filter(({ from, to }) => from !== to && at.has(from) && at.has(to) && !covered.has(`${from} ${to}`))
    .map(({ from, to, inferred }) => ({
      group: 'edges',
      data: { id: `also:${from} ${to}`, source: from, target: to, ...curve(at.get(from), at.get(to)) },
      classes: inferred ? 'also INFERRED' : 'also',
    }))
}
