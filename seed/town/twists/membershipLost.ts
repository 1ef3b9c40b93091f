// For some receivers the lists of the last months were not kept: a log line may still name the list, but nobody knows who
// was in it; for others the line is gone as well.

import { DAY } from '../calendar.ts'
import type { Line } from '../log.ts'
import type { Twister } from './twister.ts'

export const membershipLost: Twister = (town, attack, random) => {
  const kinds = new Set(['THIRD_PARTY', 'DEVICE', 'DATASET'])
  const receivers = town.holders.filter((holder) => kinds.has(holder.kind) || holder.id.endsWith('-office'))
  const careless = new Set(random.sample(receivers, Math.ceil(receivers.length / 5)).map((holder) => holder.id))
  for (const source of attack.sources) if (random.chance(0.6)) careless.add(source.holders[0]!)
  const since = town.calendar.seenAt - random.int(100, 200) * DAY
  const lost = new Set<Line>()
  for (const line of town.log.lines) {
    if (line.list === null || line.to === null || !careless.has(line.to) || line.at < since) continue
    if (!random.chance(0.7)) continue
    line.list.membersKept = false
    if (random.chance(0.4)) lost.add(line)
  }
  town.log.lose(lost)
  return attack
}
