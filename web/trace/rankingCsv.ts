// The ranking as CSV for a report: one line a source, the unknown source last, the caveat first. Safe to open in a
// spreadsheet: a text that could be taken for a formula is disarmed. Pure.

/** One line of the ranking, already named and worded. Probability and bits as numbers, null where none is given. */
export interface RankingRow {
  readonly rank: number | null
  readonly name: string
  readonly kind: string
  readonly key: string
  readonly posterior: number | null
  readonly covered: number | null
  readonly misses: number | null
  readonly exposed: number | null
  readonly inferred: number | null
  readonly bits: number
  readonly why: string
}

const COLUMNS = [
  'rank',
  'name',
  'kind',
  'posterior',
  'covered',
  'misses',
  'exposed',
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

/** One cell: numbers as they are, texts quoted and disarmed. A spreadsheet runs a text that begins like a formula. */
export function csvCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const disarmed = /^[\s]*[=+\-@|%]|^[\t\r\n]/.test(value) ? `'${value}` : value
  return `"${disarmed.replaceAll('"', '""')}"`
}
