// Wear and tear of leaked rows: some cells are masked, some empty, some mistyped, as hands and hand-overs do.

import { NAME, NATIONAL_ID, PHONE } from '../category.ts'
import type { Random } from '../random.ts'
import type { LeakedRow } from './leakedRow.ts'

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
