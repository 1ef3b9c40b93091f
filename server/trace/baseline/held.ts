// What the rivals of the score see: who held whose data by the time of the leak, with no regard to fields, values or ends
// of copies. Same facts, same eligible Holders as the tracer, so that a comparison compares the scores and not the input.

import { DAY_MS } from '../assumptions.ts'
import { isEligible } from '../candidates.ts'
import { MAX_PLACES, placesInto } from '../copy.ts'
import type { LeakedRow } from '../exhibit.ts'
import type { Exposure, MovementFacts, Rows } from '../exposure.ts'
import { DELETE, groundOf } from '../ground.ts'
import { meets } from '../mask.ts'
import { rowOf } from '../own.ts'

/** What came to one Holder in one month. */
export interface Unit {
  readonly holder: number
  /** Distinct Subjects, ascending. */
  readonly subjects: Float64Array
}

export interface Held {
  /** Eligible Holders with at least one Subject, ascending; the rivals rank these. */
  readonly holders: readonly number[]
  /** Distinct Subjects of each of `holders`, ascending. */
  readonly sets: readonly Float64Array[]
  /** By Holder, then month of arrival. */
  readonly units: readonly Unit[]
  /** Subjects of the leaked rows, distinct, ascending. */
  readonly leaked: readonly number[]
  readonly isLeaked: Uint8Array
  /** Number of Subjects in the Exposure. */
  readonly subjects: number
  /** N of the score. */
  readonly population: number
}

const MONTH_MS = 30 * DAY_MS

/** Every copy with at least one leaked Category that arrived by the latest `seenAt`. O(v log v) in such copies. */
export function heldBy(exposure: Exposure, rows: readonly LeakedRow[]): Held {
  const leaked = [...new Set(rows.flatMap((row) => row.subjects))].sort((a, b) => a - b)
  const isLeaked = new Uint8Array(exposure.subjects)
  for (const subject of leaked) isLeaked[subject] = 1
  const { keys, months } = visits(exposure, rows)
  const units: Unit[] = []
  for (const [unit, subjects] of grouped(keys, exposure.subjects))
    units.push({ holder: Math.floor(unit / months), subjects })
  const byHolder = new Map<number, Unit[]>()
  for (const unit of units) byHolder.set(unit.holder, [...(byHolder.get(unit.holder) ?? []), unit])
  return {
    holders: [...byHolder.keys()],
    sets: [...byHolder.values()].map(union),
    units,
    leaked,
    isLeaked,
    subjects: exposure.subjects,
    population: exposure.population,
  }
}

/** One number a copy: (holder, month of arrival, subject), sorted and distinct. */
function visits(exposure: Exposure, rows: readonly LeakedRow[]): { keys: Float64Array; months: number } {
  const { movements } = exposure
  const ground = groundOf(exposure)
  const until = rows.reduce((latest, row) => Math.max(latest, row.seenAt), -Infinity)
  const need = new Uint32Array(exposure.words)
  for (const row of rows) for (let w = 0; w < need.length; w++) need[w]! |= row.mask[w]!
  const start = movements.at[0] ?? 0
  const months = Math.max(1, Math.floor((until - start) / MONTH_MS) + 1)
  const eligible = Uint8Array.from(exposure.holders, (_, holder) => (isEligible(exposure, holder) ? 1 : 0))
  const keys: number[] = []
  const places = new Int32Array(MAX_PLACES)
  for (let m = 0; m < movements.count && movements.at[m]! <= until; m++) {
    if (movements.kind[m] === DELETE || !meets(movements.mask, m * exposure.words, need)) continue
    const month = Math.floor((movements.at[m]! - start) / MONTH_MS)
    const count = placesInto(places, exposure, ground, m)
    // What left a Holder was in it, whether or not a log says how it came.
    const holders = [...places.subarray(0, count), movements.from[m]!]
    for (const holder of holders) {
      if (holder < 0 || eligible[holder] === 0) continue
      for (const subject of membersOf(movements, exposure.batchMembers, m))
        keys.push((holder * months + month) * exposure.subjects + subject)
    }
  }
  return { keys: distinct(Float64Array.from(keys).sort()), months }
}

function membersOf(movements: MovementFacts, batchMembers: Rows, m: number): ArrayLike<number> & Iterable<number> {
  if (movements.subject[m]! >= 0) return [movements.subject[m]!]
  return movements.batch[m]! >= 0 ? rowOf(batchMembers, movements.batch[m]!) : []
}

function distinct(sorted: Float64Array): Float64Array {
  return sorted.filter((value, index) => index === 0 || value !== sorted[index - 1])
}

/** Keys by unit, in order; each with its Subjects. */
function grouped(keys: Float64Array, subjects: number): [number, Float64Array][] {
  const groups: [number, Float64Array][] = []
  for (let from = 0; from < keys.length; ) {
    const unit = Math.floor(keys[from]! / subjects)
    let to = from
    while (to < keys.length && Math.floor(keys[to]! / subjects) === unit) to++
    groups.push([unit, keys.slice(from, to).map((key) => key - unit * subjects)])
    from = to
  }
  return groups
}

function union(units: readonly Unit[]): Float64Array {
  const all = new Float64Array(units.reduce((sum, unit) => sum + unit.subjects.length, 0))
  let at = 0
  for (const { subjects } of units) {
    all.set(subjects, at)
    at += subjects.length
  }
  return distinct(all.sort())
}
