// Deletes everything in a database, in small transactions. For `suyuan reset` and for tests, after the check that the
// database is ours (schema/prepareDatabase.ts); this file does not ask. Constraints stay.

import type { Database } from '../../driver/database.ts'
import { runWrite } from '../../driver/runWrite.ts'
import { deleteNodes } from './deleteNodes.ts'
import { deleteRelationships } from './deleteRelationships.ts'

const MOST = 20_000
const LIMITS = { deadlineMs: 60_000, attempts: 3 }

/** Deletes all relationships, then all nodes. Gives how many nodes. Stopped half-way it can be run again. */
export async function emptyDatabase(database: Database): Promise<number> {
  await untilNone(database, deleteRelationships)
  return untilNone(database, deleteNodes)
}

async function untilNone(database: Database, asked: typeof deleteNodes | typeof deleteRelationships): Promise<number> {
  for (let total = 0; ; ) {
    const rows = await runWrite(database, asked.name, LIMITS, (tell) => tell(asked, { most: MOST }))
    const deleted = rows[0]?.deleted ?? 0
    total += deleted
    if (deleted === 0) return total
  }
}
