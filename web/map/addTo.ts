// Finds room for what the reader adds to a picture that stands already: the free height nearest to its neighbours in a
// column of its stage and level, or a new column beside them. Nothing that stands is moved up or down. Pure.

import { MAP_STAGES } from './mapFacts.ts'
import { rowOf } from './order.ts'
import type { HighColumn, Links, ToPlace } from './place.ts'

/** `added` in the order they were added; `most` in one column; `lanes`: heights that stay free. Cost O(links + added · most). */
export function addTo(
  columns: readonly HighColumn[],
  added: readonly ToPlace[],
  links: Links,
  most: number,
  lanes: readonly number[],
): HighColumn[] {
  if (added.length === 0) return [...columns]
  const all = columns.map((column) => ({ ...column, heights: new Map(column.heights) }))
  const height = new Map(all.flatMap(({ heights }) => [...heights]))
  const wanted = new Set(added.map(({ key }) => key))
  const neighbours = new Map<string, string[]>(added.map(({ key }) => [key, []]))
  for (const [a, b] of links) {
    if (wanted.has(a)) neighbours.get(a)?.push(b)
    if (wanted.has(b)) neighbours.get(b)?.push(a)
  }
  for (const { key, stage, level } of added) {
    const around = (neighbours.get(key) ?? []).flatMap((one) => height.get(one) ?? [])
    const middle = around.length === 0 ? 0 : around.reduce((sum, one) => sum + one, 0) / around.length
    let column = all.find((one) => one.stage === stage && one.level === level && one.heights.size < most)
    if (column === undefined) {
      column = { stage, level, heights: new Map() }
      all.splice(placeOf(column, all), 0, column)
    }
    const row = rowOf(stage)
    const y = freeHeight([...column.heights.values(), ...lanes], middle, row, (most * row) / 2)
    column.heights.set(key, y)
    height.set(key, y)
  }
  return all
}

/** After the last column of its stage whose level is not higher; an empty stage's place is between its neighbours. */
function placeOf({ stage, level }: HighColumn, all: readonly HighColumn[]): number {
  const before = (one: HighColumn) =>
    MAP_STAGES.indexOf(one.stage) < MAP_STAGES.indexOf(stage) || (one.stage === stage && one.level <= level)
  return all.findLastIndex(before) + 1
}

/** On the grid of half rows that all columns keep, the free height nearest to `wanted`; the upper of two equally near. */
function freeHeight(taken: readonly number[], wanted: number, row: number, farthest: number): number {
  const half = row / 2
  const there = new Set(taken)
  const start = Math.round(Math.max(-farthest, Math.min(farthest, wanted)) / half) * half
  for (let step = 0; ; step++) {
    for (const y of [start - step * half, start + step * half]) {
      if (!there.has(y) && !there.has(y - half) && !there.has(y + half)) return y
    }
  }
}
