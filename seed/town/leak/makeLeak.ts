// Draws the leaked rows from what the act held, mixes in rows from elsewhere, and wears them a little. It reads the town
// and changes nothing in it.

import type { Attack, Held } from '../attacks/attack.ts'
import { DAY } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { Town } from '../town.ts'
import { boughtColumn, joinColumn } from './boughtColumn.ts'
import { draw } from './draw.ts'
import { headerOf } from './headers.ts'
import { type LeakedRow, rowOf } from './leakedRow.ts'
import { strangerCells } from './stranger.ts'
import { wear } from './wear.ts'

export interface Leak {
  readonly header: readonly string[]
  /** In random order. */
  readonly rows: readonly LeakedRow[]
}

/** The leak: at most `town.options.rows` rows, fewer when the act held fewer; 5 to 15 of a hundred come from elsewhere. */
export function makeLeak(town: Town, attack: Attack, random: Random): Leak {
  const noise = 0.05 + random.next() * 0.1
  const wanted = Math.max(1, Math.round(town.options.rows * (1 - noise)))
  const rows: LeakedRow[] = []
  const taken = new Set<number>()
  const add = (held: Held, source: number) => {
    if (taken.has(held.person)) return
    taken.add(held.person)
    rows.push(rowOf(town.people[held.person]!, held, source, attack.columns, random))
  }
  attack.sources.forEach((source, index) => {
    for (const held of source.always) add(held, index)
    const free = latest(source.held).filter((held) => !taken.has(held.person))
    const count = Math.max(1, Math.round(wanted * source.share) - source.always.length)
    for (const held of draw(town, free, count, random)) add(held, index)
  })
  const left = town.options.rows - rows.length
  const foreign = attack.sources.length === 0 ? left : Math.min(left, Math.ceil((rows.length * noise) / (1 - noise)))
  const strangers = attack.strangers ?? 0.6
  for (let k = 0; k < foreign; k++) {
    const known = random.chance(strangers) ? null : fromElsewhere(town, attack, taken, random)
    if (known !== null) add(known, -1)
    else rows.push({ source: -1, held: null, cells: strangerCells(town, attack.columns, random) })
  }
  const bought = town.options.twist === 'bought-in-column' ? [boughtColumn(attack, random)] : []
  for (const column of bought) joinColumn(town, column, rows, random)
  const columns = [...attack.columns, ...bought]
  wear(rows, columns, random)
  return { header: headerOf(columns, random), rows: random.shuffled(rows) }
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

/** A townsperson as somebody else knew them, not yet among the rows; null when hardly anybody is left. */
function fromElsewhere(town: Town, attack: Attack, taken: ReadonlySet<number>, random: Random): Held | null {
  for (let tries = 0; tries < 30; tries++) {
    const asOf = town.calendar.seenAt - random.int(5, 400) * DAY
    const anybody = { person: random.int(0, town.measure.customers - 1), asOf, categories: attack.columns }
    const held = attack.elsewhere === null ? anybody : random.pick(attack.elsewhere)
    if (!taken.has(held.person)) return held
  }
  return null
}
