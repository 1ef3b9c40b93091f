// Estimates from the logs themselves what share of their lines is missing: what left an outlet must have been collected
// there, so a first departure without an arrival before it is a lost line.

import { MOVEMENT_KINDS } from '@suyuan/cypher/model/movement.ts'
import { DAY_MS } from '../assumptions.ts'
import type { Exposure } from '../exposure.ts'

/** Smoothing: so many imagined departures, this share of them without arrival. */
const PRIOR_ROWS = 40
const PRIOR_RATE = 0.03
const MOST = 0.6

/**
 * Share of log lines missing, 0..0.6, from each Subject's first departure from each OUTLET (from every Holder but a
 * POPULATION when no outlet has departures). Arrivals up to a day late count: clocks are off. Cost O(movements +
 * memberships of what leaves outlets).
 */
export function gapRate(exposure: Exposure, until: number): number {
  const outlets = count(exposure, until, (kind) => kind === 'OUTLET')
  const seen = outlets.departures > 0 ? outlets : count(exposure, until, (kind) => kind !== 'POPULATION')
  return Math.min(MOST, (seen.lost + PRIOR_ROWS * PRIOR_RATE) / (seen.departures + PRIOR_ROWS))
}

function count(exposure: Exposure, until: number, isAsked: (kind: string) => boolean) {
  const { movements } = exposure
  const remove = MOVEMENT_KINDS.indexOf('DELETE')
  const arrival = new Float64Array(exposure.subjects)
  let departures = 0
  let lost = 0
  for (let holder = 0; holder < exposure.holders.length; holder++) {
    if (!isAsked(exposure.holders[holder]!.kind)) continue
    arrival.fill(Number.POSITIVE_INFINITY)
    each(exposure, exposure.movementsTo, holder, (movement, subject) => {
      arrival[subject] = Math.min(arrival[subject]!, movements.at[movement]!)
    })
    each(exposure, exposure.movementsFrom, holder, (movement, subject) => {
      if (movements.kind[movement] === remove || movements.at[movement]! > until || arrival[subject] === -1) return
      departures++
      if (arrival[subject]! > movements.at[movement]! + DAY_MS) lost++
      arrival[subject] = -1 // Each Subject's first departure only: later ones say nothing new.
    })
  }
  return { departures, lost }
}

function each(
  exposure: Exposure,
  rows: Exposure['movementsTo'],
  holder: number,
  visit: (movement: number, subject: number) => void,
): void {
  for (let entry = rows.offsets[holder]!; entry < rows.offsets[holder + 1]!; entry++) {
    const movement = rows.items[entry]!
    const batch = exposure.movements.batch[movement]!
    if (exposure.movements.subject[movement]! >= 0) visit(movement, exposure.movements.subject[movement]!)
    else if (batch >= 0)
      for (let at = exposure.batchMembers.offsets[batch]!; at < exposure.batchMembers.offsets[batch + 1]!; at++)
        visit(movement, exposure.batchMembers.items[at]!)
  }
}
