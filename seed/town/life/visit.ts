// Carries out one errand at a counter: look the customer up, take the form, write it to the customer system, let the
// manager check some of the forms, and whatever the errand itself still needs.

import { DAY, dayOf, openingHour, SECOND } from '../calendar.ts'
import { CUSTOMER_NO, NAME, NATIONAL_ID, PHONE, PLAN, together } from '../category.ts'
import { onDuty, type Staff } from '../staff.ts'
import type { Town } from '../town.ts'
import type { Errand, Visit } from './errand.ts'

const SHOWN = together([NAME, PHONE, PLAN, CUSTOMER_NO])
const written = new Map<readonly string[], readonly string[]>()

/** Logs one visit. Nothing happens when nobody of the crew is at work that day. */
export function makeVisit(town: Town, errand: Errand, visit: Visit, crew: readonly Staff[]): void {
  const { person, outlet, clerk, at, random } = visit
  if (random.chance(errand.lookUp))
    town.log.one(
      {
        at: at - random.int(20, 90) * SECOND,
        kind: 'ACCESS',
        from: 'crm',
        to: outlet.id,
        actor: clerk.id,
        categories: SHOWN,
      },
      person.index,
      random.chance(0.7) ? 'phone' : 'customerNo',
    )
  errand.change?.(town, visit)
  const place = outlet.tablet !== null && errand.onForm && random.chance(0.3) ? outlet.tablet : outlet.id
  town.log.one(
    {
      at,
      kind: 'COLLECT',
      from: 'customers',
      to: place,
      actor: clerk.id,
      categories: errand.categories,
      keeper: place,
    },
    person.index,
    errand.categories.includes(NATIONAL_ID) ? 'phone+nationalId' : 'phone',
  )
  const saved = at + random.int(10, 300) * SECOND
  town.log.one(
    {
      at: saved,
      kind: 'SYNC',
      from: place,
      to: 'crm',
      actor: clerk.id,
      categories: withCustomerNo(errand.categories),
      keeper: 'crm',
    },
    person.index,
    random.chance(0.6) ? 'phone+customerNo' : 'customerNo',
  )
  town.touched[dayOf(town.calendar, saved)]?.push(person.index)
  errand.after?.(town, visit)
  if (errand.onForm && random.chance(0.3)) checkForm(town, visit, crew)
}

function withCustomerNo(categories: readonly string[]): readonly string[] {
  const known = written.get(categories)
  if (known !== undefined) return known
  const made = together(categories, [CUSTOMER_NO])
  written.set(categories, made)
  return made
}

/** The manager, or a colleague, compares the form with the record within the next days. */
function checkForm(town: Town, { person, outlet, clerk, at, random }: Visit, crew: readonly Staff[]): void {
  const when = openingHour(town.calendar, dayOf(town.calendar, at) + random.int(1, 3), random)
  if (when >= town.calendar.end || when - at < DAY / 4) return
  const present = onDuty(crew, when).filter((one) => one !== clerk)
  const checker = present.find((one) => one.role === 'MANAGER') ?? present[0]
  if (checker === undefined) return
  town.log.one(
    { at: when, kind: 'ACCESS', from: 'crm', to: outlet.id, actor: checker.id, categories: SHOWN },
    person.index,
    'customerNo',
  )
}
