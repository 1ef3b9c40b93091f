// The sheets of an XLSX file as grids: the first for leakedRows.ts, all for the reader of records of processing. Numbers
// are taken as the text the file stores, so that a phone number stays one; a number that the spreadsheet has rounded is
// marked, since it names somebody else.

import type { Finding } from '@suyuan/cypher/model/finding.ts'
// Not its `node` door: that one unpacks a stream, and waits for ever for the rest of a file that was cut off or bent.
import readXlsx from 'read-excel-file/universal'
import { finding } from '../../check/codes.ts'
import type { SourceFile } from '../sourceFile.ts'
import { type Grid, type GridCell, type GridRow, ROUNDED } from './grid.ts'

const MOST_BYTES = 16 * 1024 * 1024
const MOST_UNPACKED = 256 * 1024 * 1024

/** The first sheet. */
export async function xlsxGrid(file: SourceFile): Promise<Grid> {
  const { sheets, problem } = await xlsxSheets(file)
  return { rows: sheets[0]?.rows ?? [], problem }
}

export interface XlsxSheets {
  /** In the order of the workbook, without empty rows. */
  readonly sheets: readonly { readonly name: string; readonly rows: readonly GridRow[] }[]
  /** What is wrong with the file as a whole; then there are no sheets. */
  readonly problem: Finding | null
}

export async function xlsxSheets(file: SourceFile): Promise<XlsxSheets> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of file.open()) {
    bytes += part.length
    if (bytes > MOST_BYTES)
      return problem(file, 'FILE_TOO_LARGE', 'The spreadsheet is larger than 16 MiB', 'Split it, or save it as CSV.')
    parts.push(part)
  }
  const whole = Buffer.concat(parts)
  if (declaredSize(whole) > MOST_UNPACKED) {
    return problem(file, 'FILE_BOMB', 'The spreadsheet unpacks to more than 256 MiB', 'Save its first sheet as CSV.')
  }
  const sheets = await sheetsOf(whole)
  if (sheets === null) {
    const remedy = 'Save it again as XLSX or CSV.'
    return problem(file, 'FILE_BROKEN', 'The file is no XLSX workbook that can be read', remedy)
  }
  return { sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: rowsOf(data) })), problem: null }
}

function rowsOf(data: readonly (readonly unknown[])[]): GridRow[] {
  const rows = data.map((cells, i): GridRow => ({ line: i + 1, cells: cells.map(cellOf), closed: true }))
  return rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
}

/** null for what the library cannot read. It meets cells it did not expect with a TypeError, so any error is the file's. */
async function sheetsOf(whole: Buffer) {
  try {
    return await readXlsx<SheetNumber>(new Uint8Array(whole).buffer, { parseNumber: sheetNumber, trim: false })
  } catch {
    return null
  }
}

interface SheetNumber {
  readonly stored: string
}

function sheetNumber(stored: string): SheetNumber {
  return { stored }
}

function cellOf(value: unknown): GridCell {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value.trim()
  // A date cell has no zone of its own; it is read as UTC, as a spreadsheet shows it.
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'object' && 'stored' in value && typeof value.stored === 'string')
    return numberText(value.stored)
  return String(value)
}

/** A spreadsheet keeps 15 digits; whatever had more ends in zeros that were never written. */
const KEPT_DIGITS = 15

function numberText(stored: string): GridCell {
  const value = Number(stored)
  if (!Number.isInteger(value)) return stored
  if (!Number.isSafeInteger(value) || Math.abs(value) >= 10 ** KEPT_DIGITS) return ROUNDED
  return value.toFixed(0)
}

/** Sum of the unpacked sizes that the archive's directory declares. Cost O(entries). */
function declaredSize(zip: Buffer): number {
  let sum = 0
  for (
    let at = zip.indexOf(DIRECTORY_ENTRY);
    at >= 0 && at + 28 <= zip.length;
    at = zip.indexOf(DIRECTORY_ENTRY, at + 4)
  ) {
    sum += zip.readUInt32LE(at + 24)
  }
  return sum
}

const DIRECTORY_ENTRY = Buffer.from([0x50, 0x4b, 0x01, 0x02])

function problem(
  file: SourceFile,
  code: 'FILE_TOO_LARGE' | 'FILE_BOMB' | 'FILE_BROKEN',
  message: string,
  remedy: string,
): XlsxSheets {
  return { sheets: [], problem: finding(code, { file: file.name, line: null, field: null }, message, remedy) }
}
