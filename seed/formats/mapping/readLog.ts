// Reads a log of any shape through its mapping, as a stream of Chunks: CSV, JSON (one object a line, or a document), XES.
// Called by readFolder.ts. Rows in = kept + refused + set aside, and the last is counted apart from the rows of a Chunk.

import { CategoryLists } from '../categoryLists.ts'
import type { Chunk } from '../draft.ts'
import type { People } from '../people.ts'
import type { Reading } from '../reading.ts'
import { RowLog } from '../rowLog.ts'
import type { SourceFile } from '../sourceFile.ts'
import { sayEncoding } from '../table.ts'
import { isTooDeep, readDocument } from '../text/document.ts'
import { type LineBlock, NO_TEXT, textLines } from '../text/textLines.ts'
import { FileUnreadable, unpacked } from '../text/unpacked.ts'
import { CsvLog } from './csvLog.ts'
import { recordsIn } from './jsonLog.ts'
import type { LogRow } from './logRow.ts'
import { RowMapper } from './mappedRow.ts'
import type { LogShape, Mapping } from './mapping.ts'
import { XesLog } from './xesLog.ts'

export async function* readLog(
  file: SourceFile,
  mapping: Mapping,
  reading: Reading,
  people: People,
): AsyncIterable<Chunk> {
  const log = new RowLog(file)
  const mapper = new RowMapper(mapping, log, reading, people, new CategoryLists())
  let bytesRead = 0
  try {
    for await (const stretch of rowsOf(file, mapping, log, reading)) {
      bytesRead = stretch.bytesRead
      for (const row of stretch.rows) mapper.take(row)
      yield log.take(bytesRead)
    }
  } catch (error) {
    if (!(error instanceof FileUnreadable)) throw error
    log.refuse(error.code, log.place(null), error.message, error.remedy)
  }
  mapper.aside.say(log)
  yield log.take(bytesRead)
}

interface Stretch {
  readonly rows: readonly LogRow[]
  readonly bytesRead: number
}

function rowsOf(file: SourceFile, mapping: Mapping, log: RowLog, reading: Reading): AsyncIterable<Stretch> {
  switch (mapping.shape ?? shapeOf(file.name)) {
    case 'csv':
      return csvRows(file, mapping, log, reading)
    case 'ndjson':
      return lineRows(file, mapping, log, reading)
    case 'json':
      return documentRows(file, mapping, log)
    case 'xes':
      return xesRows(file, log)
  }
}

/** A `.json` that holds one object a line says so with `format: ndjson`. */
function shapeOf(name: string): LogShape {
  const ending = /\.(\w+)(\.gz)?$/.exec(name)?.[1]?.toLowerCase()
  if (ending === 'ndjson' || ending === 'jsonl') return 'ndjson'
  if (ending === 'json') return 'json'
  return ending === 'xes' || ending === 'xml' ? 'xes' : 'csv'
}

async function* csvRows(file: SourceFile, mapping: Mapping, log: RowLog, reading: Reading): AsyncIterable<Stretch> {
  const csv = new CsvLog(mapping, log)
  let bytesRead = 0
  for await (const block of textLines(file)) {
    bytesRead = block.bytesRead
    sayEncoding(block.encoding, log, reading)
    const rows = csv.push(block.lines, block.firstLine)
    if (rows === null) return
    yield { rows, bytesRead }
  }
  yield { rows: csv.end() ?? [], bytesRead }
  if (!csv.isOpen) sayEmpty(log)
}

async function* lineRows(file: SourceFile, mapping: Mapping, log: RowLog, reading: Reading): AsyncIterable<Stretch> {
  for await (const block of textLines(file)) {
    sayEncoding(block.encoding, log, reading)
    yield { rows: block.lines.flatMap((text, i) => lineOf(text, i, block, mapping, log)), bytesRead: block.bytesRead }
  }
}

function lineOf(text: string, i: number, block: LineBlock, mapping: Mapping, log: RowLog): readonly LogRow[] {
  if (text.trim() === '') return []
  const line = block.firstLine + i
  const value = parsed(text)
  if (value === undefined) {
    log.refuse('NDJSON_LINE', log.place(line), 'The line is not one JSON object', 'Write one object a line.')
    return []
  }
  if (text.includes(NO_TEXT)) {
    log.refuse('ENCODING_INVALID', log.place(line), 'The line holds bytes that are no text', 'Save the file as UTF-8.')
    return []
  }
  const { rows, none } = recordsIn(value, mapping.records, () => line)
  refuseNone(none, line, log)
  return rows
}

async function* documentRows(file: SourceFile, mapping: Mapping, log: RowLog): AsyncIterable<Stretch> {
  const document = await readDocument(file)
  const { bytesRead } = document
  if (document.problems.length > 0) {
    for (const { line, message } of document.problems) {
      log.say('YAML_SYNTAX', log.place(line), message, 'Write whole JSON, or say `format: ndjson`.')
    }
    log.refuseDocument()
    return
  }
  if (document.value === null) sayEmpty(log)
  const { rows, none } = recordsIn(document.value ?? [], mapping.records, (ordinal) => ordinal)
  refuseNone(none, 1, log)
  for (let i = 0; i < rows.length; i += ROWS_A_CHUNK) yield { rows: rows.slice(i, i + ROWS_A_CHUNK), bytesRead }
}

async function* xesRows(file: SourceFile, log: RowLog): AsyncIterable<Stretch> {
  const xes = new XesLog()
  const decoder = new TextDecoder('utf-8')
  let bytesRead = 0
  let sinceEvent = 0
  let events = 0
  for await (const part of unpacked(file)) {
    bytesRead = part.bytesRead
    for (let at = 0; at < part.bytes.length && xes.problem === null; at += BYTES_A_PUSH) {
      const bytes = part.bytes.subarray(at, at + BYTES_A_PUSH)
      yield { rows: xes.push(decoder.decode(bytes, { stream: true })), bytesRead }
      sinceEvent = xes.events === events ? sinceEvent + bytes.length : 0
      events = xes.events
      if (sinceEvent > LONGEST_EVENT)
        throw new FileUnreadable('FILE_TOO_LARGE', 'An event is longer than 16 MiB', 'Write shorter attributes.')
    }
    if (xes.problem !== null) break
  }
  yield { rows: xes.end(), bytesRead }
  if (xes.problem === null) return
  const where = log.place(xes.problem)
  const message = 'The file is no well-formed XML from here on; entities of its own are not read'
  log.refuse('XML_SYNTAX', where, message, 'Write it anew; what stood before was read.')
}

const ROWS_A_CHUNK = 10_000
const BYTES_A_PUSH = 256 * 1024
const LONGEST_EVENT = 16 * 1024 * 1024

function refuseNone(none: number, line: number, log: RowLog): void {
  for (let i = 0; i < none; i++) {
    log.refuse('FIELD_TYPE', log.place(line), 'A record is no object', 'Say with `records` where the records stand.')
  }
}

function sayEmpty(log: RowLog): void {
  log.say('FILE_EMPTY', log.place(null), 'The log has no rows', 'Leave it out, or fill it.')
}

function parsed(text: string): unknown {
  try {
    return isTooDeep(text) ? undefined : JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
