// Who supplied the facts that decide: the logs whose lines put the covered people into the best way. Where the log of the
// accused, or of a rival, is the only witness, whoever reads the answer must know.

import type { Exposure } from '../exposure.ts'
import type { Claims } from './claims.ts'
import type { Entries } from './entries.ts'
import type { Way } from './way.ts'

export interface Supplier {
  /** The source of the log lines: the name of the map they came with, or `--source`. */
  readonly source: string
  /** Matched rows of the best way that a line of it speaks for. */
  readonly rows: number
}

/** Most rows first, then by name; a row that two logs speak for counts for both. Empty without a way. O(entries). */
export function suppliersOf(exposure: Exposure, entries: Entries, claims: Claims, way: Way | undefined): Supplier[] {
  if (way === undefined) return []
  const claimed = new Set(way.claims.map((index) => claims.list[index]!.subject))
  const rows = new Map<string, Set<number>>()
  for (let entry = 0; entry < entries.count && claimed.size > 0; entry++) {
    const subject = entries.subject[entry]!
    if (!claimed.has(subject) || !belongs(entries, entry, way)) continue
    const source = exposure.movements.source[entries.movement[entry]!]!
    const spoken = rows.get(source) ?? new Set()
    for (const index of claims.bySubject.get(subject)!) spoken.add(claims.list[index]!.row)
    rows.set(source, spoken)
  }
  return [...rows]
    .map(([source, spoken]) => ({ source, rows: spoken.size }))
    .sort((a, b) => b.rows - a.rows || (a.source < b.source ? -1 : 1))
}

function belongs(entries: Entries, entry: number, way: Way): boolean {
  if (way.kind === 'ACT') return entries.movement[entry] === way.movement
  const at = entries.at[entry]!
  return at <= way.to && (way.kind === 'SNAPSHOT' || at > way.from)
}
