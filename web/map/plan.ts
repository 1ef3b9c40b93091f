// What will be drawn, before it is drawn: which holders, which flows, in which columns. Cheap to compare, so that a better
// order is asked for only when other holders stand in the columns. Pure.

import type { MapChain, MapFlow, MapLook, WholeMap } from './mapFacts.ts'
import { NO_WAY, type OneColumn, reordered, type Way } from './order.ts'
import { baseColumns, type Links, levelOf, type Placement, place, type ToPlace } from './place.ts'
import { type Shown, shown } from './shown.ts'

export interface Plan {
  readonly map: WholeMap
  readonly chain: MapChain
  readonly look: MapLook
  readonly view: Shown
  /** Flows between drawn holders, without those that a hop of the chain is drawn over. */
  readonly links: readonly MapFlow[]
  readonly holders: readonly ToPlace[]
  /** Without what the reader added. */
  readonly columns: readonly OneColumn[]
  readonly way: Way
}

/** Height of a holder by its key, in any unit, downwards. */
export type Heights = ReadonlyMap<string, number>

/** Where it was seen: no holder's key, since those begin with a letter or digit. */
export const SEEN = '~seen'

export function planned(map: WholeMap, chain: MapChain, look: MapLook): Plan {
  const view = shown(map, chain, look)
  const links = linksOf(map, chain, view)
  const holders = toPlace(view, chain, look)
  const way = wayOf(chain, look)
  return { map, chain, look, view, links, holders, columns: baseColumns(holders, pairs(links), way), way }
}

/** Where everything of the plan stands; what is hidden by hand keeps its place, empty, so that nothing else moves. */
export function placed({ holders, links, way, columns }: Plan, heights: Heights | null): Placement {
  const known = heights !== null && columns.every(({ keys }) => keys.every((key) => heights.has(key)))
  const order = known ? reordered(columns, (key) => heights.get(key) ?? 0, way) : columns
  return place(holders, pairs(links), way, order)
}

export function pairs(flows: readonly MapFlow[]): Links {
  return flows.map(({ from, to }) => [from, to] as const)
}

function toPlace(view: Shown, chain: MapChain, look: MapLook): ToPlace[] {
  const holders = [...view.holders, ...view.ghosts].map((holder) => ({
    key: holder.key,
    stage: holder.stage,
    level: levelOf(holder),
    added: view.added.get(holder.key),
  }))
  const seen: ToPlace[] = chain.length > 0 && look.seen !== null ? [{ key: SEEN, stage: 'MARKET', level: 0 }] : []
  return [...holders, ...seen]
}

/** The chain of an account or a place ends with what was done there, so the last line leaves from it: see chainEdges. */
function wayOf(chain: MapChain, look: MapLook): Way {
  const [first] = chain
  if (first === undefined) return NO_WAY
  const keys = [first.from, ...chain.map(({ to }) => to)]
  const beside = look.seen === null || look.current === null || keys.includes(look.current) ? null : look.current
  return { chain: [...keys, ...(look.seen === null ? [] : [SEEN])], beside }
}

/** Flows between drawn holders, without those that a logged hop of the chain is drawn over. */
function linksOf(map: WholeMap, chain: MapChain, view: Shown): MapFlow[] {
  const drawn = new Set(view.holders.map(({ key }) => key))
  const covered = new Set(chain.map(({ from, to }) => `${from} ${to}`))
  return map.flows.filter(
    ({ from, to }) => from !== to && drawn.has(from) && drawn.has(to) && !covered.has(`${from} ${to}`),
  )
}
