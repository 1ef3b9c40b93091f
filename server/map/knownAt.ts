// Which state of the map an `asOf` of Holders means. A Holder has no validity of its own: what changes over time is what
// was known of it, revision by revision. For a time before the first import that is the first import: a leak of last
// year is looked at on a map that was written down this year.

import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import { mapRevisions } from '@suyuan/cypher/read/mapRevision/mapRevisions.ts'
import type { Desk } from '../case/desk.ts'
import { named } from '../case/failureFrom.ts'
import { MAP_DEADLINE_MS } from './mapDeadline.ts'

const MOST_REVISIONS = 10_000

/** Epoch ms UTC of the knowledge to read; null: what is known now. */
export async function knownAt(desk: Desk, asOf: number | null): Promise<number | null> {
  if (asOf === null) return null
  const limits = { deadlineMs: MAP_DEADLINE_MS, maxRows: MOST_REVISIONS }
  const params = { source: null, most: MOST_REVISIONS }
  const { rows } = await named(runRead(desk.database, mapRevisions, params, limits))
  const first = rows.at(-1)
  return first === undefined ? asOf : Math.max(asOf, first.at)
}
