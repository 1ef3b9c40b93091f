// A customer leaves: the form is taken once more, and some weeks later the retention job deletes the record.

import { DAY, HOUR } from '../calendar.ts'
import { CUSTOMER_RECORD, NAME, NATIONAL_ID, PHONE } from '../category.ts'
import type { Errand } from './errand.ts'

export const leaving: Errand = {
  name: 'leaving',
  perYear: 0,
  categories: [NAME, NATIONAL_ID, PHONE],
  onForm: true,
  lookUp: 1,
  after: (town, { person, at, random }) => {
    person.leftAt = at + HOUR
    const gone = at + random.int(60, 90) * DAY
    if (gone >= town.calendar.end) return
    for (const system of ['crm', 'billing'])
      town.log.one(
        { at: gone, kind: 'DELETE', from: system, to: null, actor: 'job-retention', categories: CUSTOMER_RECORD },
        person.index,
        'customerNo',
      )
  },
}
