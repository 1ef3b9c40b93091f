// The order within the columns: each holder near the mean height of its neighbours (barycentre), sweep after sweep; the
// chain in the middle, with a lane through the columns that one of its lines passes without stopping. Pure.

import type { MapStage } from './mapFacts.ts'

export interface OneColumn {
  readonly stage: MapStage
  readonly level: number
  /** From the top to the bottom. */
  readonly keys: readonly string[]
  /** Lines of the chain pass above the holder at this index, so many; absent: none passes. */
  readonly lane?: number
  readonly lanes?: number
}

/** What stands in the middle of the columns. */
export interface Way {
  /** Keys of the chain's holders in their order, and where it was seen; empty without one. */
  readonly chain: readonly string[]
  /** Where the last line leaves from when that is no holder of the chain; null: it leaves from the chain. */
  readonly beside: string | null
}

export const NO_WAY: Way = { chain: [], beside: null }

/** Height of one place in a column, in units of the picture. */
export const ROW = 58

/** The two ends have their names below them, in up to three lines. */
export function rowOf(stage: MapStage): number {
  return stage === 'CUSTOMER' || stage === 'MARKET' ? ROW * 1.5 : ROW
}

const SWEEPS = 6

/** Equal heights keep the order of the keys as given. Cost O(sweeps · (holders log holders + links)). */
export function ordered(
  columns: readonly OneColumn[],
  links: readonly (readonly [string, string])[],
  way: Way,
): OneColumn[] {
  const neighbours = neighboursIn(columns, links)
  let current: readonly OneColumn[] = columns
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const height = heights(current)
    current = current.map((column) => {
      const wanted = new Map(column.keys.map((key) => [key, barycentre(key, neighbours, height)]))
      const keys = column.keys.toSorted((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0))
      return { ...column, keys: chainInTheMiddle(keys, way) }
    })
  }
  return withLanes(current, way)
}

/** Columns in the order that was given to them from outside, with chain and lanes where they belong. */
export function reordered(columns: readonly OneColumn[], height: (key: string) => number, way: Way): OneColumn[] {
  const sorted = columns.map(({ stage, level, keys }) => ({
    stage,
    level,
    keys: chainInTheMiddle(
      keys.toSorted((a, b) => height(a) - height(b)),
      way,
    ),
  }))
  return withLanes(sorted, way)
}

function chainInTheMiddle(keys: readonly string[], { chain, beside }: Way): string[] {
  const on = [...chain, ...(beside === null ? [] : [beside])].filter(
    (key, i, all) => keys.includes(key) && all.indexOf(key) === i,
  )
  if (on.length === 0) return [...keys]
  const off = keys.filter((key) => !on.includes(key))
  return off.toSpliced(Math.floor(off.length / 2), 0, ...on)
}

function withLanes(columns: readonly OneColumn[], { chain, beside }: Way): OneColumn[] {
  const columnOf = (key: string | undefined) => columns.findIndex(({ keys }) => key !== undefined && keys.includes(key))
  const at = chain.map(columnOf).filter((i) => i >= 0)
  const passed = new Set(at.flatMap((from, i) => between(from, at[i + 1] ?? from)))
  // The last line leaves from beside the chain, one row below it.
  const from = beside === null ? -1 : columnOf(beside)
  const below = new Set(from < 0 ? [] : between(from, columnOf(chain.at(-1))))
  return columns.map((column, i) => {
    const lanes = (passed.has(i) && !at.includes(i) ? 1 : 0) + (below.has(i) ? 1 : 0)
    if (lanes === 0) return column
    const [on, aside] = [column.keys.findLastIndex((key) => chain.includes(key)), column.keys.indexOf(beside ?? '')]
    return { ...column, lanes, lane: on >= 0 ? on + 1 : aside >= 0 ? aside : Math.floor(column.keys.length / 2) }
  })
}

/** The columns that a line passes without stopping. */
function between(from: number, to: number): number[] {
  const first = Math.min(from, to) + 1
  return Array.from({ length: Math.max(0, Math.max(from, to) - first) }, (_, i) => first + i)
}

function neighboursIn(
  columns: readonly OneColumn[],
  links: readonly (readonly [string, string])[],
): Map<string, string[]> {
  const neighbours = new Map<string, string[]>(columns.flatMap(({ keys }) => keys.map((key) => [key, []])))
  for (const [a, b] of links) {
    if (!neighbours.has(a) || !neighbours.has(b)) continue
    neighbours.get(a)?.push(b)
    neighbours.get(b)?.push(a)
  }
  return neighbours
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
  const around = neighbours.get(key) ?? []
  // Its own height counts too, so that a column does not jump between two equal orders.
  const sum = around.reduce((total, one) => total + (height.get(one) ?? 0), height.get(key) ?? 0)
  return sum / (around.length + 1)
}
