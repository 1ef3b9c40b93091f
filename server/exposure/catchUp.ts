// Brings a Snapshot up to date before an answer, so that no answer is older than what was committed when it was asked.
// The last number of the ledger is the mark: every import raises it in the transaction that stores the rows. When it has
// changed, everything is read again; taking in only the new rows is a later step.

import type { Database } from '@suyuan/cypher/driver/database.ts'
import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import { lastSequence } from '@suyuan/cypher/read/ledger/lastSequence.ts'
import type { Along } from '../trace/along.ts'
import { type Snapshot, takeSnapshot } from './snapshot.ts'

const LIMITS = { deadlineMs: 5_000, maxRows: 1 }

/** The Snapshot as it is, when nothing was stored since; else a new one. One small question in the usual case. */
export async function catchUp(database: Database, snapshot: Snapshot | null, along: Along): Promise<Snapshot> {
  along('READING', 0, 0)
  // Read before the facts: rows stored meanwhile may be in the Snapshot, and raise the mark for the next time.
  const { rows } = await runRead(database, lastSequence, {}, LIMITS)
  const mark = rows[0]?.seq ?? 0
  return snapshot?.mark === mark ? snapshot : takeSnapshot(database, mark, along)
}
