// The clocks of some logs go wrong by hours, each by its own.

import { HOUR } from '../calendar.ts'
import type { Twister } from './twister.ts'

export const clocksOff: Twister = (town, attack, random) => {
  const keepers = [...new Set(town.log.lines.map((line) => line.keeper))].sort()
  const offBy = new Map<string, number>()
  for (const keeper of keepers)
    if (random.chance(0.3)) offBy.set(keeper, random.int(1, 10) * HOUR * (random.chance(0.5) ? 1 : -1))
  for (const line of town.log.lines) line.at += offBy.get(line.keeper) ?? 0
  return attack
}
