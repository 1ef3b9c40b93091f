// Takes away a share of the log lines: half of them here and there, half in whole stretches at some holders. The map
// admits most of the stretches in `logGaps`, but not all. It never adds or changes a line.

import { type Calendar, DAY, HOUR } from './calendar.ts'
import type { Line } from './log.ts'
import type { HolderEntry } from './mapEntry.ts'
import type { Random } from './random.ts'

/** The lines that are left, in their order; `logGaps` of the holders are set. `share` is 0..0.9. */
export function loseLines(
  lines: readonly Line[],
  share: number,
  holders: readonly HolderEntry[],
  calendar: Calendar,
  random: Random,
): Line[] {
  if (share <= 0) return [...lines]
  const lost = new Set<Line>()
  const wanted = Math.round(lines.length * share)
  const byKeeper = new Map<string, Line[]>()
  for (const line of lines) {
    const kept = byKeeper.get(line.keeper)
    if (kept === undefined) byKeeper.set(line.keeper, [line])
    else kept.push(line)
  }
  const keepers = [...byKeeper.keys()].sort()
  const weights = keepers.map((keeper) => Math.sqrt(byKeeper.get(keeper)!.length))
  for (let tries = 0; lost.size < wanted / 2 && tries < 100_000; tries++) {
    const keeper = keepers[random.weighted(weights)]!
    const held = byKeeper.get(keeper)!
    // A system that everything passes loses days, a counter loses weeks.
    const length = held.length > lines.length / 20 ? random.int(12, 96) * HOUR : random.int(4, 40) * DAY
    const from = calendar.start + Math.floor((random.next() * (calendar.days * DAY - length)) / HOUR) * HOUR
    const before = lost.size
    loseStretch(held, from, from + length, lost)
    if (lost.size > before && random.chance(0.65)) admit(holders, keeper, from, from + length)
  }
  const rest = (wanted - lost.size) / (lines.length - lost.size)
  return lines.filter((line) => !lost.has(line) && !random.chance(rest))
}

/** Marks the lines of that stretch as lost. */
export function loseStretch(lines: readonly Line[], from: number, to: number, lost: Set<Line>): void {
  for (const line of lines) if (line.at >= from && line.at < to) lost.add(line)
}

/** Says in the map that the holder's log is missing for that stretch. */
export function admit(holders: readonly HolderEntry[], keeper: string, from: number, to: number): void {
  holders.find((holder) => holder.id === keeper)?.logGaps.push({ from, to })
}
