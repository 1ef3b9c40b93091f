// Phone numbers that somebody gave up are, after a pause, dealt out again: the same number, another person. Runs before
// the files are written and changes what the number's second owner is called by, not what happened.

import { DAY } from '../calendar.ts'
import type { Town } from '../town.ts'

const PAUSE = 90 * DAY
/** Share of the given-up numbers that are dealt out again. */
const AGAIN = 0.4

/** Gives some of the abandoned numbers to people who joined or changed theirs at least ninety days later. */
export function handOverNumbers(town: Town): void {
  const random = town.chance('numbers')
  const free: { value: string; from: number }[] = []
  for (const person of town.people) {
    for (const phone of person.phones.slice(0, -1)) free.push({ value: phone.value, from: phone.to + PAUSE })
    if (person.leftAt < town.calendar.end)
      free.push({ value: person.phones.at(-1)!.value, from: person.leftAt + PAUSE })
  }
  const waiting = free.filter(() => random.chance(AGAIN)).sort((a, b) => a.from - b.from)
  for (const person of town.people) {
    const first = waiting[0]
    if (first === undefined) return
    // Only a first number of somebody who never changes it: so nobody ever has two second-hand numbers.
    if (person.phones.length > 1 || person.joinedAt < first.from || !random.chance(0.3)) continue
    person.phones[0] = { ...person.phones[0]!, value: first.value }
    waiting.shift()
  }
}
