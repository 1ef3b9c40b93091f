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
  const bySubject = groupBySubject(exposure.subjects, entries)
  const counts = countHeld(exposure, holder, entries, bySubject, ends, times, assumptions)
  const people = times.map((_, time) => counts.subarray(time * HELD, (time + 1) * HELD))
  const columns = people.map((bytes) => bytes.reduce((held, count, byte) => (count > 0 ? held | byte : held), 0))
  const lacked = columns.map((held) => lackedMask(claims.core, held, exposure.words))
  const rows = times.map(() => new Map<number, number>())
  for (const subject of bySubject.present)
    if (claims.isClaimed[subject] === 1)
      claimValues(exposure, holder, subject, bySubject, entries, ends, claims, times, lacked, rows, assumptions)
  return times
    .map((at, time): Way => {
      const asked = claims.patterns.map((pattern) => pattern & columns[time]!)
      const byPattern = exposedByPattern(people[time]!, asked, assumptions.missingCategory)
      const list = [...rows[time]!.keys()].sort((a, b) => a - b)
      return {
        kind: 'SNAPSHOT',
        id: `snapshot:${exposure.holders[holder]!.id}:${new Date(at).toISOString()}`,
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
  bySubject: SubjectEntries,
  ends: Ends,
  times: readonly number[],
  assumptions: Assumptions,
): Float64Array {
  const counts = new Float64Array(times.length * HELD)
  // Live copies by core column, and in column 8 all of them: differences first, then running sums.
  const live = new Int32Array((times.length + 1) * 9)
  for (const subject of bySubject.present) {
    live.fill(0)
    let held = 0
    let seen = times.length
    let agreed = Number.POSITIVE_INFINITY
    for (let place = bySubject.offsets[subject]!; place < bySubject.offsets[subject + 1]!; place++) {
      const entry = bySubject.items[place]!
      const mask = entries.held[entry]!
      held |= mask
      const deletedAt = nextDelete(ends, subject, entries.at[entry]!)
      const agreedAt = agreedEnd(exposure, holder, entries.movement[entry]!)
      const start = firstAtOrAfter(times, entries.at[entry]!)
      const stop = firstAtOrAfter(times, Math.min(deletedAt, agreedAt))
      seen = Math.min(seen, start)
      if (agreedAt <= deletedAt) agreed = Math.min(agreed, agreedAt)
      for (let column = 0; column < 9; column++)
        if (column === 8 || (mask & (1 << column)) !== 0) {
          live[start * 9 + column]!++
          live[stop * 9 + column]!--
        }
    }
    for (let time = 0; time < times.length; time++) {
      if (time > 0)
        for (let column = 0; column < 9; column++) live[time * 9 + column]! += live[(time - 1) * 9 + column]!
      if (time < seen) continue
      let columns = 0
      for (let bit = 0; bit < 8; bit++) if (live[time * 9 + bit]! > 0) columns |= 1 << bit
      // An ended copy is a claim of its holder: past an agreed end, or past a DELETE.
      if (live[time * 9 + 8]! > 0) counts[time * HELD + columns]!++
      else counts[time * HELD + held]! += times[time]! >= agreed ? assumptions.afterEnd : assumptions.afterDelete
    }
  }
  return counts
}

/** Entries of each Subject, by time; `present` lists the Subjects, ascending. */
export interface SubjectEntries {
  readonly offsets: Int32Array
  readonly items: Int32Array
  readonly present: readonly number[]
}

function groupBySubject(subjects: number, entries: Entries): SubjectEntries {
  const offsets = new Int32Array(subjects + 1)
  for (let entry = 0; entry < entries.count; entry++) offsets[entries.subject[entry]! + 1]!++
  const present: number[] = []
  for (let subject = 0; subject < subjects; subject++) {
    if (offsets[subject + 1]! > 0) present.push(subject)
    offsets[subject + 1]! += offsets[subject]!
  }
  const items = new Int32Array(entries.count)
  const next = offsets.slice(0, subjects)
  for (let entry = 0; entry < entries.count; entry++) items[next[entries.subject[entry]!]!++] = entry
  return { offsets, items, present }
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
