// One row of the leak before it is written: whose it is, where it came from, and the text of each cell.

import type { Held } from '../attacks/attack.ts'
import { CODE, NAME, NATIONAL_ID, PHONE } from '../category.ts'
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

/** Masks, empties and mistypes some cells, as hands and hand-overs do. Changes the rows in place. */
export function wear(rows: readonly LeakedRow[], columns: readonly string[], random: Random): void {
  const masks = random.chance(0.5) ? 0.03 + random.next() * 0.07 : 0
  const blanks = 0.02 + random.next() * 0.04
  const typos = 0.005 + random.next() * 0.015
  for (const { cells } of rows) {
    const masked = random.chance(masks)
    columns.forEach((column, i) => {
      const text = cells[i]!
      if (text === '') return
      if (masked && (column === PHONE || column === NATIONAL_ID || column === NAME)) cells[i] = mask(column, text)
      else if (column !== PHONE && random.chance(blanks)) cells[i] = ''
      else if (random.chance(typos)) cells[i] = mistype(text, random)
    })
  }
}

function mask(column: string, text: string): string {
  if (column === NAME) return `${text.slice(0, 1)}**`
  const plain = text.replace('+86', '').replaceAll(' ', '')
  return column === PHONE
    ? `${plain.slice(0, 3)}****${plain.slice(7)}`
    : `${plain.slice(0, 6)}********${plain.slice(14)}`
}

/** One digit becomes another; a text without digits loses a character. */
function mistype(text: string, random: Random): string {
  const digits = [...text.matchAll(/\d/g)].map((match) => match.index).filter((at) => at > 4)
  if (digits.length === 0) return text.length > 2 ? text.slice(0, -1) : text
  const at = random.pick(digits)
  return text.slice(0, at) + String((Number(text[at]) + random.int(1, 9)) % 10) + text.slice(at + 1)
}
