// Leaked rows (formats.md A4): pasted text, CSV or XLSX in, one evidence row a data row out, its identifiers as tokens
// and its values as fingerprints. Called by server/case and server/command. The raw values are dropped here: nothing that
// leaves this file holds one.

import type { Exhibit } from '@suyuan/cypher/model/case.ts'
import type { Finding } from '@suyuan/cypher/model/finding.ts'
import { finding } from '../../check/codes.ts'
import type { Identify } from '../../identify/identify.ts'
import { FindingList } from '../../records/findingList.ts'
import type { InputCounts } from '../../records/records.ts'
import type { SourceFile } from '../sourceFile.ts'
import { type ColumnChoice, type LeakedColumn, planColumns } from './columns.ts'
import type { Grid } from './grid.ts'
import { readRow } from './leakedRow.ts'
import { textGrid } from './textGrid.ts'
import { xlsxGrid } from './xlsxGrid.ts'

/** An Exhibit before it has an id. */
export type ReadRow = Pick<Exhibit, 'row' | 'who' | 'cells' | 'masked' | 'seenAt'>

export interface LeakedRows {
  /** In the order of the file; `row` counts data rows from 1, refused ones included. */
  readonly rows: readonly ReadRow[]
  readonly columns: readonly LeakedColumn[]
  readonly findings: readonly Finding[]
  readonly truncated: { readonly reason: string; readonly omitted: number } | null
  readonly counts: InputCounts
}

export interface LeakedRowsOptions {
  readonly identify: Identify
  /** IANA zone for a `seenAt` without one; null: such rows are refused. */
  readonly timezone: string | null
  /** The user's word on columns; empty: go by the headers. */
  readonly columns: readonly ColumnChoice[]
}

/** Never throws for what stands in the file. A name that ends in .xlsx is read as a workbook, anything else as text. */
export async function readLeakedRows(file: SourceFile, options: LeakedRowsOptions): Promise<LeakedRows> {
  const grid = await (/\.xlsx$/i.test(file.name) ? xlsxGrid(file) : textGrid(file))
  if (grid.problem !== null) return unusable(grid.problem)
  if (grid.rows.length === 0) {
    const where = { file: file.name, line: null, field: null }
    return unusable(finding('FILE_EMPTY', where, 'There are no rows', 'Paste the leaked rows with their header.'))
  }
  const { columns, hasHeader } = planColumns(grid, options.columns, options.identify)
  const findings = new FindingList()
  findings.add(columnFindings(columns, grid, hasHeader, file.name))
  if (columns.every(({ category }) => category === null)) {
    return {
      rows: [],
      columns,
      findings: findings.kept,
      truncated: null,
      counts: { ...NONE, warnings: findings.countOf('warning') },
    }
  }
  const rows: ReadRow[] = []
  const data = grid.rows.slice(hasHeader ? 1 : 0)
  let refused = 0
  data.forEach((row, i) => {
    const read = readRow(row, columns, i + 1, file.name, options)
    findings.add(read.findings)
    if (read.row === null) refused++
    else rows.push(read.row)
  })
  return {
    rows,
    columns,
    findings: findings.kept,
    truncated: findings.truncated,
    counts: { rows: data.length, stored: rows.length, alreadyThere: 0, refused, warnings: findings.countOf('warning') },
  }
}

const NONE: InputCounts = { rows: 0, stored: 0, alreadyThere: 0, refused: 0, warnings: 0 }

function unusable(problem: Finding): LeakedRows {
  const warnings = problem.severity === 'warning' ? 1 : 0
  return { rows: [], columns: [], findings: [problem], truncated: null, counts: { ...NONE, warnings } }
}

function columnFindings(columns: readonly LeakedColumn[], grid: Grid, hasHeader: boolean, file: string): Finding[] {
  const line = grid.rows[0]?.line ?? null
  const where = (column: number): Finding['where'] => ({ file, line, field: `column ${column + 1}` })
  if (columns.every(({ category }) => category === null)) {
    const message = hasHeader
      ? 'No column is recognised by its header'
      : 'There is no header row, and no column is recognised by its values'
    return [
      finding('ROWS_NO_COLUMNS', where(0), message, 'Say what the columns hold, for example phone, 姓名 or user.name.'),
    ]
  }
  return columns.flatMap(({ by }, column) =>
    by === null
      ? [
          finding(
            'COLUMN_UNKNOWN',
            where(column),
            `Column ${column + 1} is not recognised and is not read`,
            'Say what it holds, or leave it out.',
          ),
        ]
      : [],
  )
}
