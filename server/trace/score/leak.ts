// The leak as every term of the score sees it: claims, core columns, N, gap rate, grid, staff of each Holder. Made once
// for a trace and then only read.

import type { Assumptions } from '../assumptions.ts'
import type { LeakedRow } from '../exhibit.ts'
import type { Exposure } from '../exposure.ts'
import { type SeenCanary, seenCanaries } from './canary.ts'
import { type Claims, makeClaims } from './claims.ts'
import { gapRate } from './gapRate.ts'
import { makeGrid } from './grid.ts'
import type { LeakFacts } from './likelihood.ts'
import type { Store } from './store.ts'

export interface Leak extends LeakFacts {
  readonly claims: Claims
  /** T: the latest seenAt, epoch ms UTC. */
  readonly until: number
  readonly canaries: readonly SeenCanary[]
  /** For each Holder, the EMPLOYEEs directly part of it, ascending. */
  readonly staff: readonly (readonly number[])[]
  /** What several candidates ask alike, made when first asked (store.ts). */
  readonly stores: Map<number, Store>
}

/** What all terms share. `rows` must not be empty. Cost O(rows + movements of outlets). */
export function leakOf(exposure: Exposure, rows: readonly LeakedRow[], assumptions: Assumptions): Leak {
  const claims = makeClaims(exposure, rows, assumptions)
  const until = rows.reduce((latest, row) => Math.max(latest, row.seenAt), Number.NEGATIVE_INFINITY)
  const missing = gapRate(exposure, until)
  const unmatched = rows.reduce((sum, row) => sum + (row.state === 'UNMATCHED' ? row.rows : 0), 0)
  const staff: number[][] = exposure.holders.map(() => [])
  exposure.holders.forEach((holder, index) => {
    if (holder.kind === 'EMPLOYEE' && holder.partOf >= 0) staff[holder.partOf]!.push(index)
  })
  return {
    claims,
    until,
    canaries: seenCanaries(exposure, rows, until),
    matched: claims.rows.length,
    unmatched,
    population: exposure.population,
    gapRate: missing,
    grid: makeGrid(missing, assumptions),
    temper: Math.min(1, assumptions.temperRows / Math.max(1, claims.rows.length)),
    staff,
    assumptions,
    known: new Map(),
    stores: new Map(),
  }
}
