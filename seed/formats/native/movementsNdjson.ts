// movements*.ndjson (formats.md A2): one object a line, with `subject` as an object of identifiers and `categories` as a
// list. Called by readFolder.ts.

import { isIdentifierKind } from '@suyuan/cypher/model/vocabulary.ts'
import { meant } from '../../check/nearest.ts'
import { shown } from '../../check/shown.ts'
import { CategoryLists } from '../categoryLists.ts'
import type { Chunk } from '../draft.ts'
import type { IdentifierCell, People } from '../people.ts'
import type { Reading } from '../reading.ts'
import { RowLog } from '../rowLog.ts'
import type { SourceFile } from '../sourceFile.ts'
import { LONGEST_FIELD, sayEncoding } from '../table.ts'
import { NO_TEXT, textLines } from '../text/textLines.ts'
import { FileUnreadable } from '../text/unpacked.ts'
import { readMovement } from './movementRow.ts'
import { emptyMovement, MOVEMENT_TEXTS, type RawMovement } from './rawMovement.ts'

const KNOWN = new Set<string>([...MOVEMENT_TEXTS, 'categories', 'subject'])

/** A file that cannot be read to its end counts one refused row for the rest. Empty lines are no rows. */
export async function* readMovementsNdjson(file: SourceFile, reading: Reading, people: People): AsyncIterable<Chunk> {
  const log = new RowLog(file)
  const lists = new CategoryLists()
  const raw = emptyMovement(lists)
  let bytesRead = 0
  try {
    for await (const block of textLines(file)) {
      bytesRead = block.bytesRead
      sayEncoding(block.encoding, log, reading)
      for (let i = 0; i < block.lines.length; i++) {
        const text = block.lines[i]!
        if (text === '') continue
        const line = block.firstLine + i
        if (fill(raw, text, line, log, lists, reading)) readMovement(raw, line, log, reading, people)
      }
      yield log.take(bytesRead)
    }
  } catch (error) {
    if (!(error instanceof FileUnreadable)) throw error
    log.refuse(error.code, log.place(null), error.message, error.remedy)
  }
  yield log.take(bytesRead)
}

/** Fills the row from one line; false after refusing it. */
function fill(
  raw: RawMovement,
  text: string,
  line: number,
  log: RowLog,
  lists: CategoryLists,
  reading: Reading,
): boolean {
  const row = parsedObject(text)
  if (row === null) {
    log.refuse(
      'NDJSON_LINE',
      log.place(line),
      'The line is not one JSON object',
      'Write one object a line, without commas between lines.',
    )
    return false
  }
  if (text.includes(NO_TEXT)) {
    log.refuse('ENCODING_INVALID', log.place(line), 'The line holds bytes that are no text', 'Save the file as UTF-8.')
    return false
  }
  for (const field of MOVEMENT_TEXTS) {
    const value = textOf(row[field])
    if (value === null) return wrongType(field, 'text', line, log)
    if (value.length > LONGEST_FIELD) {
      log.refuse('TEXT_TOO_LONG', log.place(line, field), `\`${field}\` is longer than 64 KiB`, 'Shorten it.')
      return false
    }
    raw[field] = value
  }
  const categories = row.categories
  if (categories === undefined || categories === null) raw.categories = lists.ofText('')
  else if (typeof categories === 'string') raw.categories = lists.ofText(categories)
  else if (isTexts(categories)) raw.categories = lists.ofList(categories)
  else return wrongType('categories', 'a list of texts', line, log)
  for (const key in row) if (!KNOWN.has(key)) sayUnread(key, line, log, reading)
  return fillSubject(raw, row.subject, line, log, reading)
}

function fillSubject(raw: RawMovement, subject: unknown, line: number, log: RowLog, reading: Reading): boolean {
  raw.who = []
  raw.namesSubject = subject !== undefined && subject !== null
  if (!raw.namesSubject) return true
  if (!isObject(subject)) return wrongType('subject', 'an object of identifiers', line, log)
  const who: IdentifierCell[] = []
  for (const kind in subject) {
    const field = `subject.${kind}`
    const value = textOf(subject[kind])
    if (!isIdentifierKind(kind)) sayUnread(field, line, log, reading)
    else if (value === null) return wrongType(field, 'text', line, log)
    else who.push({ kind, field, raw: value })
  }
  raw.who = who
  return true
}

function parsedObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

/** Text as it is, a whole number as its digits, nothing as empty; null for anything else, or for a number that JSON has rounded. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (value === undefined || value === null) return ''
  if (typeof value !== 'number') return null
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? null : String(value)
}

function wrongType(field: string, what: string, line: number, log: RowLog): false {
  log.refuse(
    'FIELD_TYPE',
    log.place(line, field),
    `\`${field}\` is not ${what}`,
    'Write long numbers in quotes, since JSON rounds them.',
  )
  return false
}

function sayUnread(key: string, line: number, log: RowLog, reading: Reading): void {
  if (!reading.isNews(`key ${log.file} ${key}`)) return
  log.say(
    'COLUMN_UNKNOWN',
    log.place(line, shown(key)),
    `The key ${shown(key)} is not read`,
    meant(key, [...KNOWN], 'Rename it to a field of movements, or leave it.'),
  )
}
