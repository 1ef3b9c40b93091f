// A Claim is one Subject that one leaked row may be about. Most rows have one; an ambiguous row shares its weight among
// several. Claims carry what the score asks of a copy: the needed categories, and the cells whose values are dated.

import type { Assumptions } from '../assumptions.ts'
import type { LeakedRow } from '../exhibit.ts'
import type { Exposure } from '../exposure.ts'
import { coreColumns, coreHeld } from './core.ts'

export interface Claim {
  readonly row: number
  readonly subject: number
  /** Share of the row's weight, 0..1: 1 / subjects, halved for a match by values alone. */
  readonly share: number
  readonly seenAt: number
  readonly needs: readonly number[]
  /** For each cell whose value this Subject once had: when it was true (pairs from, to; epoch ms UTC, half-open). */
  readonly dated: readonly (readonly number[])[]
}

export interface Claims {
  readonly list: readonly Claim[]
  /** Claims of a Subject; absent: none. */
  readonly bySubject: ReadonlyMap<number, readonly number[]>
  /** 1 for a Subject with claims. */
  readonly isClaimed: Uint8Array
  /** Matched rows (distinct), the `row` of each claim is a place in this list. */
  readonly rows: readonly LeakedRow[]
  /** Bits of the core columns (core.ts), the distinct patterns of them that rows have, and the pattern of each row. */
  readonly core: readonly number[]
  readonly patterns: readonly number[]
  readonly patternOf: readonly number[]
}

/** Claims of the matched and ambiguous rows, canaries left out, in the order of rows, then Subjects. */
export function makeClaims(exposure: Exposure, leaked: readonly LeakedRow[], assumptions: Assumptions): Claims {
  const rows = leaked.filter(
    (row) => row.subjects.length > 0 && !row.subjects.every((subject) => exposure.isCanary[subject] === 1),
  )
  const list: Claim[] = []
  const bySubject = new Map<number, number[]>()
  const isClaimed = new Uint8Array(exposure.subjects)
  rows.forEach((row, place) => {
    for (const subject of row.subjects) {
      const claims = bySubject.get(subject) ?? []
      claims.push(list.length)
      bySubject.set(subject, claims)
      isClaimed[subject] = 1
      list.push({
        row: place,
        subject,
        share: (row.weak ? assumptions.weakMatch : 1) / row.subjects.length,
        seenAt: row.seenAt,
        needs: row.bits,
        dated: datedCells(exposure, row, subject),
      })
    }
  })
  const core = coreColumns(rows)
  const bytes = rows.map((row) => coreHeld(core, row.mask, 0))
  const patterns = [...new Set(bytes)].sort((a, b) => a - b)
  const patternOf = bytes.map((byte) => patterns.indexOf(byte))
  return { list, bySubject, isClaimed, rows, core, patterns, patternOf }
}

/**
 * Cost of the needed categories that `mask` lacks, 0..1: a factor for each, with a floor. Columns of `lacked`, which
 * nobody of the way has, are not asked of the row: they were bought in or not, once for the whole leak (coverage.ts).
 */
export function missingFactor(
  claim: Claim,
  mask: Uint32Array,
  offset: number,
  lacked: Uint32Array,
  assumptions: Assumptions,
): number {
  let factor = 1
  for (const bit of claim.needs)
    if (((mask[offset + (bit >>> 5)]! | lacked[bit >>> 5]!) & (1 << (bit & 31))) === 0)
      factor *= assumptions.missingCategory
  return Math.max(factor, assumptions.missingFloor)
}

/** True when every dated cell was true at some instant of [from, to]; an instant is asked with from = to. */
export function valuesAgree(claim: Claim, from: number, to: number): boolean {
  for (const spans of claim.dated) {
    let agrees = false
    for (let at = 0; at < spans.length && !agrees; at += 2) agrees = spans[at]! <= to && spans[at + 1]! > from
    if (!agrees) return false
  }
  return true
}

/**
 * Only cells whose value this Subject had at some time can date a copy. A value that was never theirs is a typing error
 * or foreign: it weighs the same on every candidate, so it is left out here.
 */
function datedCells(exposure: Exposure, row: LeakedRow, subject: number): number[][] {
  const { values } = exposure
  const dated: number[][] = []
  for (const cell of row.values) {
    const spans: number[] = []
    for (let at = values.bySubject.offsets[subject]!; at < values.bySubject.offsets[subject + 1]!; at++) {
      const value = values.bySubject.items[at]!
      if (values.bit[value] === cell.bit && values.hash[value] === cell.hash)
        spans.push(values.from[value]!, values.to[value]!)
    }
    if (spans.length > 0) dated.push(spans)
  }
  return dated
}
