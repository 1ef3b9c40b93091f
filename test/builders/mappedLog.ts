// A log beside its mapping, read, and its movements as texts that can be compared. Used by the tests of mapped logs.

import { MOVEMENT_KINDS } from '@suyuan/cypher/model/movement.ts'
import type { FolderRecords } from '@suyuan/seed/records/recordsFromFolder.ts'
import { checked, type Files, recorded } from './checked.ts'

export const MAP = `suyuan: map/1
name: Example
holders:
  - { id: customers, kind: POPULATION }
  - { id: crmdb, kind: SYSTEM }
  - { id: outlet-7, kind: OUTLET }
`

export interface Told {
  readonly at: string
  readonly kind: string
  readonly from: string | undefined
  readonly to: string | undefined
  readonly actor: string | undefined
  readonly who: readonly string[]
  readonly batch: string | undefined
  readonly categories: string
}

/** Movements in the order of the log. */
function told({ records }: FolderRecords): Told[] {
  const { holders, movements } = records
  return movements.id.map((_, i) => ({
    at: new Date(movements.at[i] ?? 0).toISOString(),
    kind: MOVEMENT_KINDS[movements.kind[i] ?? -1] ?? '',
    from: holders[movements.from[i] ?? -1]?.id,
    to: holders[movements.to[i] ?? -1]?.id,
    actor: holders[movements.actor[i] ?? -1]?.id,
    who: records.who[movements.who[i] ?? -1] ?? [],
    batch: records.batches[movements.batch[i] ?? -1],
    categories: records.categorySets[movements.categories[i] ?? -1]?.join(' ') ?? '',
  }))
}

/** `mapping` is the text of mapping-x.yml below its first line. `text` holds all that was kept and said. */
export async function readLog(mapping: string, log: Files, timezone?: string) {
  const files = { 'map.yml': MAP, 'mapping-x.yml': `suyuan: mapping/1\n${mapping}`, ...log }
  const options = timezone === undefined ? {} : { timezone }
  const [report, found] = [await checked(files, options), await recorded(files, options)]
  return { report, movements: told(found), text: JSON.stringify([report.findings, found.records]) }
}
