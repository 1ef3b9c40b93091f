// On the first of each month everybody is billed; the bills go to the printer and the bank, arrears to the collector.

import { DAY, HOUR, MINUTE } from '../calendar.ts'
import { ADDRESS, BANK, BILL, CREDIT, CUSTOMER_NO, NAME, PHONE, PLAN } from '../category.ts'
import { cutList } from '../log.ts'
import type { Town } from '../town.ts'
import { activePeople } from './activePeople.ts'

/** Logs the monthly billing run and what follows from it. */
export function billingRun(town: Town): void {
  const random = town.chance('billing')
  let owing = new Set<number>()
  for (const month of town.calendar.months) {
    const at = month + 2 * HOUR + random.int(0, 50) * MINUTE
    const step = (
      later: number,
      kind: 'SYNC' | 'TRANSFER',
      from: string,
      to: string,
      actor: string,
      categories: readonly string[],
      members: readonly number[],
    ) => {
      const when = at + later
      if (when >= town.calendar.end) return null
      const list = cutList(members, when, 'customerNo')
      return town.log.many({ at: when, kind, from, to, actor, categories, via: `${from}-to-${to}` }, list)
    }
    const record = [ADDRESS, CUSTOMER_NO, NAME, PHONE, PLAN]
    step(
      0,
      'SYNC',
      'crm',
      'billing',
      'job-billing',
      record,
      activePeople(town, at, () => true),
    )
    const onPaper = activePeople(town, at, (one) => one.paperBill)
    const printed = step(DAY, 'TRANSFER', 'billing', 'bill-printer', 'job-billing', [ADDRESS, BILL, NAME], onPaper)
    const debited = activePeople(town, at, (one) => one.directDebit)
    step(2 * DAY, 'TRANSFER', 'billing', 'bank', 'job-billing', [BANK, BILL, NAME, PHONE], debited)
    // Most of those who owe go on owing for some months.
    owing = new Set(activePeople(town, at, (one) => random.chance(owing.has(one.index) ? 0.6 : 0.02)))
    step(5 * DAY, 'SYNC', 'billing', 'credit-scores', 'job-billing', [CREDIT, CUSTOMER_NO, NAME, PHONE], [...owing])
    const late = [...owing].filter(() => random.chance(0.7))
    step(6 * DAY, 'TRANSFER', 'credit-scores', 'debt-collector', 'job-lists', [CREDIT, NAME, PHONE], late)
    if (printed === null || printed.list === null || printed.at + 30 * DAY >= town.calendar.end) continue
    town.log.many(
      {
        at: printed.at + 30 * DAY,
        kind: 'DELETE',
        from: 'bill-printer',
        to: null,
        actor: 'bill-printer',
        categories: printed.categories,
      },
      printed.list,
    )
  }
}
