// What customers do from home: they ring the call centre, whose agents look them up, and they pay in the app.

import { dayOf, MINUTE, openingHour, SECOND, YEAR } from '../calendar.ts'
import { ADDRESS, BILL, CUSTOMER_NO, NAME, PHONE, PLAN, together } from '../category.ts'
import type { Person } from '../person.ts'
import type { Random } from '../random.ts'
import type { Town } from '../town.ts'

const CALLS_PER_YEAR = 1
const PAYMENTS_PER_YEAR = 1
const SHOWN = together([ADDRESS, CUSTOMER_NO, NAME, PHONE, PLAN])

/** Logs calls and payments of everybody. Cost: linear in customers. */
export function liveAtHome(town: Town): void {
  const random = town.chance('home')
  for (const person of town.people) {
    for (const at of moments(town, person, CALLS_PER_YEAR, random))
      town.log.one(
        {
          at,
          kind: 'ACCESS',
          from: 'crm',
          to: 'callcentre-vendor',
          actor: 'callcentre-vendor',
          categories: SHOWN,
        },
        person.index,
        random.chance(0.8) ? 'phone' : 'customerNo',
      )
    for (const at of moments(town, person, PAYMENTS_PER_YEAR, random)) {
      town.log.one(
        {
          at,
          kind: 'COLLECT',
          from: 'customers',
          to: 'self-service',
          actor: null,
          categories: [BILL, PHONE],
          keeper: 'self-service',
        },
        person.index,
        'phone',
      )
      town.log.one(
        {
          at: at + random.int(2, 60) * SECOND + MINUTE,
          kind: 'SYNC',
          from: 'self-service',
          to: 'billing',
          actor: 'job-payments',
          categories: [BILL, PHONE],
        },
        person.index,
        'phone+customerNo',
      )
    }
  }
}

function moments(town: Town, person: Person, perYear: number, random: Random): number[] {
  const { calendar } = town
  const from = Math.max(person.joinedAt, calendar.start) + 24 * 60 * MINUTE
  const to = Math.min(person.leftAt, calendar.end)
  if (to <= from) return []
  const found: number[] = []
  for (let k = random.poisson((perYear * (to - from)) / YEAR); k > 0; k--)
    found.push(openingHour(calendar, dayOf(calendar, from + random.next() * (to - from - 1)), random))
  return found
}
