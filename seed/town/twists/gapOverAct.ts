// The log is missing just where it would have told: for the time of the act, whatever the same log says of the same
// receiver is gone.

import { DAY, HOUR } from '../calendar.ts'
import { admit } from '../gaps.ts'
import type { Line } from '../log.ts'
import type { Twister } from './twister.ts'

export const gapOverAct: Twister = (town, attack, random) => {
  const lost = new Set<Line>()
  for (const source of attack.sources) {
    for (const keeper of new Set(source.acts.map((line) => line.keeper))) {
      const own = source.acts.filter((line) => line.keeper === keeper)
      const receivers = new Set(own.map((line) => line.to))
      const from = Math.min(...own.map((line) => line.at)) - random.int(3, 60) * HOUR
      const to = Math.max(...own.map((line) => line.at)) + random.int(3, 60) * HOUR
      for (const line of town.log.lines)
        if (line.keeper === keeper && receivers.has(line.to) && line.at >= from && line.at < to) lost.add(line)
      // Nobody would put up with a hole of many months and not mend it, so only shorter ones are admitted.
      if (to - from < 100 * DAY && random.chance(0.65)) admit(town.holders, keeper, from, to)
    }
  }
  town.log.lose(lost)
  return attack
}
