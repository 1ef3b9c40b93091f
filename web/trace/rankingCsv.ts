// The ranking as CSV for a report: one line a source, the unknown source last, the caveat first. Safe to open in a
// spreadsheet: a text that could be taken for a formula is disarmed. Pure.

import { csvCell } from '../parts/csv.ts'
import type { RankingRow } from './board.ts'

const COLUMNS = [
  'rank',
  'name',
  'kind',
  'posterior',
  'covered',
  'matched',
  'exposed',
  'population',
  'lift',
  'misses',
  'inferred',
  'bits',
  'key',
  'why',
] as const
export type RankingColumn = (typeof COLUMNS)[number]

/** The whole file with a byte order mark, since spreadsheets take it for another encoding without one. */
export function rankingCsv(
  caveat: string,
  titleOf: (column: RankingColumn) => string,
  rows: readonly RankingRow[],
): string {
  const lines = [[caveat], COLUMNS.map(titleOf), ...rows.map((row) => COLUMNS.map((column) => row[column]))]
  return `\uFEFF${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`
}
