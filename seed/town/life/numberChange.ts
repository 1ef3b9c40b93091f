// Another phone number: the old one becomes free and may be given to somebody else later.

import { NAME, NATIONAL_ID, PHONE } from '../category.ts'
import { changeTo } from '../person.ts'
import type { Errand } from './errand.ts'
import { fileIdentity } from './fileIdentity.ts'
import { registerNumber } from './registerNumber.ts'

export const numberChange: Errand = {
  name: 'number-change',
  perYear: 0.12,
  categories: [NAME, NATIONAL_ID, PHONE],
  onForm: true,
  lookUp: 0.7,
  change: (town, { person, at }) => changeTo(person.phones, town.mint.phone(), at),
  after: (town, visit) => {
    fileIdentity(town, visit)
    registerNumber(town, visit)
  },
}
