// The lists that partners were sent of late and that name their people well enough to be sold.

import { DAY } from '../calendar.ts'
import { NAME, PHONE } from '../category.ts'
import type { Line } from '../log.ts'
import type { Town } from '../town.ts'

/** Lines of the last 120 days to third parties with names, numbers and at least `least` people; there always are some. */
export function recentLists(town: Town, least: number): Line[] {
  const partners = new Set(town.holders.filter((holder) => holder.kind === 'THIRD_PARTY').map((holder) => holder.id))
  const since = town.calendar.seenAt - 120 * DAY
  return town.log.lines.filter(
    (line) =>
      line.list !== null &&
      line.at >= since &&
      line.to !== null &&
      partners.has(line.to) &&
      line.list.members.length >= least &&
      line.categories.includes(NAME) &&
      line.categories.includes(PHONE),
  )
}
