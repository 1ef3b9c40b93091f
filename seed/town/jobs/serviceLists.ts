// Monthly lists that follow from service: whom the call centre shall ring, newly insured handsets, and, until their
// contracts end, whom the survey vendor shall ask and to whom the loyalty vendor shall send a gift.

import { DAY, dayOf, HOUR, MINUTE } from '../calendar.ts'
import { ADDRESS, CUSTOMER_NO, NAME, NATIONAL_ID, PHONE, PLAN } from '../category.ts'
import { cutList } from '../log.ts'
import type { Town } from '../town.ts'
import { activePeople, touchedPeople } from './activePeople.ts'

/** Logs the monthly lists of four vendors. One of the two whose contract ends certifies that it deleted everything. */
export function serviceLists(town: Town): void {
  const random = town.chance('service')
  const { calendar, log } = town
  const insured = new Set<number>()
  const ends = new Map<string, number>(Object.entries(town.contractEnds))
  for (const month of calendar.months) {
    const send = (to: string, categories: readonly string[], choose: (at: number) => number[]) => {
      const at = month + random.int(1, 20) * DAY + 11 * HOUR + random.int(0, 240) * MINUTE
      if (at >= (ends.get(to) ?? calendar.end)) return
      log.many(
        { at, kind: 'TRANSFER', from: 'crm', to, actor: 'job-lists', categories, via: `crm-to-${to}` },
        cutList(choose(at), at, 'customerNo'),
      )
    }
    send('callcentre-vendor', [ADDRESS, CUSTOMER_NO, NAME, PHONE, PLAN], (at) =>
      activePeople(town, at, () => random.chance(0.07)),
    )
    send('survey-vendor', [ADDRESS, NAME, PHONE, PLAN], (at) => {
      const day = dayOf(calendar, at)
      return touchedPeople(town, day - 30, day).filter(() => random.chance(0.3))
    })
    send('loyalty-vendor', [ADDRESS, NAME, PHONE], (at) =>
      // Gifts go to those who have been customers for a year or more.
      activePeople(town, at, (one) => one.joinedAt < at - 360 * DAY && random.chance(0.08)),
    )
    send('insurer', [ADDRESS, NAME, NATIONAL_ID, PHONE], (at) => {
      const fresh = activePeople(town, at, (one) => one.insured && !insured.has(one.index) && random.chance(0.35))
      for (const one of fresh) insured.add(one)
      return fresh
    })
  }
  log.all({
    at: town.contractEnds['survey-vendor'] + random.int(3, 20) * DAY + 10 * HOUR,
    kind: 'DELETE',
    from: 'survey-vendor',
    to: null,
    actor: 'survey-vendor',
    categories: [ADDRESS, NAME, PHONE, PLAN],
  })
}
