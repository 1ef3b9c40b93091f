// A new or changed number is entered into the number registry.

import { MINUTE } from '../calendar.ts'
import { NAME, NATIONAL_ID, PHONE } from '../category.ts'
import type { Town } from '../town.ts'
import type { Visit } from './errand.ts'

/** Logs what the number registry received for this visit. */
export function registerNumber(town: Town, { person, at, random }: Visit): void {
  town.log.one(
    {
      at: at + random.int(6, 30) * MINUTE,
      kind: 'SYNC',
      from: 'crm',
      to: 'number-registry',
      actor: 'job-registry',
      categories: [NAME, NATIONAL_ID, PHONE],
    },
    person.index,
    'phone+customerNo',
  )
}
