// Each night the records written that day go to the backup; every fourth month all of them.

import { DAY, HOUR, MINUTE } from '../calendar.ts'
import { CUSTOMER_RECORD } from '../category.ts'
import { cutList } from '../log.ts'
import type { Town } from '../town.ts'
import { activePeople, touchedPeople } from './activePeople.ts'

/** Logs one list a night, and the full copies. */
export function nightlyBackup(town: Town): void {
  const random = town.chance('backup')
  const { start, days, months } = town.calendar
  const copy = (at: number, members: readonly number[]) =>
    town.log.many(
      {
        at,
        kind: 'SYNC',
        from: 'crm',
        to: 'backup',
        actor: 'job-backup',
        categories: CUSTOMER_RECORD,
        via: 'crm-to-backup',
      },
      cutList(members, at, 'customerNo'),
    )
  for (let day = 1; day <= days - 1; day++)
    copy(start + day * DAY + HOUR + random.int(0, 40) * MINUTE, touchedPeople(town, day - 1, day))
  months.forEach((month, k) => {
    const at = month + 3 * HOUR + random.int(0, 50) * MINUTE
    if (k % 4 === 2)
      copy(
        at,
        activePeople(town, at, () => true),
      )
  })
}
