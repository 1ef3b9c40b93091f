// The imports that changed the map, newest first, dropped ones too. The map holds no person, so no audit line is written.

import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import { revisions as ask, type Revision } from '@suyuan/cypher/read/mapRevision/revisions.ts'
import type { Desk } from '../case/desk.ts'
import { named } from '../case/failureFrom.ts'
import { MAP_DEADLINE_MS } from '../map/mapDeadline.ts'

export interface RevisionList {
  /** Newest first. */
  readonly revisions: readonly Revision[]
  /** True: older ones are left out. */
  readonly more: boolean
}

/** The newest `first`, of one source or of all (null). */
export async function revisions(desk: Desk, source: string | null, first: number): Promise<RevisionList> {
  const limits = { deadlineMs: MAP_DEADLINE_MS, maxRows: first + 1 }
  const { rows } = await named(runRead(desk.database, ask, { source, most: first + 1 }, limits))
  return { revisions: rows.slice(0, first), more: rows.length > first }
}
