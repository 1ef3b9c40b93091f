// Officers of the departments draw lists for a report, a complaint, an audit: this is what an insider's export looks like
// as well, so there must be many honest ones.

import { DAY, dayOf, openingHour } from '../calendar.ts'
import { ADDRESS, BILL, CUSTOMER_NO, CUSTOMER_RECORD, NAME, PHONE, PLAN } from '../category.ts'
import { cutList, type Line } from '../log.ts'
import { type Person, valueAt } from '../person.ts'
import { PLANS } from '../population.ts'
import type { Random } from '../random.ts'
import { type Department, onDuty } from '../staff.ts'
import type { Town } from '../town.ts'
import { activePeople } from './activePeople.ts'

interface Desk {
  readonly department: Department
  readonly from: string
  readonly categories: readonly string[]
  /** Lists a month in a small town. */
  readonly perMonth: number
}

const DESKS: readonly Desk[] = [
  { department: 'data-office', from: 'warehouse', categories: CUSTOMER_RECORD, perMonth: 1.2 },
  {
    department: 'marketing-office',
    from: 'warehouse',
    categories: [ADDRESS, CUSTOMER_NO, NAME, PHONE, PLAN],
    perMonth: 0.8,
  },
  { department: 'finance-office', from: 'billing', categories: [BILL, CUSTOMER_NO, NAME, PHONE], perMonth: 0.6 },
  { department: 'service-office', from: 'crm', categories: [ADDRESS, CUSTOMER_NO, NAME, PHONE, PLAN], perMonth: 0.6 },
]

/** Logs the honest exports of all departments. */
export function adHocExports(town: Town): void {
  const random = town.chance('exports')
  for (const desk of DESKS) {
    for (let day = 20; day < town.calendar.days - 2; day++) {
      if (!random.chance(desk.perMonth / 30)) continue
      exportList(town, desk.department, openingHour(town.calendar, day, random), random, 40, 260)
    }
  }
}

/**
 * One list drawn by an officer of that department who is at work; `least` to `most` people. null when nobody is there or
 * nobody fits.
 */
export function exportList(
  town: Town,
  department: Department,
  at: number,
  random: Random,
  least: number,
  most: number,
): Line | null {
  const desk = DESKS.find((one) => one.department === department)!
  const crew = onDuty(
    town.staff.filter((one) => one.place === department),
    at,
  )
  if (crew.length === 0) return null
  const wanted = aspect(town, at, random)
  const members = random.sample(activePeople(town, at, wanted), random.int(least, most)).sort((a, b) => a - b)
  return town.log.many(
    {
      at,
      kind: 'EXPORT',
      from: desk.from,
      to: department,
      actor: random.pick(crew).id,
      categories: desk.categories,
      via: `${desk.from}-to-${department}`,
    },
    cutList(members, at, 'customerNo'),
  )
}

/** What the list is about: some outlets, some plans, those who joined of late, or a sample of all. */
function aspect(town: Town, at: number, random: Random): (person: Person) => boolean {
  const kind = random.int(0, 3)
  if (kind === 0) {
    const outlets = new Set(random.sample([...town.outlets.keys()], Math.ceil(town.outlets.length / 5)))
    return (one) => outlets.has(one.nearOutlet)
  }
  if (kind === 1) {
    const plans = new Set(random.sample(PLANS, 2))
    return (one) => plans.has(valueAt(one.plans, at))
  }
  if (kind === 2) {
    const since = dayOf(town.calendar, at) - random.int(60, 200)
    return (one) => one.joinedAt >= town.calendar.start + since * DAY
  }
  return () => true
}
