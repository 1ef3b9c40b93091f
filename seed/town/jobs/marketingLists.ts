// Campaigns: a slice of the marketing lists goes to the agency, another to the sender of messages; two months later the
// agency certifies that it deleted its list.

import { DAY, HOUR, MINUTE } from '../calendar.ts'
import { ADDRESS, NAME, PHONE, PLAN } from '../category.ts'
import { cutList } from '../log.ts'
import { type Person, valueAt } from '../person.ts'
import { PLANS } from '../population.ts'
import type { Random } from '../random.ts'
import type { Town } from '../town.ts'
import { activePeople } from './activePeople.ts'

/** Logs two campaigns a month. */
export function marketingLists(town: Town): void {
  const random = town.chance('marketing')
  for (const month of town.calendar.months) {
    const send = (to: string, kind: 'TRANSFER' | 'EXPORT', categories: readonly string[]) => {
      const at = month + random.int(2, 25) * DAY + 10 * HOUR + random.int(0, 300) * MINUTE
      if (at >= town.calendar.end) return
      const wanted = slice(town, at, random)
      const list = cutList(
        activePeople(town, at, (one) => one.marketingConsent && wanted(one)),
        at,
        'phone',
      )
      const via = `marketing-lists-to-${to}`
      town.log.many({ at, kind, from: 'marketing-lists', to, actor: 'job-lists', categories, via }, list)
      const gone = at + 60 * DAY
      if (to === 'marketing-agency' && gone < town.calendar.end)
        town.log.many({ at: gone, kind: 'DELETE', from: to, to: null, actor: to, categories }, list)
    }
    send('marketing-agency', 'TRANSFER', [ADDRESS, NAME, PHONE, PLAN])
    send('sms-agency', 'TRANSFER', [PHONE, PLAN])
  }
}

/** Whom a campaign is for: some regions, or some plans. */
function slice(town: Town, at: number, random: Random): (person: Person) => boolean {
  if (random.chance(0.5)) {
    const regions = new Set(random.sample([...town.regions.keys()], Math.ceil(town.regions.length / 4)))
    return (one) => regions.has(town.outlets[one.nearOutlet]!.region) && random.chance(0.8)
  }
  const plans = new Set(random.sample(PLANS, 3))
  return (one) => plans.has(valueAt(one.plans, at)) && random.chance(0.8)
}
