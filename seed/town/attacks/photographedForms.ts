// The default: a clerk photographs the forms of some weeks and sells them. The photographs leave no line; only the clerk's
// own forms do. Called by attacks/attackOf.ts, and by the attacks that need such a clerk as one of their sources.

import { DAY } from '../calendar.ts'
import { ADDRESS, NAME, NATIONAL_ID, PHONE } from '../category.ts'
import { auditCounter } from '../jobs/counterAudits.ts'
import type { Line } from '../log.ts'
import type { Random } from '../random.ts'
import type { Staff } from '../staff.ts'
import type { Town } from '../town.ts'
import type { Attack, Source } from './attack.ts'

/** Fewer forms than this are not worth the clerk's risk. */
const WORTH = 18

export function photographedForms(town: Town, random: Random): Attack {
  const { source, outlet, until } = photographer(town, random, new Set())
  // The look-alike: the service department happens to audit the same counter in those weeks.
  auditCounter(town, outlet, until + random.int(-6, 2) * DAY, random)
  return {
    sources: [source],
    columns: [NAME, PHONE, NATIONAL_ID, ADDRESS],
    seenWhere: 'a chat group that sells lists of new customers',
    lookalike: 'service-office',
    strangers: null,
    planted: [],
  }
}

/** A clerk of an outlet, the weeks of photographing (epoch ms UTC) and what the forms showed. */
export function photographer(
  town: Town,
  random: Random,
  not: ReadonlySet<string>,
): {
  readonly source: Source
  readonly outlet: number
  readonly clerk: Staff
  readonly from: number
  readonly until: number
} {
  const until = town.calendar.seenAt - random.int(6, 40) * DAY
  const from = until - random.int(21, 42) * DAY
  const byClerk = new Map<string, Line[]>()
  for (const line of town.log.lines) {
    if (line.kind !== 'COLLECT' || line.at < from || line.at >= until || line.actor === null) continue
    // A slip with a phone number on it is no form.
    if (line.categories.length < 3) continue
    const forms = byClerk.get(line.actor)
    if (forms === undefined) byClerk.set(line.actor, [line])
    else forms.push(line)
  }
  const clerks = town.staff.filter((one) => byClerk.has(one.id) && !not.has(one.place))
  const people = (one: Staff) => new Set(byClerk.get(one.id)!.map((line) => line.person)).size
  const worth = clerks.filter((one) => people(one) >= WORTH)
  const busiest = [...clerks].sort((a, b) => people(b) - people(a)).slice(0, 3)
  const clerk = random.pick(worth.length > 0 ? worth : busiest)
  const acts = byClerk.get(clerk.id)!
  return {
    source: {
      holders: [clerk.place],
      actors: [clerk.id],
      acts,
      share: 1,
      held: acts.map((line) => ({ person: line.person, asOf: line.at, categories: line.categories })),
    },
    outlet: town.outlets.findIndex((outlet) => outlet.id === clerk.place),
    clerk,
    from,
    until,
  }
}
