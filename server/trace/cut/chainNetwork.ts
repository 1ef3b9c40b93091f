// The union of all Chains of the leaked rows to some Holders, as a Network: the people, the Holders passed, the place
// where the leak was seen, and the channels between. A union forgets which row went by which channel, so whatever severs
// it severs each Chain, and now and then a little more than the Chains alone would need.

import { type Along, UNWATCHED } from '../along.ts'
import type { Assumptions } from '../assumptions.ts'
import { stepsOf } from '../chain/steps.ts'
import type { LeakedRow } from '../exhibit.ts'
import type { Exposure } from '../exposure.ts'
import type { Limits } from '../limits.ts'
import { union } from '../mask.ts'
import { type Collected, channelCollector } from './channelCollector.ts'
import { marketChannels } from './marketChannels.ts'

export interface ChainNetwork extends Collected {
  /** Matched rows that have a Chain to each of the Holders asked for, in their order. */
  readonly chained: readonly number[]
  /** Matched rows that have a Chain to any of them. */
  readonly rows: number
  /** Holders asked for from which the map and the logs know no channel to any MARKET: how it left there can't be severed. */
  readonly unknownExits: readonly number[]
  /** Rows whose person has more Movements than the limit: they were left out. */
  readonly omitted: number
}

/**
 * The union of the Chains of `rows` to `targets` (indices of Holders), and on from there to the market. Nothing gets out of
 * those of `closed`: Chains to them lead nowhere and are left out. Cost: own Movements of each row, times targets.
 */
export function chainNetwork(
  exposure: Exposure,
  rows: readonly LeakedRow[],
  targets: readonly number[],
  assumptions: Assumptions,
  limits: Limits,
  closed: ReadonlySet<number>,
  along: Along = UNWATCHED,
): ChainNetwork {
  const found = channelCollector(exposure)
  const chained = targets.map(() => 0)
  const needs: Uint32Array[] = targets.map(() => new Uint32Array(exposure.words))
  let any = 0
  let omitted = 0
  rows.forEach((row, place) => {
    along('CHAINS', place, rows.length)
    const has = targets.map(() => false)
    for (const subject of row.subjects) {
      const steps = stepsOf(exposure, subject, row.mask, row.seenAt, assumptions)
      if (steps.own.moves.length > limits.ownMovements) {
        omitted++
        continue
      }
      targets.forEach((target, i) => {
        if (!closed.has(target) && found.addPassage(steps, target, place, assumptions)) has[i] = true
      })
    }
    has.forEach((is, i) => {
      if (!is) return
      chained[i]!++
      needs[i] = union(needs[i]!, row.mask)
    })
    if (has.includes(true)) any++
  })
  const seenAt = rows.reduce((latest, row) => Math.max(latest, row.seenAt), -Infinity)
  const unknownExits = targets.filter((target, i) => {
    if (chained[i] === 0) return false
    const exits = marketChannels(exposure, target, needs[i]!, seenAt)
    found.addExits(target, exits)
    return exits.length === 0
  })
  return { ...found.close(unknownExits), chained, rows: any, unknownExits, omitted }
}
