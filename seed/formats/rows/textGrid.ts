// Pasted text or a CSV file as a grid: UTF-8 or GB18030, parted by comma, semicolon or tab. Called by leakedRows.ts.

import { finding } from '../../check/codes.ts'
import type { SourceFile } from '../sourceFile.ts'
import { CsvRecords, delimiterOf } from '../text/csvRecords.ts'
import { textLines } from '../text/textLines.ts'
import { FileUnreadable } from '../text/unpacked.ts'
import type { Grid, GridRow } from './grid.ts'

export async function textGrid(file: SourceFile): Promise<Grid> {
  const rows: GridRow[] = []
  let records: CsvRecords | null = null
  try {
    for await (const { lines, firstLine } of textLines(file)) {
      const first = lines.find((line) => line.trim() !== '')
      if (records === null && first !== undefined) records = new CsvRecords(delimiterOf(first))
      if (records !== null) for (const record of records.push(lines, firstLine)) keep(rows, record)
    }
    if (records !== null) for (const record of records.end()) keep(rows, record)
  } catch (error) {
    if (!(error instanceof FileUnreadable)) throw error
    const where = { file: file.name, line: null, field: null }
    return { rows: [], problem: finding(error.code, where, error.message, error.remedy) }
  }
  return { rows, problem: null }
}

function keep(rows: GridRow[], { cells, line, closed }: ReturnType<CsvRecords['end']>[number]): void {
  const trimmed = cells.map((cell) => cell.trim())
  if (trimmed.some((cell) => cell !== '')) rows.push({ cells: trimmed, line, closed })
}
