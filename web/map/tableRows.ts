// The rows of the map's table: all holders that fit the search, those on the chain first, then by rank, then by stage
// and name. Pure.

import { MAP_STAGES, type MapChain, type MapHolder, type WholeMap } from './mapFacts.ts'

export interface HolderRow extends MapHolder {
  readonly rank: number | null
  readonly posterior: number | null
  readonly flowsIn: number
  readonly flowsOut: number
  /** 0: the chain starts here; n: its hop n ends here; null: not on it. */
  readonly hop: number | null
}

interface Ranked {
  readonly key: string
  readonly rank: number
  readonly posterior: number | null
}

/** `search` in lower case; the empty text fits all. Cost O(holders log holders + flows). */
export function tableRows(map: WholeMap, chain: MapChain, ranked: readonly Ranked[], search: string): HolderRow[] {
  const places = new Map(ranked.map((one) => [one.key, one]))
  const hops = new Map(
    chain.flatMap(({ from, to }, i) =>
      i === 0
        ? ([
            [from, 0],
            [to, 1],
          ] as const)
        : ([[to, i + 1]] as const),
    ),
  )
  const flowsIn = counts(map.flows.map(({ to }) => to))
  const flowsOut = counts(map.flows.map(({ from }) => from))
  return map.holders
    .filter(({ name, key }) => `${name} ${key}`.toLowerCase().includes(search.trim()))
    .map((holder) => ({
      ...holder,
      rank: places.get(holder.key)?.rank ?? null,
      posterior: places.get(holder.key)?.posterior ?? null,
      flowsIn: flowsIn.get(holder.key) ?? 0,
      flowsOut: flowsOut.get(holder.key) ?? 0,
      hop: hops.get(holder.key) ?? null,
    }))
    .sort(
      (a, b) =>
        last(a.hop) - last(b.hop) ||
        last(a.rank) - last(b.rank) ||
        MAP_STAGES.indexOf(a.stage) - MAP_STAGES.indexOf(b.stage) ||
        a.name.localeCompare(b.name),
    )
}

function last(value: number | null): number {
  return value ?? 1e9
}

function counts(keys: readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1)
  return found
}
