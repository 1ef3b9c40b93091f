// What an errand is: a reason for a customer to come to an outlet. Each stands in a file of its own as plain data with at
// most two steps; visit.ts carries them out.

import type { Outlet } from '../outlets.ts'
import type { Person } from '../person.ts'
import type { Random } from '../random.ts'
import type { Staff } from '../staff.ts'
import type { Town } from '../town.ts'

export interface Visit {
  readonly person: Person
  readonly outlet: Outlet
  readonly clerk: Staff
  /** When the form was taken, epoch ms UTC. */
  readonly at: number
  readonly random: Random
}

export interface Errand {
  readonly name: string
  /** How often a customer comes for it, times a year. */
  readonly perYear: number
  /** What the clerk takes down. */
  readonly categories: readonly string[]
  /** True when it is written on a form, so that a manager may check it. */
  readonly onForm: boolean
  /** Chance that the clerk first looks the customer up, 0..1. */
  readonly lookUp: number
  /** What becomes true with this visit (a new address); done before the form is logged. */
  readonly change?: (town: Town, visit: Visit) => void
  /** What the systems do with it afterwards. */
  readonly after?: (town: Town, visit: Visit) => void
}
