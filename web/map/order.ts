// The order within the columns: each holder near the mean height of its neighbours (barycentre), sweep after sweep; the
// chain in the middle, with a lane through the columns that one of its lines passes without stopping. Pure.

import type { MapStage } from './mapFacts.ts'

export interface OneColumn {
  readonly stage: MapStage
  readonly level: number
  /** From the top to the bottom. */
  readonly keys: readonly string[]
  /** A line of the chain passes above the holder at this index; absent: none passes. */
  readonly lane?: number
}

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
  chain: readonly string[],
): OneColumn[] {
  const neighbours = neighboursIn(columns, links)
  let current: readonly OneColumn[] = columns
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const height = heights(current)
    current = current.map((column) => {
      const wanted = new Map(column.keys.map((key) => [key, barycentre(key, neighbours, height)]))
      const keys = column.keys.toSorted((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0))
      return { ...column, keys: chainInTheMiddle(keys, chain) }
    })
  }
  return withLanes(current, chain)
}

/** Columns in the order that was given to them from outside, with chain and lanes where they belong. */
export function reordered(
  columns: readonly OneColumn[],
  height: (key: string) => number,
  chain: readonly string[],
): OneColumn[] {
  const sorted = columns.map(({ stage, level, keys }) => ({
    stage,
    level,
    keys: chainInTheMiddle(
      keys.toSorted((a, b) => height(a) - height(b)),
      chain,
    ),
  }))
  return withLanes(sorted, chain)
}

function chainInTheMiddle(keys: readonly string[], chain: readonly string[]): string[] {
  const on = chain.filter((key, i) => keys.includes(key) && chain.indexOf(key) === i)
  if (on.length === 0) return [...keys]
  const off = keys.filter((key) => !on.includes(key))
  return off.toSpliced(Math.floor(off.length / 2), 0, ...on)
}

function withLanes(columns: readonly OneColumn[], chain: readonly string[]): OneColumn[] {
  const at = chain.map((key) => columns.findIndex(({ keys }) => keys.includes(key))).filter((i) => i >= 0)
  const passed = new Set<number>()
  for (const [i, from] of at.entries()) {
    const to = at[i + 1] ?? from
    for (let column = Math.min(from, to) + 1; column < Math.max(from, to); column++) passed.add(column)
  }
  return columns.map((column, i) =>
    passed.has(i) && !at.includes(i) ? { ...column, lane: Math.floor(column.keys.length / 2) } : column,
  )
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
