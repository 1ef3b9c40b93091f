// The loader that the import is measured against: the same reader and the same rules, then one plain UNWIND … MERGE per
// 1,000 rows, one after another. No ledger, no check of contradictions, no restart.

import type { Database } from '@suyuan/cypher/driver/database.ts'
import { runWrite } from '@suyuan/cypher/driver/runWrite.ts'
import { readFolder } from '@suyuan/seed/formats/readFolder.ts'
import { type FactOf, movementRow } from '@suyuan/seed/load/factRows.ts'
import { Admission, NOTHING_KNOWN } from '@suyuan/seed/records/admission.ts'
import { IDENTIFY } from '../load/importing.ts'
import { type PlainRow, plainMerge } from './write/bench/plainMerge.ts'

const ROWS = 1_000

/** Reads the folder and stores its movements; gives how many. The map is expected to be stored already. */
export async function plainLoad(database: Database, folder: string): Promise<number> {
  const admission = new Admission({ mode: 'lenient', source: null, known: NOTHING_KNOWN })
  let waiting: FactOf<'movement'>[] = []
  let stored = 0
  const flush = async (least: number): Promise<void> => {
    while (waiting.length >= least && waiting.length > 0) {
      const facts = waiting.slice(0, ROWS)
      waiting = waiting.slice(ROWS)
      const rows = facts.map((fact) => plainRow(fact))
      const params = { rows, source: facts[0]?.movement.source ?? '' }
      await runWrite(database, 'plain merge', { deadlineMs: 60_000, attempts: 1 }, (tell) => tell(plainMerge, params))
      stored += facts.length
    }
  }
  for await (const chunk of readFolder(folder, { identify: IDENTIFY, timezone: null })) {
    for (const fact of admission.take(chunk.drafts).facts) if (fact.word === 'movement') waiting.push(fact)
    await flush(ROWS)
  }
  for (const fact of admission.end().facts) if (fact.word === 'movement') waiting.push(fact)
  await flush(1)
  return stored
}

function plainRow(fact: FactOf<'movement'>): PlainRow {
  const { from, to, actor, batch, ...facts } = movementRow(fact)
  const subject = facts.tokens.slice(0, 1)
  const { file } = fact.movement
  return { facts: { ...facts, file }, from, to, actor, subject, batch: batch === null ? [] : [batch] }
}
