// A lost or broken card is replaced against name, ID number and phone.

import { NAME, NATIONAL_ID, PHONE, SIM } from '../category.ts'
import type { Errand } from './errand.ts'
import { fileIdentity } from './fileIdentity.ts'

export const simReplacement: Errand = {
  name: 'sim-replacement',
  perYear: 0.25,
  categories: [NAME, NATIONAL_ID, PHONE, SIM],
  onForm: true,
  lookUp: 0.7,
  after: (town, visit) => fileIdentity(town, visit),
}
