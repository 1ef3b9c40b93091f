// Somebody moved: name, phone, ID number and the new address.

import { ADDRESS, NAME, NATIONAL_ID, PHONE } from '../category.ts'
import { addressIn } from '../names.ts'
import { changeTo } from '../person.ts'
import type { Errand } from './errand.ts'

export const addressChange: Errand = {
  name: 'address-change',
  perYear: 0.25,
  categories: [ADDRESS, NAME, NATIONAL_ID, PHONE],
  onForm: true,
  lookUp: 0.7,
  change: (town, { person, at, random }) => {
    const where = random.chance(0.7) ? person.nearOutlet : random.int(0, town.outlets.length - 1)
    changeTo(person.addresses, addressIn(town.outlets[where]!.neighbourhood, random), at)
  },
}
