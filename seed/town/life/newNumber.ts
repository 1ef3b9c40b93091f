// Somebody becomes a customer: the full form, the ID card is filed, the number registered.

import { ADDRESS, NAME, NATIONAL_ID, PHONE, PLAN } from '../category.ts'
import type { Errand } from './errand.ts'
import { fileIdentity } from './fileIdentity.ts'
import { registerNumber } from './registerNumber.ts'

export const newNumber: Errand = {
  name: 'new-number',
  perYear: 0,
  categories: [ADDRESS, NAME, NATIONAL_ID, PHONE, PLAN],
  onForm: true,
  lookUp: 0,
  after: (town, visit) => {
    fileIdentity(town, visit)
    registerNumber(town, visit)
  },
}
