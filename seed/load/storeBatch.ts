// Stores one batch of rows and its ledger entry in one transaction: both are there or neither, whatever is killed when.
// A batch that the ledger has is left alone, so that a restarted import, or two at once, store nothing twice.

import type { Database } from '@suyuan/cypher/driver/database.ts'
import { AlreadyThere } from '@suyuan/cypher/driver/failure.ts'
import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import { runWrite, type Tell } from '@suyuan/cypher/driver/runWrite.ts'
import type { Finding } from '@suyuan/cypher/model/finding.ts'
import { isStored } from '@suyuan/cypher/read/ledger/isStored.ts'
import { anyOfSource } from '@suyuan/cypher/read/movement/anyOfSource.ts'
import { addAttributes } from '@suyuan/cypher/write/attribute/addAttributes.ts'
import { addMembers } from '@suyuan/cypher/write/batch/addMembers.ts'
import { addCanaries } from '@suyuan/cypher/write/canary/addCanaries.ts'
import { addCategories } from '@suyuan/cypher/write/category/addCategories.ts'
import { type AddEntry, addEntry } from '@suyuan/cypher/write/ledger/addEntry.ts'
import { nextSequence } from '@suyuan/cypher/write/ledger/nextSequence.ts'
import { addNamings } from '@suyuan/cypher/write/subject/addNamings.ts'
import { contentHash } from './contentHash.ts'
import { attributeRow, canaryRow, type FactOf, memberRow, namingRow, type RowFact, type RowWord } from './factRows.ts'
import { type JudgedMovements, judgeMovements, storedContents, storeMovements } from './storeMovements.ts'

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
  /** Sources, and whether the database had no Movement of them when this run came to its first. */
  readonly untouched: Map<string, Promise<boolean>>
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
/** How often a batch is looked at again because another import stored something of it first. */
const LOOKS = 5

/** Stores what is new in the batch. Throws the classes of the driver; then asking again is harmless. */
export async function storeBatch(run: LoadRun, batch: FactBatch): Promise<BatchOutcome> {
  const key = contentHash([batch.file, batch.word, batch.number, batch.facts.map(rowText)])
  const asBefore: BatchOutcome = { stored: 0, alreadyThere: batch.facts.length, refused: [], holders: [] }
  if (run.done.has(key)) return asBefore
  const categories = categoriesOf(batch).filter((category) => !run.known.categories.has(category))
  const outcome = await lookAgain(async (look) => {
    // The ledger was read when the run began, so only another import can have stored this batch: unlikely, and noticed.
    if (look > 1 && (await isInLedger(run.database, key))) return asBefore
    const judged = await judge(run, batch, look)
    return runWrite(run.database, `store ${batch.word}`, LIMITS, async (tell) => {
      const told = [
        tell(nextSequence, {}),
        ...(categories.length > 0 ? [tell(addCategories, { keys: categories })] : []),
      ]
      const [rows] = await Promise.all([storeRows(tell, batch, judged, entry(run, batch, key)), ...told])
      return rows
    })
  })
  // Known only when it is committed: an attempt that was rolled back has made sure of nothing.
  for (const category of categories) run.known.categories.add(category)
  for (const id of outcome.holders) run.known.holders.add(id)
  return outcome
}

async function lookAgain<T>(once: (look: number) => Promise<T>): Promise<T> {
  for (let look = 1; ; look++) {
    try {
      return await once(look)
    } catch (error) {
      if (!(error instanceof AlreadyThere) || look >= LOOKS) throw error
    }
  }
}

async function isInLedger(database: Database, key: string): Promise<boolean> {
  return (await runRead(database, isStored, { key }, { ...LIMITS, maxRows: 1 })).rows.length > 0
}

function entry(run: LoadRun, { file, number, facts }: FactBatch, key: string): Omit<AddEntry, 'stored'> {
  return { key, file, batch: number, run: run.id, at: run.now(), rows: facts.length }
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

/** In a source of which nothing was stored, nothing is looked up the first time: an id that stands twice is noticed. */
async function judge(run: LoadRun, batch: FactBatch, look: number): Promise<JudgedMovements | null> {
  if (batch.word !== 'movement') return null
  const facts = only(batch, 'movement')
  const source = facts[0]?.movement.source ?? ''
  const untouched = run.untouched.get(source) ?? isUntouched(run.database, source)
  run.untouched.set(source, untouched)
  const stored = look === 1 && (await untouched) ? new Map() : await storedContents(run.database, source, facts)
  return judgeMovements(facts, stored, run.known.holders)
}

async function isUntouched(database: Database, source: string): Promise<boolean> {
  return (await runRead(database, anyOfSource, { source }, { ...LIMITS, maxRows: 1 })).rows.length === 0
}

/** The entry comes with the rows or, where only the database can tell how many are new, after them. */
async function storeRows(
  tell: Tell,
  batch: FactBatch,
  judged: JudgedMovements | null,
  noted: Omit<AddEntry, 'stored'>,
): Promise<BatchOutcome> {
  if (judged) {
    const { fresh, alreadyThere, refused, holders } = judged
    const stored = fresh.length
    // A batch with a contradiction is judged anew each time, so that the contradiction is reported each time.
    await Promise.all([refused.length === 0 ? tell(addEntry, { ...noted, stored }) : [], storeMovements(tell, judged)])
    return { stored, alreadyThere, refused, holders }
  }
  const stored = (await tellRows(tell, batch))[0]?.stored ?? 0
  await tell(addEntry, { ...noted, stored })
  return { stored, alreadyThere: batch.facts.length - stored, refused: [], holders: [] }
}

function tellRows(tell: Tell, batch: FactBatch): Promise<readonly { readonly stored: number }[]> {
  switch (batch.word) {
    case 'naming':
      return tell(addNamings, { rows: distinct(only(batch, 'naming').map(namingRow)) })
    case 'attribute':
      return tell(addAttributes, { rows: distinct(only(batch, 'attribute').map(attributeRow)) })
    case 'canary':
      return tell(addCanaries, { rows: distinct(only(batch, 'canary').map(canaryRow)) })
    case 'member':
      return tell(addMembers, { rows: distinct(only(batch, 'member').map(memberRow)) })
    case 'movement':
      throw new Error('movements are judged first')
  }
}

function only<Word extends RowWord>(batch: FactBatch, word: Word): FactOf<Word>[] {
  return batch.facts.filter((fact): fact is FactOf<Word> => fact.word === word)
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
