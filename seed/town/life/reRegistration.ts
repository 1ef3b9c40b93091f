// The law wants the real name of an old number confirmed: the full form once more, with the address.

import { ADDRESS, NAME, NATIONAL_ID, PHONE } from '../category.ts'
import type { Errand } from './errand.ts'
import { fileIdentity } from './fileIdentity.ts'

export const reRegistration: Errand = {
  name: 're-registration',
  perYear: 0.45,
  categories: [ADDRESS, NAME, NATIONAL_ID, PHONE],
  onForm: true,
  lookUp: 0.5,
  after: (town, visit) => fileIdentity(town, visit),
}
