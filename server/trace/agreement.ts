// Whether the values of a leaked row were true when a copy was made. Only cells whose value this Subject had at some time
// can date a copy: any other value is a typing error or foreign, and says nothing about when. Called by reasons.ts.

import type { LeakedRow } from './exhibit.ts'
import type { Exposure } from './exposure.ts'
import { rowOf } from './own.ts'

/** A cell of a row and the entries of ValueFacts that say when its value was true. */
export interface DatedCell {
  readonly bit: number
  readonly entries: readonly number[]
}

/** The cells of `row` that date a copy of `subject`; empty without attributes. O(values of the Subject × cells). */
export function datedCells(exposure: Exposure, row: LeakedRow, subject: number): DatedCell[] {
  const { values } = exposure
  return row.values.flatMap(({ bit, hash }) => {
    const entries = [...rowOf(values.bySubject, subject)].filter(
      (v) => values.bit[v] === bit && values.hash[v] === hash,
    )
    return entries.length === 0 ? [] : [{ bit, entries }]
  })
}

/** True for a Holder whose copy follows its Subject's changes: it had every value since its arrival. */
export function keepsHistory(exposure: Exposure, holder: number): boolean {
  const { kind } = exposure.holders[holder]!
  return kind === 'SYSTEM' || kind === 'DATASET'
}

/** True when the cell was true at some instant of [from, to]; for one instant, from = to. */
export function agrees(exposure: Exposure, cell: DatedCell, from: number, to: number): boolean {
  return cell.entries.some((v) => exposure.values.from[v]! <= to && exposure.values.to[v]! > from)
}
