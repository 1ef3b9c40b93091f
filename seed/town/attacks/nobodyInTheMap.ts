// The rows come from somewhere else altogether: a shop's customer list, a stolen mail bag. Some of its people are customers
// of the town, either anybody or those of a few streets; the right answer is "unknown source".

import { DAY } from '../calendar.ts'
import { ADDRESS, NAME, NATIONAL_ID, PHONE } from '../category.ts'
import type { Random } from '../random.ts'
import type { Town } from '../town.ts'
import type { Attack } from './attack.ts'

const COLUMNS = [
  [NAME, PHONE, ADDRESS],
  [NAME, PHONE],
  [NAME, PHONE, NATIONAL_ID],
  [NAME, PHONE, NATIONAL_ID, ADDRESS],
]

/** The attack of nobody: no sources, only rows from elsewhere. */
export function nobodyInTheMap(town: Town, random: Random): Attack {
  const columns = random.pick(COLUMNS)
  const since = random.int(20, 300)
  const first = random.int(0, town.outlets.length - 1)
  const streets = random.chance(0.5) ? new Set([first, first + 1, first + 2]) : null
  const elsewhere = town.people
    .filter((person) => streets === null || streets.has(person.nearOutlet))
    .map((person) => {
      // The other list grew over some months as well.
      const asOf = town.calendar.seenAt - (since + random.int(0, 60)) * DAY
      return { person: person.index, asOf, categories: columns }
    })
  return {
    sources: [],
    columns,
    seenWhere: 'a forum that trades old shop data',
    lookalike: null,
    strangers: 0.25 + random.next() * 0.45,
    elsewhere,
    planted: [],
  }
}
