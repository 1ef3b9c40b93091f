// Eighteen months of errands for everybody: each customer joins, comes back for this and that, and perhaps leaves. Runs
// person by person in time order, so that each form shows what was true that day. Bulk jobs come afterwards (jobs/).

import { DAY, dayOf, HOUR, openingHour, YEAR } from '../calendar.ts'
import type { Person } from '../person.ts'
import type { Random } from '../random.ts'
import { onDuty, type Staff } from '../staff.ts'
import type { Town } from '../town.ts'
import { addressChange } from './addressChange.ts'
import { appRegistration } from './appRegistration.ts'
import { billPayment } from './billPayment.ts'
import type { Errand } from './errand.ts'
import { leaving } from './leaving.ts'
import { newNumber } from './newNumber.ts'
import { numberChange } from './numberChange.ts'
import { planChange } from './planChange.ts'
import { repair } from './repair.ts'
import { reRegistration } from './reRegistration.ts'
import { simReplacement } from './simReplacement.ts'
import { makeVisit } from './visit.ts'

const RETURNING: readonly Errand[] = [
  addressChange,
  appRegistration,
  billPayment,
  numberChange,
  planChange,
  reRegistration,
  repair,
  simReplacement,
]
/** Share of customers who leave within a year. */
const LEAVING = 0.06

/** Fills the town's log with errands. Cost: linear in customers times their visits. */
export function liveTown(town: Town): void {
  const random = town.chance('life')
  const crews = crewsOf(town)
  for (const person of town.people) {
    for (const { errand, at } of biography(town, person, random)) {
      const outlet = town.outlets[whereTo(town, person, random)]!
      const crew = crews.get(outlet.id)!
      const present = onDuty(crew, at)
      if (present.length === 0) continue
      const clerk = present[random.weighted(present.map((one) => one.pull))]!
      makeVisit(town, errand, { person, outlet, clerk, at, random }, crew)
    }
  }
}

/** The staff of each outlet. */
export function crewsOf(town: Town): Map<string, Staff[]> {
  const crews = new Map<string, Staff[]>(town.outlets.map((outlet) => [outlet.id, []]))
  for (const one of town.staff) crews.get(one.place)?.push(one)
  return crews
}

interface Coming {
  readonly errand: Errand
  readonly at: number
}

/** All errands of one person in order of time, at least two hours apart. */
function biography(town: Town, person: Person, random: Random): Coming[] {
  const { calendar } = town
  const begin = Math.max(person.joinedAt + DAY, calendar.start + DAY)
  const leaves = begin - (Math.log(1 - random.next()) / LEAVING) * YEAR
  const stop = Math.min(leaves, calendar.end - DAY)
  const coming: Coming[] = []
  if (person.joinedAt >= calendar.start) coming.push({ errand: newNumber, at: person.joinedAt })
  const years = Math.max(0, stop - begin) / YEAR
  for (const errand of RETURNING)
    for (let k = random.poisson(errand.perYear * years); k > 0; k--)
      coming.push({
        errand,
        at: openingHour(calendar, dayOf(calendar, begin + random.next() * (stop - begin)), random),
      })
  if (leaves < calendar.end - 3 * DAY)
    coming.push({ errand: leaving, at: openingHour(calendar, dayOf(calendar, leaves) + 1, random) })
  coming.sort((a, b) => a.at - b.at)
  return coming.filter((one, i) => i === 0 || one.at - coming[i - 1]!.at > 2 * HOUR)
}

function whereTo(town: Town, person: Person, random: Random): number {
  const where = random.next()
  if (where < 0.76) return person.nearOutlet
  return where < 0.93 ? person.otherOutlet : random.int(0, town.outlets.length - 1)
}
