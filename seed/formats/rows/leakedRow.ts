// One leaked row of a grid, by the plan of its columns: tokens, fingerprints, and why it is refused. Used by
// leakedRows.ts.

import type { Cell } from '@suyuan/cypher/model/case.ts'
import type { Finding } from '@suyuan/cypher/model/finding.ts'
import type { Token } from '@suyuan/cypher/model/subject.ts'
import { finding } from '../../check/codes.ts'
import { LONGEST_FIELD } from '../table.ts'
import { instantOf } from '../text/instant.ts'
import type { LeakedColumn } from './columns.ts'
import { type GridRow, ROUNDED } from './grid.ts'
import type { LeakedRowsOptions, ReadRow } from './leakedRows.ts'

/** `row` is null when it is refused; then one of the findings is the error that says why. */
export function readRow(
  row: GridRow,
  columns: readonly LeakedColumn[],
  number: number,
  file: string,
  options: LeakedRowsOptions,
): { readonly row: ReadRow | null; readonly findings: readonly Finding[] } {
  const findings: Finding[] = []
  const where = (column: number | null): Finding['where'] => ({
    file,
    line: row.line,
    field: column === null ? null : fieldName(columns[column], column),
  })
  const refused = (reason: Finding): { row: null; findings: Finding[] } => ({ row: null, findings: [reason] })
  if (!row.closed) return refused(finding('CSV_QUOTE', where(null), 'A quoted cell never ends', 'Close the quote.'))
  if (row.cells.length > columns.length) {
    return refused(
      finding(
        'CSV_CELLS',
        where(null),
        `The row has ${row.cells.length} cells and the header ${columns.length}`,
        'Quote cells that hold the delimiter.',
      ),
    )
  }
  const who = new Set<Token>()
  const cells: Cell[] = []
  let seenAt: number | null = null
  let masked = 0
  let identifiers = 0
  for (const [column, { category, identifier, isSeenAt }] of columns.entries()) {
    const value = row.cells[column] ?? ''
    if (value === '' || (value !== ROUNDED && !SAYS_SOMETHING.test(value))) continue
    if (isSeenAt) {
      const at = instantOf(typeof value === 'string' ? value : '', options.timezone)
      if (at === 'NO_ZONE')
        return refused(
          finding(
            'TIME_ZONE',
            where(column),
            'The time has no zone',
            'Add Z or an offset, or name the zone with --timezone.',
          ),
        )
      if (at === 'BAD')
        return refused(
          finding('TIME_BAD', where(column), 'The time is no time', 'Write it as 2025-03-01T08:00:00+08:00.'),
        )
      seenAt = at
      continue
    }
    if (category === null) continue
    if (value === ROUNDED) {
      findings.push(
        finding(
          'CELL_ROUNDED',
          where(column),
          'The spreadsheet has rounded this number; it counts as a masked value',
          'Format the column as text before the numbers are entered.',
        ),
      )
    } else if (value.length > LONGEST_FIELD) {
      return refused(finding('TEXT_TOO_LONG', where(column), 'A cell is longer than 64 KiB', 'Shorten it.'))
    }
    const text = value === ROUNDED ? '' : value
    cells.push({ category, hash: options.identify.valueHash(category, text) })
    if (identifier === null) continue
    identifiers++
    const identified = options.identify.identified(identifier, text)
    if (identified === null) masked++
    else who.add(identified.token)
    if (identified?.verified === false) {
      findings.push(
        finding(
          'IDENTIFIER_UNVERIFIED',
          where(column),
          `The ${identifier} has a wrong check digit or shape and is used as it stands`,
          'Compare it with its source.',
        ),
      )
    }
  }
  if (cells.length === 0)
    return refused(
      finding(
        'ROW_EMPTY',
        where(null),
        'No recognised cell of the row is filled',
        'Leave the row out, or say what its columns hold.',
      ),
    )
  return {
    row: { row: number, who: [...who].sort(), cells, masked: identifiers > 0 && masked === identifiers, seenAt },
    findings,
  }
}

/** A cell of dashes and blanks is an empty cell. */
const SAYS_SOMETHING = /[\p{L}\p{N}*•●]/u

/** Only a header that was recognised is surely one: the first row of a headerless paste is somebody's data. */
function fieldName(column: LeakedColumn | undefined, number: number): string {
  return column?.by === 'header' ? column.header : `column ${number + 1}`
}
