// Each Friday the couriers get, region by region, who is to receive a card or a contract: new customers, changed plans,
// replaced cards of the week.

import { DAY, dayOf, HOUR, MINUTE } from '../calendar.ts'
import { ADDRESS, NAME, PHONE, PLAN, SIM } from '../category.ts'
import { cutList } from '../log.ts'
import { courierOf } from '../map/partners.ts'
import type { Town } from '../town.ts'

/** Logs one list a week and region, where there is somebody to deliver to. Cost: linear in log lines. */
export function courierLists(town: Town): void {
  const random = town.chance('courier')
  const { start, days } = town.calendar
  const weeks = Math.floor(days / 7)
  const due: Set<number>[][] = Array.from({ length: weeks }, () => town.regions.map(() => new Set<number>()))
  for (const line of town.log.lines) {
    if (line.kind !== 'COLLECT' || line.person < 0) continue
    if (!line.categories.includes(PLAN) && !line.categories.includes(SIM)) continue
    if (!random.chance(0.45)) continue
    const region = town.outlets[town.people[line.person]!.nearOutlet]!.region
    due[Math.floor(dayOf(town.calendar, line.at) / 7)]?.[region]?.add(line.person)
  }
  due.forEach((byRegion, week) => {
    byRegion.forEach((people, region) => {
      const at = start + (week * 7 + 7) * DAY + 17 * HOUR + random.int(0, 110) * MINUTE
      if (at >= town.calendar.end) return
      const to = courierOf(region)
      town.log.many(
        {
          at,
          kind: 'TRANSFER',
          from: 'crm',
          to,
          actor: 'job-lists',
          categories: [ADDRESS, NAME, PHONE],
          via: `crm-to-${to}`,
        },
        cutList(
          [...people].sort((a, b) => a - b),
          at,
          'customerNo',
        ),
      )
    })
  })
}
