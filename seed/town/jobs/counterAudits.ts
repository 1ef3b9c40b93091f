// Every few weeks the service department checks a counter: an officer draws the list of everybody who was served there
// and at the neighbours' of late.

import { DAY, dayOf, openingHour } from '../calendar.ts'
import { CUSTOMER_RECORD } from '../category.ts'
import { cutList, type Line } from '../log.ts'
import type { Random } from '../random.ts'
import { onDuty } from '../staff.ts'
import type { Town } from '../town.ts'

/** Logs an audit about every five weeks, of counters chosen by how many people they draw. */
export function counterAudits(town: Town): void {
  const random = town.chance('audits')
  const pulls = town.outlets.map((outlet) => outlet.pull)
  for (let day = random.int(40, 60); day < town.calendar.days; day += random.int(25, 45))
    auditCounter(town, random.weighted(pulls), openingHour(town.calendar, day, random), random)
}

/** One audit of an outlet and its neighbours over the four to eight weeks before `at`; null when nobody is on duty. */
export function auditCounter(town: Town, outlet: number, at: number, random: Random): Line | null {
  const crew = onDuty(
    town.staff.filter((one) => one.place === 'service-office'),
    at,
  )
  if (crew.length === 0) return null
  const since = town.calendar.start + (dayOf(town.calendar, at) - random.int(28, 56)) * DAY
  const own = servedAt(town, outlet, since, at).filter(() => random.chance(0.85))
  const others = [outlet - 1, outlet + 1].flatMap((near) => servedAt(town, near, since, at))
  const members = [...new Set([...own, ...others.filter(() => random.chance(0.6))])].sort((a, b) => a - b)
  return town.log.many(
    {
      at,
      kind: 'EXPORT',
      from: 'crm',
      to: 'service-office',
      actor: random.pick(crew).id,
      categories: CUSTOMER_RECORD,
      via: 'crm-to-service-office',
    },
    cutList(members, at, 'customerNo'),
  )
}

/** Distinct people of whom something was taken down at that outlet; none for an index outside the town. */
function servedAt(town: Town, outlet: number, from: number, to: number): number[] {
  const place = town.outlets[outlet]
  if (place === undefined) return []
  const found = new Set<number>()
  for (const line of town.log.lines)
    if (line.kind === 'COLLECT' && line.at >= from && line.at < to && line.person >= 0)
      if (line.to === place.id || line.to === place.tablet) found.add(line.person)
  return [...found]
}
