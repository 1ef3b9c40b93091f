// Records as plain sorted rows: what they say, without the numbering and the order in which it happened to be read. Equal
// for equal facts, so that two doors can be compared.

import { MOVEMENT_KINDS } from '@suyuan/cypher/model/movement.ts'
import type { Records } from '@suyuan/seed/records/records.ts'

/** Every fact once, sorted. */
export function plainRecords(records: Records): Readonly<Record<string, readonly string[]>> {
  const { movements: m } = records
  const at = (list: readonly { readonly id: string }[], index: number) => list[index]?.id ?? null
  const movements = m.id.map((id, row) => ({
    id,
    source: m.source[row],
    at: m.at[row],
    until: Number.isNaN(m.until[row]) ? null : m.until[row],
    kind: MOVEMENT_KINDS[m.kind[row] ?? -1],
    from: at(records.holders, m.from[row] ?? -1),
    to: at(records.holders, m.to[row] ?? -1),
    actor: at(records.holders, m.actor[row] ?? -1),
    via: at(records.flows, m.via[row] ?? -1),
    who: records.who[m.who[row] ?? -1] ?? null,
    batch: records.batches[m.batch[row] ?? -1] ?? null,
    categories: records.categorySets[m.categories[row] ?? -1],
    place: m.place[row],
  }))
  const members = Array.from(records.memberBatch, (batch, row) => ({
    batch: records.batches[batch],
    who: records.who[records.memberWho[row] ?? -1],
  }))
  return {
    holders: sorted(records.holders),
    flows: sorted(records.flows),
    namings: sorted(records.namings),
    batches: sorted(records.batches),
    attributes: sorted(records.attributes),
    canaries: sorted(records.canaries),
    movements: sorted(movements),
    members: sorted(members),
  }
}

function sorted(rows: readonly unknown[]): string[] {
  return rows.map((row) => JSON.stringify(row, byName)).sort()
}

/** The order of keys says nothing. */
function byName(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
