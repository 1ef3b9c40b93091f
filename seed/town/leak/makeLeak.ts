// Draws the leaked rows from what the act held, mixes in rows from elsewhere, and wears them a little. It reads the town
// and changes nothing in it.

import type { Attack, Held } from '../attacks/attack.ts'
import { DAY } from '../calendar.ts'
import { ADDRESS, CODE, CUSTOMER_NO, NAME, NATIONAL_ID, PHONE, PLAN } from '../category.ts'
import { addressIn, personName } from '../names.ts'
import { PLANS } from '../population.ts'
import type { Random } from '../random.ts'
import type { Town } from '../town.ts'
import { type LeakedRow, rowOf, wear } from './leakedRow.ts'

/** The rows of the leak in random order. At most `town.options.rows`; fewer when the act held fewer. */
export function makeLeak(town: Town, attack: Attack, random: Random): LeakedRow[] {
  const noise = 0.05 + random.next() * 0.1
  const wanted = Math.max(1, Math.round(town.options.rows * (1 - noise)))
  const rows: LeakedRow[] = []
  const taken = new Set<number>()
  attack.sources.forEach((source, index) => {
    const free = latest(source.held).filter((held) => !taken.has(held.person))
    for (const held of random.sample(free, Math.max(1, Math.round(wanted * source.share)))) {
      taken.add(held.person)
      rows.push(rowOf(town.people[held.person]!, held, index, attack.columns, random))
    }
  })
  const foreign = Math.max(1, Math.round((rows.length * noise) / (1 - noise)))
  const strangers = attack.strangers ?? 0.6
  for (let k = 0; k < foreign; k++) {
    if (random.chance(strangers)) rows.push(strangerRow(town, attack.columns, random))
    else {
      const held = fromElsewhere(town, attack.columns, random)
      if (taken.has(held.person)) continue
      taken.add(held.person)
      rows.push(rowOf(town.people[held.person]!, held, -1, attack.columns, random))
    }
  }
  wear(rows, attack.columns, random)
  return random.shuffled(rows)
}

/** One entry a person: the last that was held. */
function latest(held: readonly Held[]): Held[] {
  const byPerson = new Map<number, Held>()
  for (const one of held) {
    const known = byPerson.get(one.person)
    if (known === undefined || known.asOf <= one.asOf) byPerson.set(one.person, one)
  }
  return [...byPerson.values()]
}

/** A townsperson as somebody else might have known them at some time of the last year. */
function fromElsewhere(town: Town, columns: readonly string[], random: Random): Held {
  const asOf = town.calendar.seenAt - random.int(5, 400) * DAY
  return { person: random.int(0, town.people.length - 1), asOf, categories: columns }
}

/** Somebody who never was a customer here. */
function strangerRow(town: Town, columns: readonly string[], random: Random): LeakedRow {
  const cells = columns.map((column) => {
    if (column === NAME) return personName(random).zh
    if (column === PHONE) return town.mint.phone()
    if (column === NATIONAL_ID) return town.mint.nationalId()
    if (column === ADDRESS) return addressIn(random.pick(town.outlets).neighbourhood, random)
    if (column === PLAN) return random.pick(PLANS)
    if (column === CUSTOMER_NO) return town.mint.customerNo()
    return column === CODE ? String(random.int(100_000, 999_999)) : ''
  })
  return { source: -1, held: null, cells }
}
