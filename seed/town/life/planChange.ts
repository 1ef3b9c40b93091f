// Another plan: the form names the person and the new plan.

import { NAME, NATIONAL_ID, PHONE, PLAN } from '../category.ts'
import { changeTo } from '../person.ts'
import { PLANS } from '../population.ts'
import type { Errand } from './errand.ts'

export const planChange: Errand = {
  name: 'plan-change',
  perYear: 0.75,
  categories: [NAME, NATIONAL_ID, PHONE, PLAN],
  onForm: true,
  lookUp: 0.8,
  change: (_, { person, at, random }) => changeTo(person.plans, random.pick(PLANS), at),
}
