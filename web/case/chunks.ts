// Cuts a sheet into the texts of single calls: the server takes at most 1,000 rows and 256 KiB a call, the header line
// repeated in each. Pure; the text exists for the one call only.

import type { Sheet } from './sheet.ts'

export interface Chunk {
  /** 1-based number of its first data row in the whole sheet. */
  readonly firstRow: number
  readonly rows: number
  /** CSV with the header line. */
  readonly text: string
}

export const ROWS_A_CALL = 1000
/** Bytes of the text as it travels inside JSON; what is left of 256 KiB is for the rest of the call. */
export const BYTES_A_CALL = 200 * 1024

/** The calls for a sheet, in order; a single row that is too long makes a call of its own, which the server refuses by name. */
export function* chunksOf(sheet: Sheet): Generator<Chunk> {
  const header = line(sheet.headers)
  let lines: string[] = []
  let firstRow = 1
  let bytes = size(header)
  for (const [index, row] of sheet.rows.entries()) {
    const next = line(row)
    if (lines.length > 0 && (lines.length === ROWS_A_CALL || bytes + size(next) > BYTES_A_CALL)) {
      yield { firstRow, rows: lines.length, text: [header, ...lines].join('\n') }
      lines = []
      firstRow = index + 1
      bytes = size(header)
    }
    lines.push(next)
    bytes += size(next)
  }
  if (lines.length > 0) yield { firstRow, rows: lines.length, text: [header, ...lines].join('\n') }
}

function line(cells: readonly string[]): string {
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
}

function size(text: string): number {
  return new TextEncoder().encode(JSON.stringify(text)).length
}
