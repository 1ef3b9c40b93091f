// Reads a CSV file row by row: encoding, header, records, and the refusals that every table shares. What the columns
// mean is said by the caller's TableShape. Used by the readers of native/ and rows/.

import type { Chunk } from './draft.ts'
import type { Reading } from './reading.ts'
import { RowLog } from './rowLog.ts'
import type { SourceFile } from './sourceFile.ts'
import { type CsvRecord, CsvRecords, delimiterOf } from './text/csvRecords.ts'
import { type Encoding, NO_TEXT, textLines } from './text/textLines.ts'
import { FileUnreadable } from './text/unpacked.ts'

/** One data row: understand it and keep or refuse it in the log, exactly once. Cells are as many as header cells. */
export type RowReader = (cells: readonly string[], line: number, log: RowLog) => void

export interface TableShape {
  /** The reader of the rows under this header, or null after saying in the log why the file cannot be read. */
  readonly open: (header: readonly string[], log: RowLog) => RowReader | null
}

/** Longer fields are refused (model.md, "Limits of text"). */
export const LONGEST_FIELD = 64 * 1024

/** A file that cannot be used at all counts as one refused row. Line numbers are those of the text, header included. */
export async function* readTable(file: SourceFile, shape: TableShape, reading: Reading): AsyncIterable<Chunk> {
  const log = new RowLog(file)
  let records: CsvRecords | null = null
  let reader: RowReader | null = null
  let width = 0
  let bytesRead = 0
  const take = (list: readonly CsvRecord[]): void => {
    for (const record of list) {
      if (reader === null) {
        const header = record.cells.map((cell) => cell.trim())
        width = header.length
        reader = checkedHeader(header, record.line, log) ? shape.open(header, log) : null
        if (reader === null) throw new HeaderUnusable()
      } else if (isSound(record, width, log)) {
        reader(record.cells, record.line, log)
      }
    }
  }
  try {
    for await (const block of textLines(file)) {
      bytesRead = block.bytesRead
      sayEncoding(block.encoding, log, reading)
      records ??= recordsFor(block.lines)
      if (records === null) continue
      take(records.push(block.lines, block.firstLine))
      yield log.take(bytesRead)
    }
    take(records?.end() ?? [])
    if (reader === null)
      log.say('FILE_EMPTY', log.place(null), 'The file has no header row', 'Leave it out, or write its header.')
  } catch (error) {
    if (error instanceof FileUnreadable) log.refuse(error.code, log.place(null), error.message, error.remedy)
    else if (!(error instanceof HeaderUnusable)) throw error
  }
  yield log.take(bytesRead)
}

/** Says once a file that it was read as GB18030, so that garbled names are explained. */
export function sayEncoding(encoding: Encoding, log: RowLog, reading: Reading): void {
  if (encoding === 'gb18030' && reading.isNews(`encoding ${log.file}`)) {
    log.say(
      'ENCODING_GB18030',
      log.place(null),
      'The file is not UTF-8 and was read as GB18030',
      'Save it as UTF-8 if names look wrong.',
    )
  }
}

class HeaderUnusable extends Error {}

function recordsFor(lines: readonly string[]): CsvRecords | null {
  const header = lines.find((line) => line !== '')
  return header === undefined ? null : new CsvRecords(delimiterOf(header))
}

function checkedHeader(header: readonly string[], line: number, log: RowLog): boolean {
  const twice = header.find((name, i) => name !== '' && header.indexOf(name) < i)
  if (twice === undefined) return true
  const column = header.lastIndexOf(twice) + 1
  log.refuse(
    'CSV_HEADER',
    log.place(line),
    `Column ${column} has the name of an earlier column`,
    'Name each column once.',
  )
  return false
}

function isSound(record: CsvRecord, width: number, log: RowLog): boolean {
  const { cells, line } = record
  if (!record.closed) {
    log.refuse(
      'CSV_QUOTE',
      log.place(line),
      'A quoted cell never ends',
      'Close the quote, and double a quote inside a cell.',
    )
    return false
  }
  if (cells.length !== width) {
    log.refuse(
      'CSV_CELLS',
      log.place(line),
      `The row has ${cells.length} cells and the header ${width}`,
      'Quote cells that hold the delimiter, and keep empty cells.',
    )
    return false
  }
  for (const cell of cells) {
    if (cell.length > LONGEST_FIELD) {
      log.refuse('TEXT_TOO_LONG', log.place(line), 'A cell is longer than 64 KiB', 'Shorten it.')
      return false
    }
    if (cell.includes(NO_TEXT)) {
      log.refuse('ENCODING_INVALID', log.place(line), 'A cell holds bytes that are no text', 'Save the file as UTF-8.')
      return false
    }
  }
  return true
}
