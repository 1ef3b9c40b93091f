// Each week the changed records go to the data warehouse, and every other month the marketing lists are cut from it.

import { DAY, HOUR, MINUTE } from '../calendar.ts'
import { ADDRESS, CUSTOMER_RECORD, NAME, PHONE, PLAN } from '../category.ts'
import { cutList } from '../log.ts'
import type { Town } from '../town.ts'
import { activePeople, touchedPeople } from './activePeople.ts'

/** Logs weekly loads and the data set of marketing lists. */
export function warehouseLoad(town: Town): void {
  const random = town.chance('warehouse')
  const { start, days, months } = town.calendar
  for (let day = 7; day < days; day += 7) {
    const at = start + day * DAY + 4 * HOUR + random.int(0, 50) * MINUTE
    town.log.many(
      {
        at,
        kind: 'SYNC',
        from: 'crm',
        to: 'warehouse',
        actor: 'job-warehouse',
        categories: CUSTOMER_RECORD,
        via: 'crm-to-warehouse',
      },
      cutList(touchedPeople(town, day - 7, day), at, 'customerNo'),
    )
  }
  for (const [k, month] of months.entries()) {
    const at = month + 5 * HOUR + random.int(0, 50) * MINUTE
    if (k % 2 === 1) continue
    town.log.many(
      {
        at,
        kind: 'SYNC',
        from: 'warehouse',
        to: 'marketing-lists',
        actor: 'job-lists',
        categories: [ADDRESS, NAME, PHONE, PLAN],
        via: 'warehouse-to-marketing-lists',
      },
      cutList(
        activePeople(town, at, (one) => one.marketingConsent),
        at,
        'customerNo',
      ),
    )
  }
}
