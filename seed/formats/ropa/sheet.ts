// Finds the records of processing in a sheet: a table whose header may stand below a block of contacts, or a form with a
// label on each line (CNIL). PURE. Used by ropa.ts, and by recognition with the head of a file.

import type { GridRow } from '../rows/grid.ts'
import { type RopaColumn, ropaColumn } from './headers.ts'

export interface RopaRecord {
  readonly line: number
  /** False: a quoted cell never ended. */
  readonly closed: boolean
  /** More filled cells than the header has columns. */
  readonly isTooWide: boolean
  /** Which categories are kept how long, as far as the sheet says it of each. */
  readonly periods: readonly { readonly categories: string; readonly period: string }[]
  /** Texts by column; absent where empty. Columns of one meaning are joined by line breaks. */
  readonly cells: ReadonlyMap<RopaColumn, string>
}

export interface RopaSheet {
  /** In the order of the sheet. */
  readonly records: readonly RopaRecord[]
  readonly columns: ReadonlySet<RopaColumn>
  readonly headerLine: number
  /** Header cells that have no meaning here, with their 1-based columns. */
  readonly unread: readonly { readonly header: string; readonly column: number }[]
}

/** So many rows are looked at for a header. */
const DEEPEST_HEADER = 60

/** null when no row is a header and the sheet is no form. */
export function ropaSheet(rows: readonly GridRow[]): RopaSheet | null {
  const at = rows.slice(0, DEEPEST_HEADER).findIndex((row) => isHeader(texts(row).map(ropaColumn)))
  return at < 0 ? form(rows) : table(rows, at)
}

/** Purpose and categories, and a third column of any meaning. */
function isHeader(columns: readonly (RopaColumn | null)[]): boolean {
  const named = new Set(columns.filter((one) => one !== null))
  return named.has('purpose') && named.has('categories') && named.size >= 3
}

function table(rows: readonly GridRow[], at: number): RopaSheet {
  const header = texts(rows[at]!)
  const columns = header.map(ropaColumn)
  const records = rows.slice(at + 1).map((row): RopaRecord => {
    const cells = new Map<RopaColumn, string>()
    texts(row).forEach((text, i) => {
      const column = columns[i]
      if (column !== null && column !== undefined) add(cells, column, text)
    })
    const isTooWide = row.cells.slice(header.length).some(isFilled)
    const period = cells.get('retention')
    const periods = period === undefined ? [] : [{ categories: cells.get('categories') ?? '', period }]
    return { line: row.line, closed: row.closed, isTooWide, periods, cells }
  })
  return {
    records,
    columns: new Set(columns.filter((one) => one !== null)),
    headerLine: rows[at]!.line,
    unread: header.flatMap((text, i) => (text !== '' && columns[i] === null ? [{ header: text, column: i + 1 }] : [])),
  }
}

/** A sheet for one activity, with labels in its first filled column. Categories may be lines of their own. */
function form(rows: readonly GridRow[]): RopaSheet | null {
  const cells = new Map<RopaColumn, string>()
  const periods: { categories: string; period: string }[] = []
  let section: RopaColumn | null = null
  for (const row of rows.slice(0, MOST_FORM_LINES)) {
    const filled = texts(row).filter((text) => text !== '')
    const [label = '', ...rest] = filled
    const column = ropaColumn(label)
    section = column ?? (isTitle(label) && rest.length === 0 ? null : section)
    const values = rest.filter((text) => ropaColumn(text) === null && !/^description$/i.test(text))
    if (column === 'recipients' && rest.length > 1) add(cells, roleOf(rest[1] ?? ''), rest[0] ?? '')
    else if (column !== null) for (const text of values) add(cells, column, text)
    else if (section === 'categories' && values.length > 0) {
      const categories = `${label}\n${values[0]}`
      add(cells, 'categories', categories)
      for (const period of values.slice(1)) {
        add(cells, 'retention', period)
        periods.push({ categories, period })
      }
    }
  }
  const named = [...cells.keys()]
  if (!isHeader(named)) return null
  const record = { line: rows[0]?.line ?? 1, closed: true, isTooWide: false, periods, cells }
  return { records: [record], columns: new Set(named), headerLine: rows[0]?.line ?? 1, unread: [] }
}

const MOST_FORM_LINES = 500

/** A form says behind each recipient what it is. */
function roleOf(type: string): RopaColumn {
  if (/sous-traitant|processor|受托/i.test(type)) return 'processors'
  return /intern|内部/i.test(type) ? 'internalRecipients' : 'recipients'
}

function isTitle(text: string): boolean {
  return text.length < 80
}

function add(cells: Map<RopaColumn, string>, column: RopaColumn, text: string): void {
  if (text === '') return
  const before = cells.get(column)
  cells.set(column, before === undefined ? text : `${before}\n${text}`)
}

function texts(row: GridRow): string[] {
  return row.cells.map((cell) => (typeof cell === 'string' ? cell : ''))
}

function isFilled(cell: GridRow['cells'][number]): boolean {
  return cell !== ''
}
