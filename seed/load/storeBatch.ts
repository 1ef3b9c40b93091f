// Stores one batch of rows and its ledger entry in one transaction: both are there or neither, whatever is killed when.
// A batch that the ledger has is left alone, so that a restarted import, or two at once, store nothing twice.

import type { Database } from '@suyuan/cypher/driver/database.ts'
import { runWrite, type Tell } from '@suyuan/cypher/driver/runWrite.ts'
import type { Finding } from '@suyuan/cypher/model/finding.ts'
import { isStored } from '@suyuan/cypher/read/ledger/isStored.ts'
import { addAttributes } from '@suyuan/cypher/write/attribute/addAttributes.ts'
import { addMembers } from '@suyuan/cypher/write/batch/addMembers.ts'
import { addCanaries } from '@suyuan/cypher/write/canary/addCanaries.ts'
import { addCategories } from '@suyuan/cypher/write/category/addCategories.ts'
import { addEntry } from '@suyuan/cypher/write/ledger/addEntry.ts'
import { nextSequence } from '@suyuan/cypher/write/ledger/nextSequence.ts'
import { addNamings } from '@suyuan/cypher/write/subject/addNamings.ts'
import { contentHash } from './contentHash.ts'
import { attributeRow, canaryRow, type FactOf, memberRow, namingRow, type RowFact, type RowWord } from './factRows.ts'
import { storeMovements } from './storeMovements.ts'

/** Facts of one word and one file, in the order of the file. */
export interface FactBatch {
  readonly word: RowWord
  /** SHA-256 of the file, hex. */
  readonly file: string
  /** From 1, in this file and word. */
  readonly number: number
  readonly facts: readonly RowFact[]
}

export interface LoadRun {
  readonly database: Database
  /** Names this import in the ledger. */
  readonly id: string
  readonly now: () => number
  /** Keys of batches that the ledger is known to have. */
  readonly done: ReadonlySet<string>
  /** Category keys and Holder ids that this run has made sure of. */
  readonly known: { readonly categories: Set<string>; readonly holders: Set<string> }
}

export interface BatchOutcome {
  readonly stored: number
  readonly alreadyThere: number
  /** One error Finding for each row that contradicts what is stored. */
  readonly refused: readonly Finding[]
  /** Holders that the batch made sure of. */
  readonly holders: readonly string[]
}

const LIMITS = { deadlineMs: 60_000, attempts: 5 }

/** Stores what is new in the batch. Throws the classes of the driver; then asking again is harmless. */
export async function storeBatch(run: LoadRun, batch: FactBatch): Promise<BatchOutcome> {
  const key = contentHash([batch.file, batch.word, batch.number, batch.facts.map(rowText)])
  const asBefore: BatchOutcome = { stored: 0, alreadyThere: batch.facts.length, refused: [], holders: [] }
  if (run.done.has(key)) return asBefore
  const categories = categoriesOf(batch).filter((category) => !run.known.categories.has(category))
  const outcome = await runWrite(run.database, `store ${batch.word}`, LIMITS, async (tell) => {
    const seq = (await tell(nextSequence, {}))[0]?.seq ?? 0
    if ((await tell(isStored, { key })).length > 0) return asBefore
    if (categories.length > 0) await tell(addCategories, { keys: categories })
    const rows = await storeRows(tell, run, batch, seq)
    // A batch with a contradiction is judged anew each time, so that the contradiction is reported each time.
    if (rows.refused.length === 0) {
      const { file, number, facts } = batch
      const entry = { key, file, batch: number, run: run.id, seq, at: run.now(), rows: facts.length }
      await tell(addEntry, { ...entry, stored: rows.stored })
    }
    return rows
  })
  // Known only when it is committed: an attempt that was rolled back has made sure of nothing.
  for (const category of categories) run.known.categories.add(category)
  for (const id of outcome.holders) run.known.holders.add(id)
  return outcome
}

/** What makes a row what it is, wherever it stands: file and line do not count. */
function rowText(fact: RowFact): unknown {
  switch (fact.word) {
    case 'naming':
      return fact.naming
    case 'attribute':
      return fact.attribute
    case 'canary':
      return fact.canary
    case 'member':
      return [fact.batch, fact.who]
    case 'movement':
      return [fact.movement.source, fact.movement.id, fact.movement.from, fact.text]
  }
}

async function storeRows(tell: Tell, run: LoadRun, batch: FactBatch, seq: number): Promise<BatchOutcome> {
  switch (batch.word) {
    case 'naming':
      return counted(batch, await tell(addNamings, { rows: distinct(only(batch, 'naming').map(namingRow)), seq }))
    case 'attribute':
      return counted(
        batch,
        await tell(addAttributes, { rows: distinct(only(batch, 'attribute').map(attributeRow)), seq }),
      )
    case 'canary':
      return counted(batch, await tell(addCanaries, { rows: distinct(only(batch, 'canary').map(canaryRow)), seq }))
    case 'member':
      return counted(batch, await tell(addMembers, { rows: distinct(only(batch, 'member').map(memberRow)), seq }))
    case 'movement':
      return storeMovements(tell, run.known.holders, only(batch, 'movement'), seq)
  }
}

function only<Word extends RowWord>(batch: FactBatch, word: Word): FactOf<Word>[] {
  return batch.facts.filter((fact): fact is FactOf<Word> => fact.word === word)
}

function counted(batch: FactBatch, rows: readonly { readonly stored: number }[]): BatchOutcome {
  const stored = rows[0]?.stored ?? 0
  return { stored, alreadyThere: batch.facts.length - stored, refused: [], holders: [] }
}

/** MERGE would count a row twice that stands twice in one statement. */
function distinct<Row>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()]
}

function categoriesOf(batch: FactBatch): string[] {
  const keys = new Set<string>()
  for (const fact of batch.facts) {
    if (fact.word === 'attribute') keys.add(fact.attribute.category)
    if (fact.word === 'movement') for (const key of fact.movement.categories) keys.add(key)
  }
  return [...keys]
}
