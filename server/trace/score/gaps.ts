// How much of one candidate's log is missing: what all logs lack on average, the stretches that its map admits, and the
// lists that its log names without their members. A way made of many lines lacks that share of its people.

import type { Exposure } from '../exposure.ts'
import { merged } from '../stretch.ts'
import { type Acts, memberCount } from './acts.ts'

export interface Gaps {
  /** Share of the lines between two times (epoch ms UTC) that are missing, 0..0.9. */
  readonly between: (from: number, to: number) => number
}

const MOST = 0.9

/** Gaps of the log of `holders` (a place and its staff), whose acts are `acts`. `rate`: of all logs (gapRate.ts). */
export function gapsOf(exposure: Exposure, holders: readonly number[], acts: Acts, rate: number): Gaps {
  const admitted = merged(holders.flatMap((holder) => [...exposure.holders[holder]!.logGaps]))
  const lists: { at: number; lost: boolean }[] = []
  acts.movements.forEach((movement, place) => {
    if (acts.arrives[place] === 1 && exposure.movements.batch[movement]! >= 0)
      lists.push({ at: exposure.movements.at[movement]!, lost: memberCount(exposure, movement) === 0 })
  })
  return {
    between: (from, to) => {
      const length = Math.max(1, to - from)
      const silent = admitted.reduce(
        (sum, gap) => sum + Math.max(0, Math.min(to, gap.to) - Math.max(from, gap.from)),
        0,
      )
      const inside = lists.filter(({ at }) => at >= from && at <= to)
      const lost = inside.length === 0 ? 0 : inside.filter((list) => list.lost).length / inside.length
      const share = 1 - (1 - rate) * (1 - silent / length) * (1 - lost)
      // No log knows its own gaps better than to a 256th; coarse, so that ways that differ in nothing else count alike.
      return Math.min(MOST, Math.round(share * 256) / 256)
    },
  }
}
