// Where each holder stands: a column a stage from left to right, staff and data sets a little to the right of what they
// are part of, and within a column by the mean height of its neighbours (barycentre), so that lines cross less. Pure.

import { MAP_STAGES, type MapHolder, type MapStage } from './mapFacts.ts'

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
}

/** Width of one column of each stage: the two ends hold one small shape with its name below. */
const WIDTH: Readonly<Record<MapStage, number>> = {
  CUSTOMER: 104,
  COUNTER: 136,
  SYSTEM: 136,
  THIRD_PARTY: 140,
  MARKET: 132,
}
const ROW = 58
/** More than this in one column starts another beside it. */
const HIGHEST = 16
const SWEEPS = 6

/** Level of a kind within its stage: what is part of something stands right of it. */
export function levelOf({ kind, partOf }: Pick<MapHolder, 'kind' | 'partOf'>): number {
  return kind === 'EMPLOYEE' || (partOf !== null && (kind === 'DEVICE' || kind === 'DATASET')) || kind === 'JOB' ? 1 : 0
}

/** Places in units of the picture, the middle of the picture at height 0. Cost O(sweeps · (holders log holders + links)). */
export function place(holders: readonly ToPlace[], links: readonly (readonly [string, string])[]): Placement {
  const columns = columnsOf(holders)
  const order = ordered(columns, links)
  const places: Placed[] = []
  const stages: Column[] = []
  let x = 0
  for (const stage of MAP_STAGES) {
    const here = order.filter((column) => column.stage === stage)
    // An empty stage keeps its place, narrower, so that the way of the data is always the same.
    const column = WIDTH[stage]
    const width = here.length === 0 ? column * 0.7 : here.length * column
    stages.push({ stage, edge: x + width })
    for (const [i, { keys }] of here.entries()) {
      const middle = (keys.length - 1) / 2
      // Every other column is let down half a row, so that lines pass between its boxes.
      const shift = i % 2 === 1 ? ROW / 2 : 0
      places.push(...keys.map((key, row) => ({ key, x: x + (i + 0.5) * column, y: (row - middle) * ROW + shift })))
    }
    x += width
  }
  return { places, columns: stages }
}

interface OneColumn {
  readonly stage: MapStage
  readonly keys: readonly string[]
}

function columnsOf(holders: readonly ToPlace[]): OneColumn[] {
  return MAP_STAGES.flatMap((stage) => {
    const here = holders.filter((holder) => holder.stage === stage)
    const levels = [...new Set(here.map(({ level }) => level))].sort((a, b) => a - b)
    return levels.flatMap((level) => {
      const keys = here.filter((holder) => holder.level === level).map(({ key }) => key)
      const parts = Math.ceil(keys.length / HIGHEST)
      const size = Math.ceil(keys.length / Math.max(1, parts))
      return Array.from({ length: parts }, (_, i) => ({ stage, keys: keys.slice(i * size, (i + 1) * size) }))
    })
  })
}

function ordered(columns: readonly OneColumn[], links: readonly (readonly [string, string])[]): OneColumn[] {
  const neighbours = new Map<string, string[]>()
  for (const [a, b] of links) {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b])
    neighbours.set(b, [...(neighbours.get(b) ?? []), a])
  }
  let current = [...columns]
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const height = heights(current)
    current = current.map(({ stage, keys }) => ({
      stage,
      keys: keys.toSorted((a, b) => barycentre(a, neighbours, height) - barycentre(b, neighbours, height)),
    }))
  }
  return current
}

function heights(columns: readonly OneColumn[]): Map<string, number> {
  return new Map(
    columns.flatMap(({ keys }) => keys.map((key, i): [string, number] => [key, i - (keys.length - 1) / 2])),
  )
}

function barycentre(
  key: string,
  neighbours: ReadonlyMap<string, readonly string[]>,
  height: ReadonlyMap<string, number>,
): number {
  const around = (neighbours.get(key) ?? []).map((one) => height.get(one)).filter((one) => one !== undefined)
  const own = height.get(key) ?? 0
  // Its own height counts too, so that a column does not jump between two equal orders.
  return around.length === 0 ? own : (around.reduce((sum, one) => sum + one, 0) + own) / (around.length + 1)
}
