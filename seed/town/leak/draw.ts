// Which of the people that an act held are among the leaked rows: a fair draw, or a slice that somebody cut for a buyer.

import type { Held } from '../attacks/attack.ts'
import { ADDRESS, PLAN } from '../category.ts'
import { cellOf } from '../person.ts'
import type { Random } from '../random.ts'
import type { Town } from '../town.ts'

/** At most `count` of them, in no order that matters; all when there are fewer. */
export function draw(town: Town, held: readonly Held[], count: number, random: Random): Held[] {
  if (town.options.twist !== 'biased-slice') return random.sample(held, count)
  // By address: one part of the town. By plan: the dear ones. By number: one page of a sorted list. By date: the newest.
  const by = random.pick<(one: Held) => string>([
    (one) => cellOf(town.people[one.person]!, ADDRESS, one.asOf) ?? '',
    (one) => cellOf(town.people[one.person]!, PLAN, one.asOf) ?? '',
    (one) => town.people[one.person]!.customerNo,
    (one) => String(one.asOf),
  ])
  const sorted = held.map((one) => ({ one, key: by(one) })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const length = Math.min(Math.ceil(held.length * 0.6), Math.ceil(count * 1.2))
  const begin = random.int(0, held.length - length)
  return random.sample(
    sorted.slice(begin, begin + length).map(({ one }) => one),
    count,
  )
}
