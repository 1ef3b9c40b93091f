// A clerk photographs forms, and the data department draws a list of everybody served in that whole region in the same
// months: it holds each of the leaked people, with every column, and many more, and had nothing to do with it.

import { DAY, HOUR } from '../calendar.ts'
import { CUSTOMER_RECORD } from '../category.ts'
import { cutList } from '../log.ts'
import type { Random } from '../random.ts'
import { onDuty } from '../staff.ts'
import type { Town } from '../town.ts'
import { type Attack, plainAttack } from './attack.ts'
import { ON_FORM, outletOf, photographer } from './photographer.ts'
import { recentWeeks } from './weeks.ts'

/** The attack; adds the innocent department's large export to the log. */
export function innocentLookalike(town: Town, random: Random): Attack {
  const weeks = recentWeeks(town, 21, 42, random)
  const source = photographer(town, weeks, new Set(), random)
  const { region } = town.outlets[outletOf(town, source)]!
  const at = Math.min(weeks.to + random.int(0, 4) * DAY, town.calendar.end - HOUR)
  const since = at - random.int(100, 160) * DAY
  const places = new Set(town.outlets.flatMap((outlet) => (outlet.region === region ? [outlet.id, outlet.tablet] : [])))
  const served = new Set<number>()
  for (const line of town.log.lines)
    if (line.kind === 'COLLECT' && line.at >= since && line.at < at && line.person >= 0 && places.has(line.to))
      served.add(line.person)
  const crew = onDuty(
    town.staff.filter((one) => one.place === 'data-office'),
    at,
  )
  town.log.many(
    {
      at,
      kind: 'EXPORT',
      from: 'warehouse',
      to: 'data-office',
      actor: crew.length === 0 ? 'data-office' : random.pick(crew).id,
      categories: CUSTOMER_RECORD,
      via: 'warehouse-to-data-office',
    },
    cutList(
      [...served].sort((a, b) => a - b),
      at,
      'customerNo',
    ),
  )
  return plainAttack([source], ON_FORM, 'a chat group that sells lists of new customers', 'data-office')
}
