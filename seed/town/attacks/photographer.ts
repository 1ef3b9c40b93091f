// A clerk who photographs the forms of some weeks. The photographs leave no line; only the clerk's own forms do. Used by
// the default scenario and by those that need such a clerk as one of their sources.

import { ADDRESS, NAME, NATIONAL_ID, PHONE } from '../category.ts'
import type { Line } from '../log.ts'
import type { Random } from '../random.ts'
import type { Town } from '../town.ts'
import type { Source } from './attack.ts'
import type { Weeks } from './weeks.ts'

/** What a form shows to a camera. */
export const ON_FORM: readonly string[] = [NAME, PHONE, NATIONAL_ID, ADDRESS]
/** Fewer forms than this are not worth the clerk's risk. */
const WORTH = 18

/** A clerk who took enough forms in those weeks, in a place not in `not`, and what the forms showed. */
export function photographer(town: Town, weeks: Weeks, not: ReadonlySet<string>, random: Random): Source {
  const byClerk = formsByClerk(town, weeks)
  const clerks = town.staff.filter((one) => byClerk.has(one.id) && !not.has(one.place))
  const people = (id: string) => new Set(byClerk.get(id)!.map((line) => line.person)).size
  const worth = clerks.filter((one) => people(one.id) >= WORTH)
  const busiest = [...clerks].sort((a, b) => people(b.id) - people(a.id)).slice(0, 3)
  const clerk = random.pick(worth.length > 0 ? worth : busiest)
  const acts = byClerk.get(clerk.id)!
  return {
    holders: [clerk.place],
    actors: [clerk.id],
    acts,
    share: 1,
    held: acts.map((line) => ({ person: line.person, asOf: line.at, categories: line.categories })),
    always: [],
  }
}

/** The forms that each clerk took in those weeks; a slip with a phone number on it is no form. */
function formsByClerk(town: Town, weeks: Weeks): Map<string, Line[]> {
  const byClerk = new Map<string, Line[]>()
  for (const line of town.log.lines) {
    if (line.kind !== 'COLLECT' || line.at < weeks.from || line.at >= weeks.to || line.actor === null) continue
    if (line.categories.length < 3) continue
    const forms = byClerk.get(line.actor)
    if (forms === undefined) byClerk.set(line.actor, [line])
    else forms.push(line)
  }
  return byClerk
}

/** Index of the outlet that the source is. */
export function outletOf(town: Town, source: Source): number {
  return town.outlets.findIndex((outlet) => source.holders.includes(outlet.id))
}
