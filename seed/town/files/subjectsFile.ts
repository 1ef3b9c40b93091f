// subjects.csv: which identifiers are one person's, and since when. Validity is written only where it matters: for people
// who changed their number, and for numbers that changed hands.

import { DAY, isoTime } from '../calendar.ts'
import type { Person } from '../person.ts'

/** Header and one row for each number a person had. */
export function* subjectsFile(people: readonly Person[]): Iterable<string> {
  const owners = new Map<string, number>()
  for (const person of people)
    for (const phone of person.phones) owners.set(phone.value, (owners.get(phone.value) ?? 0) + 1)
  yield 'phone,nationalId,customerNo,validFrom,validTo\n'
  for (const person of people) {
    for (const [i, phone] of person.phones.entries()) {
      const handed = owners.get(phone.value)! > 1
      const from = i > 0 ? isoTime(phone.from) : handed ? isoTime(phone.from - DAY) : ''
      const end = Math.min(phone.to, handed ? person.leftAt + DAY : Number.POSITIVE_INFINITY)
      const to = end === Number.POSITIVE_INFINITY ? '' : isoTime(end)
      yield `${phone.value},${person.nationalId},${person.customerNo},${from},${to}\n`
    }
  }
}
