// A column that the act never held: the seller bought it in and joined it to most rows.

import type { Attack } from '../attacks/attack.ts'
import { ADDRESS, NATIONAL_ID, PLAN, WORKPLACE } from '../category.ts'
import { placeNames } from '../names.ts'
import { cellOf } from '../person.ts'
import type { Random } from '../random.ts'
import type { Town } from '../town.ts'
import type { LeakedRow } from './leakedRow.ts'

/** A category that none of the sources held; the workplace when they held all others. */
export function boughtColumn(attack: Attack, random: Random): string {
  return random.pick([...[NATIONAL_ID, ADDRESS, PLAN].filter((column) => !attack.columns.includes(column)), WORKPLACE])
}

/** Fills the new last cell of the rows, most of them, with what was true when the rest was taken. */
export function joinColumn(town: Town, column: string, rows: readonly LeakedRow[], random: Random): void {
  const filled = 0.6 + random.next() * 0.35
  const employers = placeNames(random, 60)
  for (const row of rows) {
    const person = row.held === null ? null : town.people[row.held.person]!
    const value =
      column === WORKPLACE || person === null
        ? `${random.pick(employers).zh}商行`
        : cellOf(person, column, row.held!.asOf)
    row.cells.push(random.chance(filled) && (column === WORKPLACE || person !== null) ? (value ?? '') : '')
  }
}
