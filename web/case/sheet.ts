// Pasted text or a dropped file as a sheet: headers and rows of text. Papaparse and the XLSX reader are loaded when they
// are needed. Everything stays in memory; nothing is sent from here.

export interface Sheet {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** 1-based data row in which a quoted cell begins and never ends: it and all after it could not be read. Else null. */
  readonly openRow: number | null
}

/** The file cannot be read as a table of text. */
export class UnreadableFile extends Error {}

/** CSV, TSV or other delimited text with a header line; null when there is no row under the header. */
export async function sheetOfText(text: string): Promise<Sheet | null> {
  const { default: Papa } = await import('papaparse')
  // Papaparse keeps the byte order mark in the first header otherwise.
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' })
  // The cell that never ends has swallowed every line after it, so its row is nobody's and the last.
  const open = errors.some(({ code }) => code === 'MissingQuotes')
  return open ? sheetOf(data.slice(0, -1), data.length - 1) : sheetOf(data)
}

/** A CSV, TSV, text or XLSX file. Throws UnreadableFile. An XLSX gives its first sheet. */
export async function sheetOfFile(file: File): Promise<Sheet | null> {
  const bytes = await file.arrayBuffer()
  return isZip(bytes) ? sheetOfWorkbook(bytes) : sheetOfText(decoded(bytes))
}

/** The rows under made-up headers, for text that has no header line. */
export function withoutHeader(sheet: Sheet, nameOf: (ordinal: number) => string): Sheet {
  const openRow = sheet.openRow === null ? null : sheet.openRow + 1
  return { headers: sheet.headers.map((_, i) => nameOf(i + 1)), rows: [sheet.headers, ...sheet.rows], openRow }
}

async function sheetOfWorkbook(bytes: ArrayBuffer): Promise<Sheet | null> {
  const { readSheet } = await import('read-excel-file/universal')
  try {
    const rows = await readSheet(bytes)
    return sheetOf(rows.map((row) => row.map(cellText)))
  } catch {
    throw new UnreadableFile()
  }
}

function sheetOf(data: readonly (readonly string[])[], openRow: number | null = null): Sheet | null {
  const [headers, ...rows] = data
  if (headers === undefined || (rows.length === 0 && openRow === null)) return null
  const width = headers.length
  // Short rows are filled, so that a column's index means the same in each.
  return { headers, rows: rows.map((row) => headers.map((_, i) => row[i] ?? '').slice(0, width)), openRow }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString()
  return String(cell)
}

function isZip(bytes: ArrayBuffer): boolean {
  const [p, k] = new Uint8Array(bytes.slice(0, 2))
  return p === 0x50 && k === 0x4b
}

/** UTF-8, or GB18030 where the bytes are not UTF-8: many tables in China are. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    try {
      return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
    } catch {
      throw new UnreadableFile()
    }
  }
}
