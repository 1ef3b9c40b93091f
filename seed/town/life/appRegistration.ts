// The clerk helps with the telephone company's app: the customer reads out the code that was sent to the phone.

import { CODE, PHONE } from '../category.ts'
import type { Errand } from './errand.ts'

export const appRegistration: Errand = {
  name: 'app-registration',
  perYear: 0.2,
  categories: [CODE, PHONE],
  onForm: false,
  lookUp: 0.2,
}
