// Which categories each column holds and each edge carries, once a value's way through the columns is known. PURE. Used
// by lineageMap.ts. A masked value ends the way: what is left of it is no longer of its category.

import type { HolderId } from '@suyuan/cypher/model/holder.ts'
import type { LineageEdge, LineageGraph } from './lineageGraph.ts'

export interface CarriedCategories {
  /** Of a column, sorted; empty where none is known. */
  readonly ofColumn: (holder: HolderId, column: string) => readonly string[]
  /** Of all that a data set or job holds, sorted. */
  readonly ofHolder: (holder: HolderId) => readonly string[]
  /** Of a derived edge, sorted: what its columns carry where they are known, else all that its source holds. */
  readonly ofDerived: (edge: LineageEdge) => readonly string[]
}

/** Cost O((columns + edges) · categories): each column and holder is looked at anew only when something arrived. */
export function carriedCategories(graph: LineageGraph): CarriedCategories {
  const columns = columnCategories(graph)
  const direct = new Map<string, Set<string>>()
  const known = new Set<HolderId>()
  for (const { from, fromColumn, to, arrives } of graph.columns.values()) {
    known.add(to)
    const edge = `${from} ${to}`
    const carried = direct.get(edge) ?? new Set()
    if (arrives === 'value') for (const key of columns.get(nameOf(from, fromColumn)) ?? []) carried.add(key)
    direct.set(edge, carried)
  }
  const holders = new Map<string, Set<string>>()
  for (const { id, categories, columns: named } of graph.holders.values()) {
    const own = new Set(categories)
    for (const column of named.keys()) for (const key of columns.get(nameOf(id, column)) ?? []) own.add(key)
    holders.set(id, own)
  }
  // Where no columns are known of a data set, it holds whatever its sources hold.
  const whole = [...graph.derived.values()].filter(({ to }) => !known.has(to))
  spread(
    whole,
    ({ from }) => from,
    ({ to }) => to,
    holders,
  )
  return {
    ofColumn: (holder, column) => sorted(columns.get(nameOf(holder, column))),
    ofHolder: (holder) => sorted(holders.get(holder)),
    ofDerived: ({ from, to }) => sorted(known.has(to) ? direct.get(`${from} ${to}`) : holders.get(from)),
  }
}

function columnCategories(graph: LineageGraph): Map<string, Set<string>> {
  const held = new Map<string, Set<string>>()
  for (const { id, columns } of graph.holders.values()) {
    for (const [column, categories] of columns) held.set(nameOf(id, column), new Set(categories))
  }
  const open = [...graph.columns.values()].filter(({ arrives }) => arrives === 'value')
  spread(
    open,
    ({ from, fromColumn }) => nameOf(from, fromColumn),
    ({ to, toColumn }) => nameOf(to, toColumn),
    held,
  )
  return held
}

/** Adds what stands at the start of each edge to its end, until nothing more arrives. Loops are no trouble. */
function spread<Edge>(
  edges: readonly Edge[],
  startOf: (edge: Edge) => string,
  endOf: (edge: Edge) => string,
  held: Map<string, Set<string>>,
): void {
  const leaving = new Map<string, string[]>()
  for (const edge of edges) {
    const ends = leaving.get(startOf(edge))
    if (ends === undefined) leaving.set(startOf(edge), [endOf(edge)])
    else ends.push(endOf(edge))
  }
  const waiting = [...leaving.keys()]
  for (let start = waiting.pop(); start !== undefined; start = waiting.pop()) {
    const carried = held.get(start)
    if (carried === undefined || carried.size === 0) continue
    for (const end of leaving.get(start) ?? []) {
      const there = held.get(end) ?? new Set()
      const before = there.size
      for (const key of carried) there.add(key)
      held.set(end, there)
      if (there.size > before) waiting.push(end)
    }
  }
}

function nameOf(holder: HolderId, column: string): string {
  return `${holder}.${column}`
}

function sorted(keys: ReadonlySet<string> | undefined): readonly string[] {
  return [...(keys ?? [])].sort()
}
