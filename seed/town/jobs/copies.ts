// Copies for people of the house: the test copy of the customer system and a smaller one for training, refreshed now and
// then and never deleted, and the lists that regional auditors take along on laptops.

import { DAY, HOUR, MINUTE } from '../calendar.ts'
import { ADDRESS, CUSTOMER_NO, CUSTOMER_RECORD, NAME, NATIONAL_ID, PHONE, PLAN } from '../category.ts'
import { cutList } from '../log.ts'
import type { Town } from '../town.ts'
import { activePeople } from './activePeople.ts'

/** Logs the refreshes of both copies, and two audit lists a year and region. */
export function copies(town: Town): void {
  const random = town.chance('copies')
  const { start, days, months } = town.calendar
  for (const share of [0.15, 0.45, 0.72]) {
    const at = start + Math.floor(days * share + random.int(-25, 25)) * DAY + 22 * HOUR + random.int(0, 60) * MINUTE
    town.log.many(
      {
        at,
        kind: 'EXPORT',
        from: 'crm',
        to: 'crm-uat',
        actor: 'job-backup',
        categories: CUSTOMER_RECORD,
        via: 'crm-to-crm-uat',
      },
      cutList(
        activePeople(town, at, () => true),
        at,
        'customerNo',
      ),
    )
  }
  for (const share of [0.3, 0.66]) {
    const at = start + Math.floor(days * share + random.int(-25, 25)) * DAY + 20 * HOUR + random.int(0, 60) * MINUTE
    const part = 0.2 + random.next() * 0.2
    town.log.many(
      {
        at,
        kind: 'EXPORT',
        from: 'crm',
        to: 'crm-training',
        actor: 'service-office',
        categories: CUSTOMER_RECORD,
        via: 'crm-to-crm-training',
      },
      cutList(
        activePeople(town, at, () => random.chance(part)),
        at,
        'customerNo',
      ),
    )
  }
  for (const device of town.laptops) {
    for (let k = random.int(1, 4); k < months.length; k += 6) {
      const at = months[k]! + random.int(3, 24) * DAY + 9 * HOUR + random.int(0, 400) * MINUTE
      if (at >= town.calendar.end) continue
      const share = 0.5 + random.next() * 0.4
      const members = activePeople(
        town,
        at,
        (one) => town.outlets[one.nearOutlet]!.region === device.region && random.chance(share),
      )
      town.log.many(
        {
          at,
          kind: 'EXPORT',
          from: 'crm',
          to: device.id,
          actor: 'service-office',
          categories: [ADDRESS, CUSTOMER_NO, NAME, NATIONAL_ID, PHONE, PLAN],
          via: `crm-to-${device.id}`,
        },
        cutList(members, at, 'customerNo'),
      )
    }
  }
}
