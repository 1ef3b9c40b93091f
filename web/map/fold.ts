// Which holders of the whole map are drawn when it is too large to be read: parts fold into their wholes, the innermost
// first; where the wholes are still too many, the largest stages fold into one box each. Pure.

import { MAP_STAGES, type MapHolder, type MapStage, type WholeMap } from './mapFacts.ts'
import { neighboursOf } from './neighbours.ts'

/** More holders than these are no longer read in the middle of a desk: at 300, names were six pixels high. */
export const MOST_UNFOLDED = 150
/** A column of more than these is no longer read at a glance. */
export const A_STAGE = 7

/**
 * Keys to draw of the whole map; what is left out is folded. `best`: the holders of a stage, the most telling first.
 * At most MOST_UNFOLDED, whatever the map. Cost O(holders log holders).
 */
export function unfolded(map: WholeMap, best: (stage: MapStage) => readonly MapHolder[]): Set<string> {
  const { depth } = neighboursOf(map)
  const drawn = (deepest: number) => map.holders.filter(({ key }) => (depth.get(key) ?? 0) <= deepest)
  for (
    let deepest = map.holders.reduce((most, { key }) => Math.max(most, depth.get(key) ?? 0), 0);
    deepest >= 0;
    deepest--
  ) {
    const here = drawn(deepest)
    if (here.length <= MOST_UNFOLDED) return new Set(here.map(({ key }) => key))
  }
  return smallStages(drawn(0), best)
}

/** The small stages whole, of the others their best few. */
function smallStages(wholes: readonly MapHolder[], best: (stage: MapStage) => readonly MapHolder[]): Set<string> {
  const stages = MAP_STAGES.map((stage) => ({ stage, here: wholes.filter((one) => one.stage === stage) }))
  const keys = new Set<string>()
  // What the stages still to come need at least is kept free for them.
  let waiting = stages.length
  for (const { stage, here } of stages.toSorted((a, b) => a.here.length - b.here.length)) {
    waiting--
    const fits = keys.size + here.length + waiting * A_STAGE <= MOST_UNFOLDED
    for (const { key } of fits ? here : best(stage).slice(0, A_STAGE)) keys.add(key)
  }
  return keys
}
