// The weeks of an act that goes on for some time.

import { DAY } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { Town } from '../town.ts'

/** Epoch ms UTC, half-open. */
export interface Weeks {
  readonly from: number
  readonly to: number
}

/** So many days (`least` to `most`) that ended one to six weeks before the rows were seen. */
export function recentWeeks(town: Town, least: number, most: number, random: Random): Weeks {
  const to = town.calendar.seenAt - random.int(6, 40) * DAY
  return { from: to - random.int(least, most) * DAY, to }
}

/** A moment of ordinary life, `least` to `most` days before the rows were seen. */
export function recentDay(town: Town, least: number, most: number, random: Random): number {
  return Math.min(town.calendar.seenAt - random.int(least, most) * DAY, town.calendar.end - DAY)
}
