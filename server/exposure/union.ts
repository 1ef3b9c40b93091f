// The union of all Chains of a Case's rows to some Holders, as links between Holders: what the map draws for several
// sources at once. Ids in, plain data or a word for what cannot be asked out; called by the worker.

import type { Along } from '../trace/along.ts'
import type { Assumptions } from '../trace/assumptions.ts'
import { chainNetwork } from '../trace/cut/chainNetwork.ts'
import type { LeakedRow } from '../trace/exhibit.ts'
import type { Exposure } from '../trace/exposure.ts'
import { LIMITS } from '../trace/limits.ts'

export interface UnionLink {
  /** Ids of Holders. */
  readonly from: string
  readonly to: string
  /** Distinct rows with a Chain that goes there; `inferred`: those of them that no logged Movement takes there. */
  readonly rows: number
  readonly inferred: number
}

export interface Union {
  /** By from, then to; one for each two Holders. Channels to a MARKET are none of it. */
  readonly links: readonly UnionLink[]
  /** Distinct rows with a Chain to any of the Holders. */
  readonly chained: number
  readonly truncated: { readonly reason: string; readonly omitted: number } | null
}

/** Cost: own Movements of each row, times Holders. */
export function unionOf(
  exposure: Exposure,
  rows: readonly LeakedRow[],
  ids: readonly string[],
  assumptions: Assumptions,
  along: Along,
): Union | 'UNKNOWN_HOLDER' {
  const targets = ids.map((id) => exposure.holderIndex.get(id) ?? -1)
  if (targets.includes(-1)) return 'UNKNOWN_HOLDER'
  const found = chainNetwork(exposure, rows, targets, assumptions, LIMITS, new Set(), along)
  const links = new Map<string, UnionLink>()
  for (const { from, to, rows: gone, inferred } of found.channels) {
    // A channel to the market carries no row: where the leak went is the question, not the answer.
    if (gone === 0) continue
    const key = JSON.stringify([from, to])
    const known = links.get(key)
    // Two channels between the same two may carry the same rows, so the most of either is what is known for sure.
    const most = { rows: Math.max(gone, known?.rows ?? 0), inferred: Math.min(inferred, known?.inferred ?? Infinity) }
    links.set(key, { from, to, ...most })
  }
  return {
    links: [...links].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link),
    chained: found.rows,
    truncated: found.omitted === 0 ? null : { reason: 'ROWS_WITH_TOO_MANY_MOVEMENTS', omitted: found.omitted },
  }
}
