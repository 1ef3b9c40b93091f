// Lines of a CSV file as records of cells, with the line each began on (RFC 4180). Plain lines are cut at the delimiter;
// lines with quotes go through papaparse. Used by table.ts; it knows nothing of columns.

import Papa from 'papaparse'

export interface CsvRecord {
  readonly cells: readonly string[]
  /** 1-based line on which the record begins. */
  readonly line: number
  /** False when a quote was opened and not closed within MOST_LINES lines: then only its first line is the record. */
  readonly closed: boolean
}

export const DELIMITERS = [',', ';', '\t'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** A quoted cell may hold line breaks, but a stray quote must not swallow the rest of the file. */
const MOST_LINES = 200

/** The delimiter that a header row uses most, outside quotes; a comma when it uses none. */
export function delimiterOf(header: string): Delimiter {
  const plain = header.replace(/"[^"]*"/g, '')
  const count = (delimiter: Delimiter): number => plain.split(delimiter).length
  return DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best))
}

/** Gives the records of lines as they come in; a record that is still open waits for the next lines. */
export class CsvRecords {
  readonly #delimiter: Delimiter
  #open: { lines: string[]; line: number } | null = null

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter
  }

  /** Records that are whole after these lines. Empty lines are no records. */
  push(lines: readonly string[], firstLine: number): CsvRecord[] {
    const records: CsvRecord[] = []
    for (let i = 0; i < lines.length; i++) this.#line(lines[i]!, firstLine + i, records)
    return records
  }

  /** What is left when the file ends. */
  end(): CsvRecord[] {
    const records: CsvRecord[] = []
    while (this.#open !== null) this.#giveUp(records)
    return records
  }

  #line(text: string, line: number, records: CsvRecord[]): void {
    if (this.#open === null) {
      if (text === '') return
      if (!text.includes('"')) records.push({ cells: text.split(this.#delimiter), line, closed: true })
      else if (hasOpenQuote(text)) this.#open = { lines: [text], line }
      else records.push({ cells: this.#parsed(text), line, closed: true })
      return
    }
    this.#open.lines.push(text)
    if (text.includes('"') && !hasOpenQuote(this.#open.lines.join('\n'))) {
      records.push({ cells: this.#parsed(this.#open.lines.join('\n')), line: this.#open.line, closed: true })
      this.#open = null
    } else if (this.#open.lines.length > MOST_LINES) {
      this.#giveUp(records)
    }
  }

  /** The first line is a broken record; those after it are read anew. */
  #giveUp(records: CsvRecord[]): void {
    const open = this.#open
    if (open === null) return
    this.#open = null
    records.push({ cells: open.lines[0]!.split(this.#delimiter), line: open.line, closed: false })
    for (let i = 1; i < open.lines.length; i++) this.#line(open.lines[i]!, open.line + i, records)
  }

  #parsed(text: string): string[] {
    return Papa.parse<string[]>(text, { delimiter: this.#delimiter, newline: '\n' }).data[0] ?? []
  }
}

/** True when the quotes do not pair up: the cell goes on in the next line. */
function hasOpenQuote(text: string): boolean {
  let quotes = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes++
  return quotes % 2 === 1
}
