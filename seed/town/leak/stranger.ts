// A row about somebody who never was a customer of the town.

import { ADDRESS, CODE, CUSTOMER_NO, NAME, NATIONAL_ID, PHONE, PLAN } from '../category.ts'
import { addressIn, personName } from '../names.ts'
import { PLANS } from '../population.ts'
import type { Random } from '../random.ts'
import type { Town } from '../town.ts'

/** Cells by column; empty for categories of which the town keeps no values. */
export function strangerCells(town: Town, columns: readonly string[], random: Random): string[] {
  return columns.map((column) => {
    switch (column) {
      case NAME:
        return personName(random).zh
      case PHONE:
        return town.mint.phone()
      case NATIONAL_ID:
        return town.mint.nationalId()
      case ADDRESS:
        return addressIn(random.pick(town.outlets).neighbourhood, random)
      case PLAN:
        return random.pick(PLANS)
      case CUSTOMER_NO:
        return town.mint.customerNo()
      case CODE:
        return String(random.int(100_000, 999_999))
      default:
        return ''
    }
  })
}
