// Windows as ways to leak: what reached a candidate between two dates, such as the six weeks in which somebody
// photographed forms.

import { type Assumptions, DAY_MS } from '../assumptions.ts'
import type { Exposure } from '../exposure.ts'
import { type Claims, missingFactor, valuesAgree } from './claims.ts'
import { exposedByPattern, lackedCount, lackedMask } from './core.ts'
import type { Entries } from './entries.ts'
import type { Gaps } from './gaps.ts'
import type { Way } from './way.ts'

interface Held {
  readonly mask: Uint32Array
  agrees: boolean
  late: boolean
}

const NONE: readonly number[] = []

/**
 * Windows of each length of the assumptions, stepping back from `until` until the first entry, those with nobody left
 * out. Ordered by length, then latest first. Cost O(entries x lengths / step).
 */
export function windowWays(
  exposure: Exposure,
  holder: string,
  entries: Entries,
  claims: Claims,
  until: number,
  gaps: Gaps,
  assumptions: Assumptions,
): Way[] {
  const ways: Way[] = []
  if (entries.count === 0) return ways
  const stamp = new Int32Array(entries.people).fill(-1)
  const held = new Uint8Array(entries.people)
  const touched = new Int32Array(entries.people)
  const peopleWith = new Int32Array(256)
  const first = entries.at[0]!
  // Few sets of columns occur among thousands of windows.
  const byColumns = new Map<number, { readonly asked: number[]; readonly lacked: Uint32Array }>()
  const askedOf = (columns: number) => {
    let known = byColumns.get(columns)
    if (known === undefined) {
      const asked = claims.patterns.map((pattern) => pattern & columns)
      known = { asked, lacked: lackedMask(claims.core, columns, exposure.words) }
      byColumns.set(columns, known)
    }
    return known
  }
  const found = new Map<number, Held>()
  let turn = 0
  for (const days of assumptions.windowDays) {
    const length = days * DAY_MS
    for (let to = until; to > first; to -= length * assumptions.windowStep, turn++) {
      const from = to - length
      found.clear()
      let people = 0
      for (let entry = firstAfter(entries.at, from); entry < entries.count && entries.at[entry]! <= to; entry++) {
        if (entries.arrives[entry] === 0) continue
        const person = entries.person[entry]!
        if (stamp[person] === turn) held[person]! |= entries.held[entry]!
        else {
          stamp[person] = turn
          held[person] = entries.held[entry]!
          touched[people++] = person
        }
        if (claims.isClaimed[entries.subject[entry]!] === 1) hold(exposure, entries, entry, claims, found, assumptions)
      }
      if (people === 0) continue
      peopleWith.fill(0)
      for (let person = 0; person < people; person++) peopleWith[held[touched[person]!]!]!++
      let columns = 0
      for (let byte = 0; byte < peopleWith.length; byte++) if (peopleWith[byte]! > 0) columns |= byte
      const { asked, lacked } = askedOf(columns)
      const byPattern = exposedByPattern(peopleWith, asked, assumptions.missingCategory)
      const list = found.size === 0 ? NONE : [...found.keys()].sort((a, b) => a - b)
      ways.push({
        kind: 'WINDOW',
        // Most windows hold no row and are never shown; naming millions of them costs more than weighing them.
        id: list.length === 0 ? '' : `window:${holder}:${new Date(from).toISOString()}/${new Date(to).toISOString()}`,
        from,
        to,
        movement: -1,
        exposed: Math.max(...byPattern),
        gap: gaps.between(from, to),
        byPattern,
        lacks: lackedCount(claims.core, columns),
        claims: list,
        xs:
          list.length === 0 ? NONE : list.map((index) => value(claims, index, found.get(index)!, lacked, assumptions)),
        count: 1,
        sent: false,
        unlogged: false,
      })
    }
  }
  return ways
}

/** Joins what one arrival gives to what the window already has of each claim: masks add up, one true value is enough. */
function hold(
  exposure: Exposure,
  entries: Entries,
  entry: number,
  claims: Claims,
  found: Map<number, Held>,
  assumptions: Assumptions,
): void {
  const at = entries.at[entry]!
  const offset = entries.movement[entry]! * exposure.words
  for (const index of claims.bySubject.get(entries.subject[entry]!)!) {
    const claim = claims.list[index]!
    if (at > claim.seenAt + assumptions.clockSkewMs) continue
    let known = found.get(index)
    if (known === undefined) {
      known = { mask: new Uint32Array(exposure.words), agrees: false, late: true }
      found.set(index, known)
    }
    for (let word = 0; word < exposure.words; word++) known.mask[word]! |= exposure.movements.mask[offset + word]!
    known.agrees ||= valuesAgree(claim, at, at)
    known.late &&= at > claim.seenAt
  }
}

function value(claims: Claims, index: number, known: Held, lacked: Uint32Array, assumptions: Assumptions): number {
  const claim = claims.list[index]!
  return (
    claim.share *
    missingFactor(claim, known.mask, 0, lacked, assumptions) *
    (known.agrees ? 1 : assumptions.valueDisagrees) *
    (known.late ? assumptions.clockX : 1)
  )
}

/** First place in ascending `times` with a time after `time`. */
export function firstAfter(times: Float64Array, time: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (times[middle]! > time) high = middle
    else low = middle + 1
  }
  return low
}
