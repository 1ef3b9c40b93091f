// One row of the leak before it is written: whose it is, where it came from, and the text of each cell.

import type { Held } from '../attacks/attack.ts'
import { CODE } from '../category.ts'
import { cellOf, type Person } from '../person.ts'
import type { Random } from '../random.ts'

export interface LeakedRow {
  /** Index of the source, -1 for noise. */
  readonly source: number
  /** null for somebody who is not in the town. */
  readonly held: Held | null
  /** By column; an empty text is an empty cell. */
  readonly cells: string[]
}

/** The row that shows what was held of that person; columns that the act did not hold stay empty. */
export function rowOf(
  person: Person,
  held: Held,
  source: number,
  columns: readonly string[],
  random: Random,
): LeakedRow {
  const cells = columns.map((column) => {
    if (!held.categories.includes(column)) return ''
    if (column === CODE) return String(random.int(100_000, 999_999))
    return cellOf(person, column, held.asOf) ?? ''
  })
  return { source, held, cells }
}
