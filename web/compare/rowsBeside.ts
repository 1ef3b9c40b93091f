// What one candidate explains and the other does not, row by row. Pure; rows are numbers and categories, never values.

export interface RowBeside {
  readonly row: number
  readonly first: boolean
  readonly second: boolean
}

export interface RowCounts {
  readonly onlyFirst: number
  readonly onlySecond: number
  readonly both: number
  readonly neither: number
}

/**
 * The rows that can be explained, ascending. `rows`: matched rows of the case; `first`, `second`: rows that each candidate
 * explains. A row that was merged into another (one person, several rows) is known by none of them: it is left out where
 * `tokens` names the person of an earlier row too.
 */
export function rowsBeside(
  rows: readonly { readonly row: number; readonly subjects: readonly string[] }[],
  first: readonly number[],
  second: readonly number[],
): RowBeside[] {
  const [one, other] = [new Set(first), new Set(second)]
  const named = new Set<string>()
  return rows
    .toSorted((a, b) => a.row - b.row)
    .filter(({ row, subjects }) => {
      const person = subjects.toSorted().join(' ')
      const again = named.has(person)
      named.add(person)
      return !again || one.has(row) || other.has(row)
    })
    .map(({ row }) => ({ row, first: one.has(row), second: other.has(row) }))
}

/** How many of each kind; all 0 for no rows. */
export function countRows(rows: readonly RowBeside[]): RowCounts {
  const count = (first: boolean, second: boolean) =>
    rows.filter((row) => row.first === first && row.second === second).length
  return {
    onlyFirst: count(true, false),
    onlySecond: count(false, true),
    both: count(true, true),
    neither: count(false, false),
  }
}
