// attributes.csv: the values of each person and when they were true.

import { isoTime } from '../calendar.ts'
import { ADDRESS, NAME, NATIONAL_ID, PHONE, PLAN } from '../category.ts'
import type { Person, Stretch } from '../person.ts'

/** Header and one row a value. */
export function* attributesFile(people: readonly Person[]): Iterable<string> {
  yield 'customerNo,category,value,validFrom,validTo\n'
  for (const person of people) {
    yield `${person.customerNo},${NAME},${person.name},,\n`
    yield `${person.customerNo},${NATIONAL_ID},${person.nationalId},,\n`
    yield* values(person, PHONE, person.phones)
    yield* values(person, ADDRESS, person.addresses)
    yield* values(person, PLAN, person.plans)
  }
}

function* values(person: Person, category: string, stretches: readonly Stretch[]): Iterable<string> {
  for (const { value, from, to } of stretches) {
    const until = to === Number.POSITIVE_INFINITY ? '' : isoTime(to)
    yield `${person.customerNo},${category},${value},${isoTime(from)},${until}\n`
  }
}
