// A small folder of files with one movement table, for tests that write rows by hand; and Records as plain rows again, so
// that two readings can be compared.

import { MOVEMENT_KINDS } from '@suyuan/cypher/model/movement.ts'
import type { FolderRecords } from '@suyuan/seed/records/recordsFromFolder.ts'
import type { Files } from './checked.ts'

export const MAP = `suyuan: map/1
name: Example
holders:
  - {id: customers, kind: POPULATION}
  - {id: outlet-1, kind: OUTLET}
  - {id: clerk-1, kind: EMPLOYEE, partOf: outlet-1}
  - {id: crm, kind: SYSTEM}
flows:
  - {id: up, from: outlet-1, to: crm, categories: [user.name]}
`
export const HEADER = 'id,at,kind,from,to,actor,categories,batch,subject.phone,subject.customerNo,via\n'
export const phone = (n: number): string => `+86 100 0000 ${String(n).padStart(4, '0')}`
export const day = (n: number): string => `2025-03-${String(n).padStart(2, '0')}T08:00:00+08:00`

/** The map and a movements.csv of these rows, each in the order of HEADER. */
export function csv(...rows: readonly string[]): Files {
  return { 'map.yml': MAP, 'movements.csv': HEADER + rows.map((row) => `${row}\n`).join('') }
}

/** Movements as plain rows, sorted by id, with holders and people written out. */
export function movementsOf({ records }: FolderRecords): unknown[] {
  const { movements, holders, who, categorySets, batches, flows } = records
  const rows = movements.id.map((id, i) => ({
    id,
    source: movements.source[i],
    at: movements.at[i],
    kind: MOVEMENT_KINDS[movements.kind[i]!],
    from: holders[movements.from[i]!]?.id ?? null,
    to: holders[movements.to[i]!]?.id ?? null,
    actor: holders[movements.actor[i]!]?.id ?? null,
    who: who[movements.who[i]!] ?? null,
    batch: batches[movements.batch[i]!] ?? null,
    categories: categorySets[movements.categories[i]!],
    via: flows[movements.via[i]!]?.id ?? null,
  }))
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1))
}

export const codesOf = ({ findings }: Pick<FolderRecords, 'findings'>): string[] => findings.map(({ code }) => code)
