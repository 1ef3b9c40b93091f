// The records of the database as facts: people, batches, movements, as tokens. Streamed; used by the command export. The map
// is read by storedMaps.ts.

import type { Database } from '@suyuan/cypher/driver/database.ts'
import type { Question } from '@suyuan/cypher/driver/question.ts'
import { streamRead } from '@suyuan/cypher/driver/runRead.ts'
import type { Place } from '@suyuan/cypher/model/finding.ts'
import { allAttributes } from '@suyuan/cypher/read/attribute/allAttributes.ts'
import { allMembers } from '@suyuan/cypher/read/batch/allMembers.ts'
import { allCanaries } from '@suyuan/cypher/read/canary/allCanaries.ts'
import { allMovements } from '@suyuan/cypher/read/movement/allMovements.ts'
import { allNamings } from '@suyuan/cypher/read/subject/allNamings.ts'
import { namingsOf } from '@suyuan/cypher/read/subject/namingsOf.ts'
import type { RecordFact } from '../export/nativeRecords.ts'

const LIMITS = { deadlineMs: 60_000, pageRows: 2_000 }
const NOWHERE: Place = { file: '', line: null, field: null }

/** In no particular order; what is imported meanwhile may be in it or not. Throws the classes of the driver. */
export async function storedFacts(database: Database, use: (fact: RecordFact) => void): Promise<void> {
  await each(database, allNamings, ({ names }) => {
    for (const naming of namingsOf(names)) use({ word: 'naming', where: NOWHERE, naming })
  })
  await each(database, allAttributes, (attribute) => use({ word: 'attribute', where: NOWHERE, attribute }))
  await each(database, allCanaries, (canary) => use({ word: 'canary', where: NOWHERE, canary }))
  await each(database, allMembers, ({ batch, who }) => use({ word: 'member', where: NOWHERE, batch, who }))
  await each(database, allMovements, (movement) => use({ word: 'movement', movement, text: '', via: movement.via }))
}

async function each<Row>(
  database: Database,
  asked: Question<Record<string, never>, Row>,
  use: (row: Row) => void,
): Promise<void> {
  for await (const page of streamRead(database, asked, {}, LIMITS)) for (const row of page) use(row)
}
