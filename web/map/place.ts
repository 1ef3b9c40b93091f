// Where each holder stands: a column a stage from left to right, staff and data sets a little to the right of what they
// are part of, and within a column by the mean height of its neighbours (barycentre), so that lines cross less. The chain
// runs through the middle of its columns. What the reader adds takes free room and moves nothing up or down. Pure.

import { addTo } from './addTo.ts'
import { MAP_STAGES, type MapHolder, type MapStage } from './mapFacts.ts'
import { NO_WAY, type OneColumn, ordered, ROW, rowOf, type Way } from './order.ts'

export interface Placed {
  readonly key: string
  readonly x: number
  readonly y: number
}

export interface Column {
  readonly stage: MapStage
  /** Where the faint rule to its right stands. */
  readonly edge: number
}

export interface Placement {
  readonly places: readonly Placed[]
  /** The five stages, always all, from left to right. */
  readonly columns: readonly Column[]
}

/** A holder to place; `level` 1 stands right of level 0 within its stage. */
export interface ToPlace {
  readonly key: string
  readonly stage: MapStage
  readonly level: number
  /** Absent: placed with all the others. A number: added to them, in this order. */
  readonly added?: number | undefined
}

export type Links = readonly (readonly [string, string])[]

/** A column with a height for each of its holders, from its top to its bottom. */
export interface HighColumn {
  readonly stage: MapStage
  readonly level: number
  readonly heights: Map<string, number>
}

/** Width of one column of each stage: the two ends hold one small shape with its name below. */
const WIDTH: Readonly<Record<MapStage, number>> = {
  CUSTOMER: 104,
  COUNTER: 136,
  SYSTEM: 136,
  THIRD_PARTY: 140,
  MARKET: 132,
}
/** More than this in one column starts another beside it; large pictures have higher columns, to keep their shape. */
const HIGHEST = 16

/** Level of a kind within its stage: what is part of something stands right of it. */
export function levelOf({ kind, partOf }: Pick<MapHolder, 'kind' | 'partOf'>): number {
  return kind === 'EMPLOYEE' || (partOf !== null && (kind === 'DEVICE' || kind === 'DATASET')) || kind === 'JOB' ? 1 : 0
}

/** The columns and the order in them, without what was added: what a better order (ELK) is asked for. */
export function baseColumns(holders: readonly ToPlace[], links: Links, way: Way): OneColumn[] {
  const base = holders.filter(({ added }) => added === undefined)
  return ordered(columnsOf(base, highest(base.length)), links, way)
}

/**
 * Places in units of the picture, the chain at height 0. `columns`: as `baseColumns` gave them, or with a better order. Cost O(sweeps · (holders log holders + links)).
 */
export function place(
  holders: readonly ToPlace[],
  links: Links,
  way: Way = NO_WAY,
  columns: readonly OneColumn[] = baseColumns(holders, links, way),
): Placement {
  const added = holders.filter((one) => one.added !== undefined).sort((a, b) => (a.added ?? 0) - (b.added ?? 0))
  const high = columns.map((column, i) => heightsOf(column, way.chain, i))
  const all = addTo(high, added, links, highest(holders.length), lanesOf(way))
  const places: Placed[] = []
  const stages: Column[] = []
  let x = 0
  for (const stage of MAP_STAGES) {
    const here = all.filter((column) => column.stage === stage)
    // An empty stage keeps its place, narrower, so that the way of the data is always the same.
    const column = WIDTH[stage]
    const width = here.length === 0 ? column * 0.7 : here.length * column
    stages.push({ stage, edge: x + width })
    for (const [i, { heights }] of here.entries()) {
      for (const [key, y] of heights) places.push({ key, x: x + (i + 0.5) * column, y })
    }
    x += width
  }
  return { places, columns: stages }
}

/** A picture about half as wide again as high, however many holders it has. */
function highest(count: number): number {
  return Math.max(HIGHEST, Math.round(Math.sqrt(1.4 * count)))
}

function columnsOf(holders: readonly ToPlace[], most: number): OneColumn[] {
  return MAP_STAGES.flatMap((stage) => {
    const here = holders.filter((holder) => holder.stage === stage)
    const levels = [...new Set(here.map(({ level }) => level))].sort((a, b) => a - b)
    return levels.flatMap((level) => {
      const keys = here.filter((holder) => holder.level === level).map(({ key }) => key)
      const parts = Math.ceil(keys.length / most)
      const size = Math.ceil(keys.length / Math.max(1, parts))
      return Array.from({ length: parts }, (_, i) => ({ stage, level, keys: keys.slice(i * size, (i + 1) * size) }))
    })
  })
}

/** Heights at which lines of the chain pass: nothing is added there. */
function lanesOf({ chain, beside }: Way): number[] {
  return chain.length === 0 ? [] : beside === null ? [0] : [0, ROW]
}

/** Where a column has a holder of the chain, or the lane of a line that passes it, that stands at height 0. */
function heightsOf(
  { stage, level, keys, lane, lanes = 0 }: OneColumn,
  chain: readonly string[],
  i: number,
): HighColumn {
  const onChain = keys.findIndex((key) => chain.includes(key))
  const middle = onChain >= 0 ? onChain : (lane ?? (keys.length - 1) / 2)
  // Every other column is let down half a row, so that lines pass between its boxes.
  const shift = onChain < 0 && lane === undefined && i % 2 === 1 ? rowOf(stage) / 2 : 0
  const below = (row: number) => (lane !== undefined && row >= lane ? lanes : 0)
  return {
    stage,
    level,
    heights: new Map(keys.map((key, row) => [key, (row + below(row) - middle) * rowOf(stage) + shift])),
  }
}
