// Conduct: was a candidate unusually busy while the leak may have been made? A robust z of its acts per week against
// peers of the same kind in the same time; capped, since being busy is no offence.

import type { Term } from '../answer.ts'
import { type Assumptions, DAY_MS } from '../assumptions.ts'
import type { Exposure, Rows } from '../exposure.ts'
import type { Way } from './way.ts'

const WEEK_MS = 7 * DAY_MS
/** Makes the median absolute deviation of a normal distribution its standard deviation. */
const MAD_TO_SIGMA = 1.4826

/**
 * Bits in [0, cap] for the best way of `holder`; 0 for a snapshot, for no way, for systems, and with fewer peers than the
 * assumptions ask. `staff`: for each Holder, those whose acts count as its own. Cost O(peers log movements).
 */
export function conductTerm(
  exposure: Exposure,
  holder: number,
  staff: readonly (readonly number[])[],
  way: Way | undefined,
  assumptions: Assumptions,
): Term {
  const kind = exposure.holders[holder]!.kind
  // Whoever never did anything says nothing of what is usual.
  const peers = exposure.holders.flatMap((other, index) =>
    other.kind === kind && index !== holder && acts(exposure, index, staff[index]!) ? [index] : [],
  )
  const none = (why: string): Term => ({ name: 'conduct', bits: 0, detail: { why, peers: peers.length } })
  if (way === undefined || way.kind === 'SNAPSHOT') return none('no time to compare')
  // Each system has work of its own: the busiest of them is the one that everything passes through.
  if (kind === 'SYSTEM' || kind === 'DATASET') return none('no peers of its work')
  if (peers.length < assumptions.conductPeers) return none('too few peers')
  const from = Math.min(way.from, way.to - WEEK_MS)
  const rate = (index: number): number => {
    let sum = countIn(exposure, exposure.movementsBy, index, from, way.to)
    for (const member of staff[index]!) sum += countIn(exposure, exposure.movementsBy, member, from, way.to)
    if (kind !== 'OUTLET' && kind !== 'EMPLOYEE') sum += countIn(exposure, exposure.movementsTo, index, from, way.to)
    return sum / ((way.to - from) / WEEK_MS)
  }
  const rates = peers.map(rate).sort((a, b) => a - b)
  const middle = median(rates)
  const spread = MAD_TO_SIGMA * median(rates.map((value) => Math.abs(value - middle)).sort((a, b) => a - b))
  const own = rate(holder)
  // Peers that are all alike have no spread; a Poisson one is the least that counting allows.
  const z = (own - middle) / Math.max(spread, Math.sqrt(Math.max(middle, 1)), 1e-9)
  const bits = Math.min(assumptions.conductCap, Math.max(0, (z - assumptions.conductZ) / 2))
  return { name: 'conduct', bits, detail: { actsPerWeek: own, peerMedian: middle, spread, z, peers: peers.length } }
}

/** Has anything ever moved to, from or by this Holder or its staff? */
function acts(exposure: Exposure, holder: number, staff: readonly number[]): boolean {
  return [holder, ...staff].some((one) =>
    [exposure.movementsBy, exposure.movementsTo, exposure.movementsFrom].some(
      ({ offsets }) => offsets[one + 1]! > offsets[one]!,
    ),
  )
}

function countIn(exposure: Exposure, rows: Rows, holder: number, from: number, to: number): number {
  return place(exposure, rows, holder, to) - place(exposure, rows, holder, from)
}

/** Number of the holder's movements at or before `time`. */
function place(exposure: Exposure, rows: Rows, holder: number, time: number): number {
  let low = rows.offsets[holder]!
  let high = rows.offsets[holder + 1]!
  while (low < high) {
    const middle = (low + high) >>> 1
    if (exposure.movements.at[rows.items[middle]!]! > time) high = middle
    else low = middle + 1
  }
  return low
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length >>> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
