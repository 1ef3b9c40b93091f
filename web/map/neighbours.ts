// Who touches whom on the map, by flows and by "is part of", and who is part of whom: worked out once for a map and kept as
// long as it is. Pure.

import type { MapHolder, WholeMap } from './mapFacts.ts'

export interface Neighbours {
  /** Keys that a holder touches: by a flow either way, as its part, as its whole. */
  readonly around: ReadonlyMap<string, ReadonlySet<string>>
  /** How many wholes stand above a holder; 0: it is part of nothing that is on the map. */
  readonly depth: ReadonlyMap<string, number>
  readonly byKey: ReadonlyMap<string, MapHolder>
}

const kept = new WeakMap<WholeMap, Neighbours>()

/** Cost O(holders + flows) for a new map, nothing for one that was asked about before. */
export function neighboursOf(map: WholeMap): Neighbours {
  const before = kept.get(map)
  if (before !== undefined) return before
  const byKey = new Map(map.holders.map((holder) => [holder.key, holder]))
  const around = new Map<string, Set<string>>(map.holders.map(({ key }) => [key, new Set()]))
  const touch = (a: string, b: string) => {
    if (a === b || !around.has(a) || !around.has(b)) return
    around.get(a)?.add(b)
    around.get(b)?.add(a)
  }
  for (const { from, to } of map.flows) touch(from, to)
  for (const { key, partOf } of map.holders) if (partOf !== null) touch(key, partOf)
  const depth = new Map(map.holders.map((holder) => [holder.key, wholesOf(holder, byKey).length]))
  const found = { around, depth, byKey }
  kept.set(map, found)
  return found
}

/** The wholes above a holder, the nearest first. A map that makes a holder part of itself gives each once. */
export function wholesOf(holder: MapHolder, byKey: ReadonlyMap<string, MapHolder>): string[] {
  const wholes: string[] = []
  let whole = holder.partOf === null ? undefined : byKey.get(holder.partOf)
  while (whole !== undefined && whole.key !== holder.key && !wholes.includes(whole.key)) {
    wholes.push(whole.key)
    whole = whole.partOf === null ? undefined : byKey.get(whole.partOf)
  }
  return wholes
}
