// Snapshots as ways to leak: all that a candidate held at one time, such as a stale copy or a stolen disk.

import { type Assumptions, DAY_MS } from '../assumptions.ts'
import type { Exposure } from '../exposure.ts'
import { claimValues } from './claimSnapshots.ts'
import type { Claims } from './claims.ts'
import { exposedByPattern } from './core.ts'
import { agreedEnd, type Ends, nextDelete } from './ends.ts'
import type { Entries } from './entries.ts'
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
  assumptions: Assumptions,
): Way[] {
  if (entries.count === 0) return []
  const times = snapshotTimes(exposure, holder, entries.at[0]!, ends, until, assumptions)
  // How a copy stands at a time: live, past an agreed end, or past a DELETE.
  const weight = [1, assumptions.afterEnd, assumptions.afterDelete]
  const counts = new Float64Array(times.length * HELD)
  const bySubject = groupBySubject(exposure.subjects, entries)
  const rows = times.map(() => new Map<number, number>())
  const live = new Int32Array((times.length + 1) * 9)
  for (const subject of bySubject.present) {
    const from = bySubject.offsets[subject]!
    const to = bySubject.offsets[subject + 1]!
    const firstLive = times.length
    live.fill(0)
    let held = 0
    let seen = firstLive
    let agreed = Number.POSITIVE_INFINITY
    let deleted = Number.NEGATIVE_INFINITY
    for (let place = from; place < to; place++) {
      const entry = bySubject.items[place]!
      const at = entries.at[entry]!
      const mask = entries.held[entry]!
      held |= mask
      const deletedAt = nextDelete(ends, subject, at)
      const agreedAt = agreedEnd(exposure, holder, entries.movement[entry]!)
      const end = Math.min(deletedAt, agreedAt)
      const start = firstAtOrAfter(times, at)
      const stop = firstAtOrAfter(times, end)
      seen = Math.min(seen, start)
      if (agreedAt <= deletedAt) agreed = Math.min(agreed, agreedAt)
      else deleted = Math.max(deleted, deletedAt)
      live[start * 9 + 8]!++
      live[stop * 9 + 8]!--
      for (let bit = 0; bit < 8; bit++)
        if ((mask & (1 << bit)) !== 0) {
          live[start * 9 + bit]!++
          live[stop * 9 + bit]!--
        }
    }
    for (let time = 0; time < times.length; time++) {
      if (time > 0)
        for (let column = 0; column < 9; column++) live[time * 9 + column]! += live[(time - 1) * 9 + column]!
      if (time < seen) continue
      let columns = held
      let standing = times[time]! >= agreed ? 1 : 2
      if (live[time * 9 + 8]! > 0) {
        standing = 0
        columns = 0
        for (let bit = 0; bit < 8; bit++) if (live[time * 9 + bit]! > 0) columns |= 1 << bit
      }
      counts[time * HELD + columns]! += weight[standing]!
    }
    if (claims.isClaimed[subject] === 1)
      claimValues(exposure, holder, subject, bySubject, entries, ends, claims, times, rows, assumptions)
  }
  return times
    .map((at, time): Way => {
      const people = counts.subarray(time * HELD, (time + 1) * HELD)
      const byPattern = exposedByPattern(people, claims.patterns, assumptions.missingCategory)
      const list = [...rows[time]!.keys()].sort((a, b) => a - b)
      return {
        kind: 'SNAPSHOT',
        id: `snapshot:${exposure.holders[holder]!.id}:${new Date(at).toISOString()}`,
        from: at,
        to: at,
        movement: -1,
        exposed: Math.max(...byPattern),
        byPattern,
        claims: list,
        xs: list.map((index) => rows[time]!.get(index)!),
        count: 1,
      }
    })
    .filter((way) => way.exposed > 0)
    .reverse()
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
