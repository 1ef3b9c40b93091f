// The town's customers on the day they join. Some were there before the records begin, the rest join over the eighteen
// months; where they live decides to which outlets they go.

import { type Calendar, DAY, withinOpening, YEAR } from './calendar.ts'
import type { IdentifierMint } from './idNumber.ts'
import { addressIn, personName } from './names.ts'
import type { Outlet } from './outlets.ts'
import type { Person } from './person.ts'
import type { Random } from './random.ts'

export const PLANS = [
  '畅聊19',
  '畅聊39',
  '畅聊59',
  '流量79',
  '流量99',
  '家庭129',
  '家庭169',
  '商务199',
  '校园29',
  '银发9',
]

/** `count` people in order of joining. `settled` is the share that was there before the first day, 0..1. */
export function makePopulation(
  count: number,
  settled: number,
  outlets: readonly Outlet[],
  calendar: Calendar,
  mint: IdentifierMint,
  random: Random,
): Person[] {
  const pulls = outlets.map((outlet) => outlet.pull)
  const joins: number[] = []
  for (let i = 0; i < count; i++) {
    const before = random.chance(settled)
    joins.push(
      before
        ? calendar.start - random.int(1, Math.round((6 * YEAR) / DAY)) * DAY
        : // A town that grows: a little more join late than early.
          calendar.start + random.next() ** 0.85 * calendar.days * DAY,
    )
  }
  joins.sort((a, b) => a - b)
  return joins.map((join, index): Person => {
    const near = random.weighted(pulls)
    const joinedAt = join < calendar.start ? join : withinOpening(calendar, join, random)
    return {
      index,
      name: personName(random).zh,
      nationalId: mint.nationalId(),
      customerNo: mint.customerNo(),
      phones: [forEver(mint.phone(), joinedAt)],
      addresses: [forEver(addressIn(outlets[near]!.neighbourhood, random), joinedAt)],
      plans: [forEver(random.pick(PLANS), joinedAt)],
      joinedAt,
      leftAt: Number.POSITIVE_INFINITY,
      nearOutlet: near,
      otherOutlet: neighbourOf(near, outlets, random),
      paperBill: random.chance(0.22),
      directDebit: random.chance(0.28),
      insured: random.chance(0.12),
      marketingConsent: random.chance(0.5),
    }
  })
}

function forEver(value: string, from: number) {
  return { value, from, to: Number.POSITIVE_INFINITY }
}

/** An outlet a few steps away; the list is in the order of the streets. */
function neighbourOf(index: number, outlets: readonly Outlet[], random: Random): number {
  const step = random.int(1, 2) * (random.chance(0.5) ? 1 : -1)
  return Math.min(outlets.length - 1, Math.max(0, index + step === index ? index + 1 : index + step))
}
