// Drops a revision of the map as one unit, as if its import had never been: what it opened is taken away, what it closed is
// open again. One transaction. Movements, people and batches of the same import are no part of a revision and stay. Called
// by the command drop-revision.

import type { Database } from '@suyuan/cypher/driver/database.ts'
import { runWrite } from '@suyuan/cypher/driver/runWrite.ts'
import { revisionById } from '@suyuan/cypher/read/mapRevision/revisionById.ts'
import { revisionsAbove } from '@suyuan/cypher/read/mapRevision/revisionsAbove.ts'
import { nextSequence } from '@suyuan/cypher/write/ledger/nextSequence.ts'
import { markDropped } from '@suyuan/cypher/write/mapRevision/markDropped.ts'
import { removeFacts } from '@suyuan/cypher/write/mapRevision/removeFacts.ts'
import { removeUnnamed } from '@suyuan/cypher/write/mapRevision/removeUnnamed.ts'
import { reopenFacts } from '@suyuan/cypher/write/mapRevision/reopenFacts.ts'

export interface DroppedRevision {
  readonly id: string
  readonly source: string
  /** Facts that it had opened, and that are gone. */
  readonly removed: number
  /** Facts that it had closed, and that are open again. */
  readonly reopened: number
}

/** There is no such revision. */
export class RevisionUnknown extends Error {
  override readonly name = 'RevisionUnknown'
}

/** It was dropped before, or others rest on it. Nothing was changed. */
export class RevisionHeld extends Error {
  override readonly name = 'RevisionHeld'
}

const LIMITS = { deadlineMs: 120_000, attempts: 5 }

/** `at`: epoch ms UTC. Throws RevisionUnknown, RevisionHeld and the classes of the driver. */
export async function dropRevision(database: Database, id: string, by: string, at: number): Promise<DroppedRevision> {
  return runWrite(database, 'dropRevision', LIMITS, async (tell) => {
    const found = (await tell(revisionById, { id }))[0]
    if (found === undefined) throw new RevisionUnknown(`there is no revision ${id}`)
    if (found.droppedAt !== null) throw new RevisionHeld(`the revision ${id} was dropped before`)
    // Raised only now: a refusal must not look like news to whoever keeps up. Its lock keeps imports out until the end.
    await tell(nextSequence, {})
    const above = await tell(revisionsAbove, { id })
    if (above.length > 0) {
      const ids = above.map((one) => one.id).join(', ')
      throw new RevisionHeld(`other revisions rest on ${id}: drop these before, in this order: ${ids}`)
    }
    const removed = (await tell(removeFacts, { revision: id }))[0]?.removed ?? 0
    const reopened = (await tell(reopenFacts, { revision: id }))[0]?.reopened ?? 0
    await tell(removeUnnamed, {})
    await tell(markDropped, { revision: id, at, by })
    return { id, source: found.source, removed, reopened }
  })
}
