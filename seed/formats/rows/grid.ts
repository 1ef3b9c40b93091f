// Leaked rows as a grid of texts, whatever they came in: pasted text, CSV, XLSX. Made by textGrid.ts and xlsxGrid.ts,
// read by leakedRows.ts. A grid holds raw values, so it lives only for the length of one call.

import type { Finding } from '@suyuan/cypher/model/finding.ts'

export interface GridRow {
  /** 1-based line of the text, or row of the sheet. */
  readonly line: number
  /** Trimmed; a short row ends early. */
  readonly cells: readonly GridCell[]
  /** False: a quoted cell never ended. */
  readonly closed: boolean
}

/** A text, or a number of which a spreadsheet has lost the last digits. */
export type GridCell = string | typeof ROUNDED

export const ROUNDED = Symbol('a number that lost its last digits')

export interface Grid {
  /** Without empty rows. */
  readonly rows: readonly GridRow[]
  /** What is wrong with the file as a whole; then there are no rows. */
  readonly problem: Finding | null
}
