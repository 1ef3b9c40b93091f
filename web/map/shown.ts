// Which holders are drawn: those on the chain, the ranked ones, their neighbours, up to a number a stage; or all of them
// up to what a picture can bear. What is left out is counted, stage by stage, so that no limit is silent. Pure.

import { MAP_STAGES, type MapChain, type MapHolder, type MapLook, type MapStage, type WholeMap } from './mapFacts.ts'

export interface Shown {
  /** Holders to draw, in the order of the map. */
  readonly holders: readonly MapHolder[]
  /** How many of each stage are left out; stages that lack none are left out too. */
  readonly folded: ReadonlyMap<MapStage, number>
  /** How many neighbours of a drawn holder are not drawn, by key; holders that lack none are left out. */
  readonly hidden: ReadonlyMap<string, number>
}

/** A column of more than these is no longer read at a glance. */
const A_STAGE = 7
/** Above this the canvas no longer answers at once. */
export const MOST_DRAWN = 600
/** Ranked places that are drawn even when they are no neighbours of the chain. */
const RANKED_DRAWN = 4

/** Cost O(holders + flows). The empty map gives nothing. */
export function shown(map: WholeMap, chain: MapChain, look: MapLook): Shown {
  const neighbours = neighboursOf(map)
  const must = mustBeDrawn(chain, look)
  const worth = worthOf(map, chain, look, neighbours, must)
  const drawn = new Set<string>()
  for (const stage of MAP_STAGES) {
    const here = map.holders.filter((holder) => holder.stage === stage)
    const best = here.toSorted((a, b) => (worth.get(b.key) ?? 0) - (worth.get(a.key) ?? 0) || (a.key < b.key ? -1 : 1))
    for (const [i, holder] of best.entries()) {
      const wanted = look.all ? drawn.size < MOST_DRAWN : i < A_STAGE && (worth.get(holder.key) ?? 0) > 0
      if (must.has(holder.key) || wanted) drawn.add(holder.key)
    }
  }
  const holders = map.holders.filter((holder) => drawn.has(holder.key))
  return { holders, folded: foldedOf(map, drawn), hidden: hiddenOf(holders, neighbours, drawn) }
}

function mustBeDrawn(chain: MapChain, look: MapLook): Set<string> {
  const keys = [...chain.flatMap(({ from, to }) => [from, to]), look.current, look.picked.holder]
  return new Set([...keys.filter((key) => key !== null), ...look.ranked.slice(0, RANKED_DRAWN)])
}

/** How much a holder belongs in the picture: what must be there, then ranked ones, then neighbours, then the well connected. */
function worthOf(
  map: WholeMap,
  chain: MapChain,
  look: MapLook,
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  must: ReadonlySet<string>,
): Map<string, number> {
  const rank = new Map(look.ranked.map((key, i) => [key, i]))
  const centre = chain.length > 0 ? must : new Set(map.holders.map(({ key }) => key))
  return new Map(
    map.holders.map(({ key, kind }) => {
      if (must.has(key)) return [key, 1e9]
      const touching = [...(neighbours.get(key) ?? [])].filter((other) => centre.has(other)).length
      // Staff of an outlet fold into it: the number at its corner says that they are there.
      const near = kind === 'EMPLOYEE' ? 0 : touching
      const ranked = rank.has(key) && kind !== 'EMPLOYEE' ? 1000 - (rank.get(key) ?? 0) : 0
      return [key, ranked > 0 ? 1e6 + ranked : near]
    }),
  )
}

function neighboursOf({ holders, flows }: WholeMap): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>(holders.map(({ key }) => [key, new Set()]))
  for (const { from, to } of flows) {
    found.get(from)?.add(to)
    found.get(to)?.add(from)
  }
  for (const { key, partOf } of holders) if (partOf !== null) found.get(partOf)?.add(key)
  return found
}

function foldedOf(map: WholeMap, drawn: ReadonlySet<string>): Map<MapStage, number> {
  const folded = new Map<MapStage, number>()
  for (const { key, stage } of map.holders) if (!drawn.has(key)) folded.set(stage, (folded.get(stage) ?? 0) + 1)
  return folded
}

function hiddenOf(
  holders: readonly MapHolder[],
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  drawn: ReadonlySet<string>,
): Map<string, number> {
  return new Map(
    holders
      .map(({ key }): [string, number] => [
        key,
        [...(neighbours.get(key) ?? [])].filter((one) => !drawn.has(one)).length,
      ])
      .filter(([, count]) => count > 0),
  )
}
