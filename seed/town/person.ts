// A customer of the town with the history of what was true of them. Only the generator sees this; the files give it out
// as identifiers, attributes and rows of logs.

import { ADDRESS, CUSTOMER_NO, NAME, NATIONAL_ID, PHONE, PLAN } from './category.ts'

/** A value and when it was true, epoch ms UTC, half-open; `to` is Infinity while it lasts. */
export interface Stretch {
  readonly value: string
  readonly from: number
  to: number
}

export interface Person {
  readonly index: number
  readonly name: string
  readonly nationalId: string
  readonly customerNo: string
  /** Ascending; between two stretches of a phone there is no gap. */
  readonly phones: Stretch[]
  readonly addresses: Stretch[]
  readonly plans: Stretch[]
  /** Before the calendar's start for those who were there already. */
  readonly joinedAt: number
  /** Infinity for those who stay. */
  leftAt: number
  /** Index of the outlet they mostly go to, and of the one they go to next. */
  readonly nearOutlet: number
  readonly otherOutlet: number
  readonly paperBill: boolean
  readonly directDebit: boolean
  readonly insured: boolean
  readonly marketingConsent: boolean
}

/** What was true at that time, or the first value for a time before it. */
export function valueAt(stretches: readonly Stretch[], at: number): string {
  for (let i = stretches.length - 1; i > 0; i--) if (stretches[i]!.from <= at) return stretches[i]!.value
  return stretches[0]!.value
}

/** Ends the value that is true now and begins the next one. `at` must not lie before the present value began. */
export function changeTo(stretches: Stretch[], value: string, at: number): void {
  stretches[stretches.length - 1]!.to = at
  stretches.push({ value, from: at, to: Number.POSITIVE_INFINITY })
}

/** True while the person is a customer. */
export function activeAt(person: Person, at: number): boolean {
  return person.joinedAt <= at && at < person.leftAt
}

/** The person's value of that category at that time; null for categories of which the town keeps no values. */
export function cellOf(person: Person, category: string, at: number): string | null {
  switch (category) {
    case NAME:
      return person.name
    case PHONE:
      return valueAt(person.phones, at)
    case NATIONAL_ID:
      return person.nationalId
    case ADDRESS:
      return valueAt(person.addresses, at)
    case PLAN:
      return valueAt(person.plans, at)
    case CUSTOMER_NO:
      return person.customerNo
    default:
      return null
  }
}
