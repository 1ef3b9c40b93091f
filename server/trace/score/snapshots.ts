// Snapshots as ways to leak: all that a candidate held at one time, such as a stale copy or a stolen disk.

import { type Assumptions, DAY_MS } from '../assumptions.ts'
import type { Exposure } from '../exposure.ts'
import { claimValues } from './claimSnapshots.ts'
import type { Claims } from './claims.ts'
import { exposedByPattern, lackedCount, lackedMask } from './core.ts'
import { agreedEnd, type Ends, nextDelete } from './ends.ts'
import type { Entries } from './entries.ts'
import type { Gaps } from './gaps.ts'
import type { Way } from './way.ts'

/** Different sets of core columns: one byte. */
const HELD = 256
const MOST_MARKS = 60

/**
 * Snapshots weekly back from `until` to the first entry, just before the latest 60 DELETEs of batches and contract ends,
 * those with nobody left out; latest first. Cost O(entries + Subjects held x snapshots).
 */
export function snapshotWays(
  exposure: Exposure,
  holder: number,
  entries: Entries,
  ends: Ends,
  claims: Claims,
  until: number,
  gaps: Gaps,
  assumptions: Assumptions,
): Way[] {
  if (entries.count === 0) return []
  const times = snapshotTimes(exposure, holder, entries.at[0]!, ends, until, assumptions)
  const byPerson = groupByPerson(entries)
  const counts = countHeld(exposure, holder, entries, byPerson, ends, times, assumptions)
  const people = times.map((_, time) => counts.subarray(time * HELD, (time + 1) * HELD))
  const columns = people.map((bytes) => bytes.reduce((held, count, byte) => (count > 0 ? held | byte : held), 0))
  const lacked = columns.map((held) => lackedMask(claims.core, held, exposure.words))
  const rows = times.map(() => new Map<number, number>())
  for (let person = 0; person < entries.people; person++)
    if (claims.isClaimed[subjectOf(entries, byPerson, person)] === 1)
      claimValues(exposure, holder, person, byPerson, entries, ends, claims, times, lacked, rows, assumptions)
  return times
    .map((at, time): Way => {
      const asked = claims.patterns.map((pattern) => pattern & columns[time]!)
      const byPattern = exposedByPattern(people[time]!, asked, assumptions.missingCategory)
      const list = [...rows[time]!.keys()].sort((a, b) => a - b)
      return {
        kind: 'SNAPSHOT',
        id: list.length === 0 ? '' : `snapshot:${exposure.holders[holder]!.id}:${new Date(at).toISOString()}`,
        from: at,
        to: at,
        movement: -1,
        exposed: Math.max(...byPattern),
        gap: gaps.between(entries.at[0]!, at),
        byPattern,
        lacks: lackedCount(claims.core, columns[time]!),
        claims: list,
        xs: list.map((index) => rows[time]!.get(index)!),
        count: 1,
        sent: false,
        unlogged: false,
      }
    })
    .filter((way) => way.exposed > 0)
    .reverse()
}

/** People by the core columns they have there at each time, weighted by how their copy stands: `HELD` bytes a time. */
function countHeld(
  exposure: Exposure,
  holder: number,
  entries: Entries,
  byPerson: PersonEntries,
  ends: Ends,
  times: readonly number[],
  assumptions: Assumptions,
): Float64Array {
  const counts = new Float64Array(times.length * HELD)
  // Live copies by core column, and in column 8 all of them: differences first, then running sums.
  const live = new Int32Array((times.length + 1) * 9)
  const changes = new Uint8Array(times.length + 1)
  const standing = new Int32Array(9)
  for (let person = 0; person < entries.people; person++) {
    const subject = subjectOf(entries, byPerson, person)
    live.fill(0)
    changes.fill(0)
    standing.fill(0)
    let held = 0
    let seen = times.length
    let agreed = Number.POSITIVE_INFINITY
    for (let place = byPerson.offsets[person]!; place < byPerson.offsets[person + 1]!; place++) {
      const entry = byPerson.items[place]!
      const mask = entries.held[entry]!
      held |= mask
      const deletedAt = nextDelete(ends, subject, entries.at[entry]!)
      const agreedAt = agreedEnd(exposure, holder, entries.movement[entry]!)
      const start = firstAtOrAfter(times, entries.at[entry]!)
      const stop = firstAtOrAfter(times, Math.min(deletedAt, agreedAt))
      seen = Math.min(seen, start)
      changes[start] = 1
      changes[stop] = 1
      if (agreedAt <= deletedAt) agreed = Math.min(agreed, agreedAt)
      for (let column = 0; column < 9; column++)
        if (column === 8 || (mask & (1 << column)) !== 0) {
          live[start * 9 + column]!++
          live[stop * 9 + column]!--
        }
    }
    let columns = 0
    for (let time = seen; time < times.length; time++) {
      if (changes[time] === 1) {
        columns = 0
        for (let column = 0; column < 9; column++) {
          standing[column]! += live[time * 9 + column]!
          if (column < 8 && standing[column]! > 0) columns |= 1 << column
        }
      }
      // An ended copy is a claim of its holder: past an agreed end, or past a DELETE.
      if (standing[8]! > 0) counts[time * HELD + columns]!++
      else counts[time * HELD + held]! += times[time]! >= agreed ? assumptions.afterEnd : assumptions.afterDelete
    }
  }
  return counts
}

/** Who a person of the candidate is; each has an entry. */
export function subjectOf(entries: Entries, byPerson: PersonEntries, person: number): number {
  return entries.subject[byPerson.items[byPerson.offsets[person]!]!]!
}

/** Entries of each person of a candidate (entries.ts), by time. */
export interface PersonEntries {
  readonly offsets: Int32Array
  readonly items: Int32Array
}

function groupByPerson(entries: Entries): PersonEntries {
  const offsets = new Int32Array(entries.people + 1)
  for (let entry = 0; entry < entries.count; entry++) offsets[entries.person[entry]! + 1]!++
  for (let person = 0; person < entries.people; person++) offsets[person + 1]! += offsets[person]!
  const items = new Int32Array(entries.count)
  const next = offsets.slice(0, entries.people)
  for (let entry = 0; entry < entries.count; entry++) items[next[entries.person[entry]!]!++] = entry
  return { offsets, items }
}

/** Ascending. */
function snapshotTimes(
  exposure: Exposure,
  holder: number,
  first: number,
  ends: Ends,
  until: number,
  assumptions: Assumptions,
): number[] {
  const times = new Set<number>()
  for (let at = until; at >= first; at -= assumptions.snapshotDays * DAY_MS) times.add(at)
  const marks = new Set(ends.marks)
  for (let entry = exposure.flowsTo.offsets[holder]!; entry < exposure.flowsTo.offsets[holder + 1]!; entry++)
    marks.add(exposure.flows[exposure.flowsTo.items[entry]!]!.validTo)
  const inRange = [...marks].filter((mark) => mark - 1 >= first && mark - 1 <= until).sort((a, b) => a - b)
  for (const mark of inRange.slice(-MOST_MARKS)) times.add(mark - 1)
  return [...times].sort((a, b) => a - b)
}

function firstAtOrAfter(times: readonly number[], time: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (times[middle]! >= time) high = middle
    else low = middle + 1
  }
  return low
}
