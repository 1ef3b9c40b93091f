// The common source board: one line a source with what the leak would look like from it, and the orders in which it can be
// read. Pure; the table and the CSV take the same lines, so that the two can never differ.

/** One line, already named and worded. Numbers are null where none is given: the unknown source has no rows of its own. */
export interface RankingRow {
  readonly rank: number | null
  readonly name: string
  readonly kind: string
  readonly key: string
  /** 0..1. */
  readonly posterior: number | null
  /** k of n: rows that its best way explains, of those that matched. */
  readonly covered: number | null
  readonly matched: number | null
  /** K of N: people that this way exposed, of those known. */
  readonly exposed: number | null
  readonly population: number | null
  /** (k / n) / (K / N): how many times more often than by chance the rows are among its people. */
  readonly lift: number | null
  readonly misses: number | null
  readonly inferred: number | null
  readonly bits: number
  readonly why: string
}

export const BOARD_COLUMNS = [
  'rank',
  'name',
  'kind',
  'posterior',
  'covered',
  'exposed',
  'lift',
  'misses',
  'inferred',
  'bits',
] as const
export type BoardColumn = (typeof BOARD_COLUMNS)[number]

export interface BoardOrder {
  readonly by: BoardColumn
  readonly descending: boolean
}

/** (k / n) / (K / N); null where nothing matched or nobody is known. K counts as at least one, as in the score. */
export function liftOf(covered: number, matched: number, exposed: number, population: number): number | null {
  if (matched === 0 || population === 0) return null
  return covered / matched / (Math.max(1, exposed) / population)
}

/** The lines in this order; equal ones, and those without a number, as in the ranking. */
export function ordered(rows: readonly RankingRow[], { by, descending }: BoardOrder, language: string): RankingRow[] {
  const sign = descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const [left, right] = [figureOf(a, by), figureOf(b, by)]
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
    if (typeof left === 'string' || typeof right === 'string')
      return sign * String(left).localeCompare(String(right), language)
    return sign * (left - right)
  })
}

/** Shares order by the share, not by its upper number. */
function figureOf(row: RankingRow, by: BoardColumn): number | string | null {
  if (by === 'covered') return row.covered === null || !row.matched ? null : row.covered / row.matched
  if (by === 'exposed') return row.exposed === null || !row.population ? null : row.exposed / row.population
  return row[by]
}

/** What a press on a column's name makes of the order: the strongest first, then the other way round. */
export function nextOrder(now: BoardOrder, by: BoardColumn): BoardOrder {
  if (now.by === by) return { by, descending: !now.descending }
  return { by, descending: by !== 'rank' && by !== 'name' && by !== 'kind' && by !== 'misses' }
}
