// The sheets of a CSV or XLSX file that are records of processing. Used by ropa.ts, which reads them, and with the head of
// a file by recogniseFile.ts. A delimiter is the right one when it shows a header.

import type { Finding } from '@suyuan/cypher/model/finding.ts'
import { finding } from '../../check/codes.ts'
import type { GridRow } from '../rows/grid.ts'
import { xlsxSheets } from '../rows/xlsxGrid.ts'
import type { SourceFile } from '../sourceFile.ts'
import { CsvRecords, DELIMITERS } from '../text/csvRecords.ts'
import { type Encoding, textLines } from '../text/textLines.ts'
import { FileUnreadable } from '../text/unpacked.ts'
import { type RopaSheet, ropaSheet } from './sheet.ts'

export interface RopaSheets {
  /** `name` is that of the sheet in a workbook, else null. */
  readonly sheets: readonly { readonly name: string | null; readonly sheet: RopaSheet }[]
  /** null for a workbook. */
  readonly encoding: Encoding | null
  readonly bytesRead: number
  readonly problem: Finding | null
}

/** Never throws for what stands in the file. Sheets that are no records of processing are left out. */
export async function ropaSheets(file: SourceFile): Promise<RopaSheets> {
  if (/\.xlsx$/i.test(file.name)) {
    const { sheets, problem } = await xlsxSheets(file)
    const found = sheets.flatMap(({ name, rows }) => {
      const sheet = ropaSheet(rows)
      return sheet === null ? [] : [{ name, sheet }]
    })
    return { sheets: found, encoding: null, bytesRead: file.bytesTotal, problem }
  }
  const lines: string[] = []
  let characters = 0
  let encoding: Encoding | null = null
  let bytesRead = 0
  try {
    for await (const block of textLines(file)) {
      bytesRead = block.bytesRead
      encoding = block.encoding
      for (const line of block.lines) {
        lines.push(line)
        characters += line.length
      }
      if (characters > MOST_CHARACTERS) {
        throw new FileUnreadable('FILE_TOO_LARGE', 'The sheet is larger than 32 million characters', 'Split it.')
      }
    }
  } catch (error) {
    if (!(error instanceof FileUnreadable)) throw error
    const where = { file: file.name, line: null, field: null }
    return { sheets: [], encoding, bytesRead, problem: finding(error.code, where, error.message, error.remedy) }
  }
  const sheet = ropaSheetOfLines(lines)
  return { sheets: sheet === null ? [] : [{ name: null, sheet }], encoding, bytesRead, problem: null }
}

/** null when no delimiter shows records of processing. */
export function ropaSheetOfLines(lines: readonly string[]): RopaSheet | null {
  for (const delimiter of DELIMITERS) {
    const records = new CsvRecords(delimiter)
    const rows = [...records.push(lines, 1), ...records.end()].map(
      ({ cells, line, closed }): GridRow => ({ line, cells: cells.map((cell) => cell.trim()), closed }),
    )
    const sheet = ropaSheet(rows.filter(({ cells }) => cells.some((cell) => cell !== '')))
    if (sheet !== null) return sheet
  }
  return null
}

const MOST_CHARACTERS = 32_000_000
