// Says what each column of leaked rows holds: by its header, by the user's choice, or, where there is no header at all,
// by what its values look like. Used by leakedRows.ts.

import { IDENTIFIER_CATEGORY, type IdentifierKind } from '@suyuan/cypher/model/subject.ts'
import { categoryOfHeader, identifierOfHeader, isKnownCategory } from '@suyuan/cypher/model/vocabulary.ts'
import type { Identify } from '../../identify/identify.ts'
import { categoryOfDpv } from '../dpv/personalData.ts'
import type { Grid, GridCell } from './grid.ts'

export interface LeakedColumn {
  /** As written; empty where the rows have no header. May be somebody's data after all: show it, never store it. */
  readonly header: string
  /** null: not recognised, so not read. */
  readonly category: string | null
  readonly identifier: IdentifierKind | null
  /** The column says when its row was seen. */
  readonly isSeenAt: boolean
  /** How it was recognised; null when it was not. */
  readonly by: 'header' | 'choice' | 'values' | null
}

/** The user's word on one column; it goes before any header. */
export interface ColumnChoice {
  /** 0-based. */
  readonly column: number
  /** null: leave the column out. */
  readonly category: string | null
  readonly identifier: IdentifierKind | null
}

export interface ColumnPlan {
  readonly columns: readonly LeakedColumn[]
  /** True when the first row is the header and no data. */
  readonly hasHeader: boolean
}

/** The plan of a grid with at least one row. */
export function planColumns(grid: Grid, choices: readonly ColumnChoice[], identify: Identify): ColumnPlan {
  const first = grid.rows[0]?.cells.map((cell) => (typeof cell === 'string' ? cell : '')) ?? []
  const headers = first.map(meaningOf)
  const hasHeader = headers.some(({ by, isSeenAt }) => by !== null || isSeenAt) || !first.some(looksLikeData)
  const width = grid.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const columns = Array.from({ length: width }, (_, column) => {
    const choice = choices.find((one) => one.column === column)
    const header = hasHeader ? (first[column] ?? '') : ''
    if (choice !== undefined) return chosen(header, choice)
    if (hasHeader) return headers[column] ?? unread(header)
    return guessed(
      grid.rows.map(({ cells }) => cells[column] ?? ''),
      identify,
    )
  })
  return { columns, hasHeader }
}

const SEEN_AT = /^(seen ?_?at|发现时间|泄露时间|时间)$/i

function meaningOf(header: string): LeakedColumn {
  if (SEEN_AT.test(header)) return { ...unread(header), isSeenAt: true, by: 'header' }
  const category = categoryOfHeader(header) ?? (isKnownCategory(header) ? header : categoryOfDpv(header))
  if (category === null) return unread(header)
  return { header, category, identifier: identifierOfHeader(header), isSeenAt: false, by: 'header' }
}

function unread(header: string): LeakedColumn {
  return { header, category: null, identifier: null, isSeenAt: false, by: null }
}

function chosen(header: string, { category, identifier }: ColumnChoice): LeakedColumn {
  if (category === null && identifier === null) return unread(header)
  return {
    header,
    category: category ?? (identifier === null ? null : IDENTIFIER_CATEGORY[identifier]),
    identifier,
    isSeenAt: false,
    by: 'choice',
  }
}

/** A first row without any known header is data if it holds a number or an address of somebody. */
function looksLikeData(cell: string): boolean {
  return /\d{5}|@/.test(cell.replace(/[\s-]/g, ''))
}

const GUESSABLE = ['nationalId', 'phone', 'email'] as const
const ROWS_TO_GUESS_FROM = 50

/** A column in which every value of the first rows is a well-formed identifier of one kind is taken to be one. */
function guessed(cells: readonly GridCell[], identify: Identify): LeakedColumn {
  const values = cells
    .slice(0, ROWS_TO_GUESS_FROM)
    .filter((cell) => typeof cell === 'string' && cell !== '')
    .map(String)
  const kind = GUESSABLE.find(
    (one) => values.length > 0 && values.every((value) => identify.identified(one, value)?.verified === true),
  )
  return kind === undefined
    ? unread('')
    : { header: '', category: IDENTIFIER_CATEGORY[kind], identifier: kind, isSeenAt: false, by: 'values' }
}
