// A bill is paid at the counter: the phone number is all that is needed.

import { PHONE } from '../category.ts'
import type { Errand } from './errand.ts'

export const billPayment: Errand = {
  name: 'bill-payment',
  perYear: 1.7,
  categories: [PHONE],
  onForm: false,
  lookUp: 0.6,
}
