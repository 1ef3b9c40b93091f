// A CSV log as rows: with a header row, or with the names that the mapping gives. Used by readLog.ts; streams. Rows need
// only have the columns that the mapping names, since the number of columns of a log grows from version to version.

import type { RowLog } from '../rowLog.ts'
import { LONGEST_FIELD } from '../table.ts'
import { type CsvRecord, CsvRecords, DELIMITERS, delimiterOf } from '../text/csvRecords.ts'
import { NO_TEXT } from '../text/textLines.ts'
import type { LogRow } from './logRow.ts'
import { columnsOf, type Mapping } from './mapping.ts'

export class CsvLog {
  readonly #mapping: Mapping
  readonly #log: RowLog
  #records: CsvRecords | null = null
  #columns: ReadonlyMap<string, number> | null
  #needed = 0

  constructor(mapping: Mapping, log: RowLog) {
    this.#mapping = mapping
    this.#log = log
    this.#columns = mapping.header === null ? null : numbered(mapping.header)
  }

  /** Rows that are whole after these lines; null when the header lacks a column, which refuses the file. */
  push(lines: readonly string[], firstLine: number): LogRow[] | null {
    const first = lines.find((line) => line !== '')
    if (first === undefined && this.#records === null) return []
    this.#records ??= new CsvRecords(
      DELIMITERS.find((one) => one === this.#mapping.delimiter) ?? delimiterOf(first ?? ''),
    )
    return this.#rows(this.#records.push(lines, firstLine))
  }

  end(): LogRow[] | null {
    return this.#rows(this.#records?.end() ?? [])
  }

  /** False when no header row was met. */
  get isOpen(): boolean {
    return this.#columns !== null
  }

  #rows(records: readonly CsvRecord[]): LogRow[] | null {
    const rows: LogRow[] = []
    for (const record of records) {
      if (this.#needed === 0) {
        const isHeader = this.#columns === null
        this.#columns ??= numbered(record.cells.map((cell) => cell.trim()))
        if (!this.#check(record.line)) return null
        if (isHeader) continue
      }
      if (this.#isSound(record)) rows.push(rowOf(record, this.#columns ?? new Map()))
    }
    return rows
  }

  #check(line: number): boolean {
    const named = columnsOf(this.#mapping)
    const numbers = named.map(({ text }) => this.#columns?.get(text) ?? -1)
    const lacking = named[numbers.indexOf(-1)]
    if (lacking === undefined) {
      this.#needed = Math.max(0, ...numbers) + 1
      return true
    }
    const message = `The log has no column \`${lacking.text}\`, which its mapping names`
    this.#log.refuse(
      'CSV_HEADER',
      this.#log.place(line),
      message,
      'Correct the name in the mapping, or give it a `header`.',
    )
    return false
  }

  #isSound({ cells, line, closed }: CsvRecord): boolean {
    const log = this.#log
    if (!closed) log.refuse('CSV_QUOTE', log.place(line), 'A quoted cell never ends', 'Close the quote.')
    else if (cells.length < this.#needed)
      log.refuse(
        'CSV_CELLS',
        log.place(line),
        `The row has ${cells.length} cells, and ${this.#needed} are needed`,
        'Keep empty cells.',
      )
    else if (cells.some((cell) => cell.length > LONGEST_FIELD))
      log.refuse('TEXT_TOO_LONG', log.place(line), 'A cell is longer than 64 KiB', 'Shorten it.')
    else if (cells.some((cell) => cell.includes(NO_TEXT)))
      log.refuse('ENCODING_INVALID', log.place(line), 'A cell holds bytes that are no text', 'Save the file as UTF-8.')
    else return true
    return false
  }
}

function rowOf({ cells, line }: CsvRecord, columns: ReadonlyMap<string, number>): LogRow {
  return { line, field: ({ text }) => cells[columns.get(text) ?? -1]?.trim() ?? '' }
}

/** Of two columns of one name the first counts. */
function numbered(names: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>()
  names.forEach((name, i) => {
    if (!numbers.has(name)) numbers.set(name, i)
  })
  return numbers
}
