// For every Holder, how many matched rows fail at which of the nested tests of tracing.md ("Why-not"), worked out once for
// all Holders: one walk over the own Movements of each Subject. whyNot.ts words the outcome for Holders that are no
// candidates; the score reads the same counts for `unmet`. Inferred hops play no part: they are told as log gaps.

import { agrees, type DatedCell, datedCells, keepsHistory } from './agreement.ts'
import { type Along, UNWATCHED } from './along.ts'
import { REASONS, type Reason } from './answer.ts'
import { connectedHolders } from './connection.ts'
import { MAX_PLACES, placesInto } from './copy.ts'
import type { LeakedRow } from './exhibit.ts'
import type { Exposure } from './exposure.ts'
import { type Ground, groundOf } from './ground.ts'
import type { Limits } from './limits.ts'
import { contains, hasBit } from './mask.ts'
import { type Own, ownMovements } from './own.ts'
import { explainedHolders, reach } from './reach.ts'

/** How far a row gets at a Holder: the place of the test it fails in REASONS, or EXPLAINED. */
export const EXPLAINED = REASONS.length
const STEPS = REASONS.length + 1

export interface Reasons {
  /** Distinct rows that matched one or more Subjects; each counts once in every Holder's counts. */
  readonly matched: number
  /** `counts[holder * (REASONS.length + 1) + step]` rows fail at `step`, or are explained. */
  readonly counts: Int32Array
  /** First arrival of a matched Subject after its row was seen; Infinity where none. Epoch ms UTC. */
  readonly firstLate: Float64Array
  /** `words` words a Holder: all that came of matched Subjects by the time their row was seen. */
  readonly came: Uint32Array
  /** When the last row was seen, epoch ms UTC; -Infinity without rows. */
  readonly seenAt: number
}

/** Runs the tests for all Holders and rows. An ambiguous row counts where its best Subject gets. O(own + rows × holders). */
export function reasonsOf(
  exposure: Exposure,
  rows: readonly LeakedRow[],
  limits: Limits,
  along: Along = UNWATCHED,
): Reasons {
  const ground = groundOf(exposure)
  const connected = connectedHolders(exposure)
  const holders = exposure.holders.length
  const matched = rows.filter((row) => row.subjects.length > 0)
  const reasons: Reasons = {
    matched: matched.length,
    counts: new Int32Array(holders * STEPS),
    firstLate: new Float64Array(holders).fill(Infinity),
    came: new Uint32Array(holders * exposure.words),
    seenAt: matched.reduce((latest, row) => Math.max(latest, row.seenAt), -Infinity),
  }
  const steps = new Int8Array(holders)
  for (const [i, row] of matched.entries()) {
    along('REASONS', i, matched.length)
    for (let h = 0; h < holders; h++) steps[h] = connected[h] === 1 ? NOT_IN_BATCH : NO_CONNECTION
    for (const subject of row.subjects) walk(steps, reasons, exposure, ground, row, subject, limits)
    for (let h = 0; h < holders; h++) reasons.counts[h * STEPS + steps[h]!]!++
  }
  return reasons
}

/** The counts of one Holder in the order of REASONS, without reasons that no row has; explained rows are left out. */
export function reasonRows(reasons: Reasons, holder: number): { reason: Reason; rows: number }[] {
  return REASONS.map((reason, step) => ({ reason, rows: reasons.counts[holder * STEPS + step]! })).filter(
    ({ rows }) => rows > 0,
  )
}

const NO_CONNECTION = REASONS.indexOf('NO_CONNECTION')
const NOT_IN_BATCH = REASONS.indexOf('NOT_IN_BATCH')
const TIME_ORDER = REASONS.indexOf('TIME_ORDER')
const MISSING_FIELDS = REASONS.indexOf('MISSING_FIELDS')
const VINTAGE = REASONS.indexOf('VINTAGE')
const CUT_OFF = REASONS.indexOf('CUT_OFF')

/** What arrived in time at one Holder: Categories, and for each dated cell whether some copy agrees with it. */
interface Arrived {
  timely: boolean
  readonly brought: Uint32Array
  readonly agreeing: boolean[]
}

function walk(
  steps: Int8Array,
  reasons: Reasons,
  exposure: Exposure,
  ground: Ground,
  row: LeakedRow,
  subject: number,
  limits: Limits,
): void {
  const own = ownMovements(exposure, subject)
  if (own.moves.length > limits.ownMovements) {
    for (let h = 0; h < steps.length; h++) if (steps[h] !== NO_CONNECTION) steps[h] = Math.max(steps[h]!, CUT_OFF)
    return
  }
  const cells = datedCells(exposure, row, subject)
  for (const [holder, arrived] of arrivedBy(reasons, exposure, ground, row, own, cells)) {
    steps[holder] = Math.max(steps[holder]!, stepOf(arrived, row, cells))
  }
}

function stepOf(arrived: Arrived, row: LeakedRow, cells: readonly DatedCell[]): number {
  if (!arrived.timely) return TIME_ORDER
  if (!contains(arrived.brought, 0, row.mask)) return MISSING_FIELDS
  return cells.every((_, c) => arrived.agreeing[c]) ? EXPLAINED : VINTAGE
}

function arrivedBy(
  reasons: Reasons,
  exposure: Exposure,
  ground: Ground,
  row: LeakedRow,
  own: Own,
  cells: readonly DatedCell[],
): Map<number, Arrived> {
  const { words } = exposure
  const { at, from, mask } = exposure.movements
  const explained = explainedHolders(exposure, ground, own)
  const { timely, brought } = reach(exposure, ground, own, explained, row.seenAt)
  const found = new Map<number, Arrived>()
  const places = new Int32Array(MAX_PLACES)

  const arrivedAt = (holder: number): Arrived => {
    let arrived = found.get(holder)
    if (arrived === undefined) {
      arrived = { timely: false, brought: new Uint32Array(words), agreeing: cells.map(() => false) }
      found.set(holder, arrived)
    }
    return arrived
  }
  const note = (holder: number, m: number): void => {
    arrivedAt(holder)
    if (at[m]! > row.seenAt) reasons.firstLate[holder] = Math.min(reasons.firstLate[holder]!, at[m]!)
    else for (let w = 0; w < words; w++) reasons.came[holder * words + w]! |= mask[m * words + w]!
  }
  const hold = (holder: number, masks: Uint32Array, offset: number, since: number, until: number): void => {
    const arrived = arrivedAt(holder)
    arrived.timely = true
    for (let w = 0; w < words; w++) arrived.brought[w]! |= masks[offset + w]!
    const last = keepsHistory(exposure, holder) ? row.seenAt : until
    cells.forEach((cell, c) => {
      if (hasBit(masks, offset, cell.bit) && agrees(exposure, cell, since, last)) arrived.agreeing[c] = true
    })
  }

  own.moves.forEach((m, i) => {
    const count = placesInto(places, exposure, ground, m)
    for (let p = 0; p < count; p++) {
      note(places[p]!, m)
      if (timely[i] === 1) hold(places[p]!, brought, i * words, at[m]!, at[m]!)
    }
    // What left a Holder was in it, though nothing logged explains how it came there, nor when.
    const source = from[m]!
    if (source === -1 || ground.isPopulation[source] === 1 || explained[source] === 1) return
    for (const holder of [source, ground.outletOf[source]!]) {
      if (holder === -1) continue
      note(holder, m)
      if (at[m]! <= row.seenAt) hold(holder, mask, m * words, -Infinity, at[m]!)
    }
  })
  return found
}
