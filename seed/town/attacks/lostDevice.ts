// A tablet, handheld or laptop is lost; whatever it still held is read out. From that day on it receives nothing.

import { DAY } from '../calendar.ts'
import type { Line } from '../log.ts'
import type { HolderEntry } from '../mapEntry.ts'
import type { Random } from '../random.ts'
import type { Town } from '../town.ts'
import { type Attack, plainAttack } from './attack.ts'
import { columnsOf, listSource } from './listSource.ts'
import { recentDay } from './weeks.ts'

/** With fewer people on it than this nobody would sell what is on it. */
const WORTH = 15

/** The attack; takes out of the log whatever would have reached the device after its loss. */
export function lostDevice(town: Town, random: Random): Attack {
  const lostAt = recentDay(town, 4, 45, random)
  const devices = town.holders.filter((holder) => holder.kind === 'DEVICE')
  const onIt = new Map(devices.map((device) => [device, heldBy(town, device, lostAt)]))
  const people = (device: HolderEntry) => new Set(onIt.get(device)!.flatMap(membersOf)).size
  const worth = devices.filter((device) => people(device) >= WORTH)
  const fullest = [...devices].sort((a, b) => people(b) - people(a)).slice(0, 3)
  const device = random.pick(worth.length > 0 ? worth : fullest)
  const acts = onIt.get(device)!
  goneFrom(town, device, lostAt)
  const columns = columnsOf(acts, 'without number')
  return plainAttack([listSource([device.id], [], acts)], columns, 'a repair shop that reads out lost devices', null)
}

/** Lines that brought something to the device within its retention. */
function heldBy(town: Town, device: HolderEntry, at: number): Line[] {
  const since = device.retentionDays === null ? 0 : at - device.retentionDays * DAY
  return town.log.lines.filter((line) => line.to === device.id && line.at >= since && line.at < at)
}

function membersOf(line: Line): readonly number[] {
  return line.list === null ? [line.person] : line.list.members
}

/** Nothing more reaches the device: forms are taken at the counter instead, orders and lists do not go out. */
function goneFrom(town: Town, device: HolderEntry, since: number): void {
  const { lines } = town.log
  const counter = town.outlets.find((outlet) => outlet.tablet === device.id)?.id ?? null
  let kept = 0
  for (const line of lines) {
    const touches = line.at >= since && (line.to === device.id || line.from === device.id)
    if (touches && counter === null) continue
    if (!touches) lines[kept++] = line
    else
      lines[kept++] = {
        ...line,
        from: line.from === device.id ? counter! : line.from,
        to: line.to === device.id ? counter : line.to,
        keeper: line.keeper === device.id ? counter! : line.keeper,
      }
  }
  lines.length = kept
}
