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
  // Acts stand in order of time; lostBefore[n]: how many of the first n lists have lost their members.
  const times: number[] = []
  const lostBefore = [0]
  acts.movements.forEach((movement, place) => {
    if (acts.arrives[place] === 0 || exposure.movements.batch[movement]! < 0) return
    times.push(exposure.movements.at[movement]!)
    lostBefore.push(lostBefore[lostBefore.length - 1]! + (memberCount(exposure, movement) === 0 ? 1 : 0))
  })
  return {
    between: (from, to) => {
      const length = Math.max(1, to - from)
      const silent = admitted.reduce(
        (sum, gap) => sum + Math.max(0, Math.min(to, gap.to) - Math.max(from, gap.from)),
        0,
      )
      const [first, end] = [countBefore(times, from, false), countBefore(times, to, true)]
      const lost = end <= first ? 0 : (lostBefore[end]! - lostBefore[first]!) / (end - first)
      const share = 1 - (1 - rate) * (1 - silent / length) * (1 - lost)
      // No log knows its own gaps better than to a 256th; coarse, so that ways that differ in nothing else count alike.
      return Math.min(MOST, Math.round(share * 256) / 256)
    },
  }
}

/** How many of the ascending times lie before `time`, or up to it. */
function countBefore(times: readonly number[], time: number, included: boolean): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (times[middle]! < time || (included && times[middle] === time)) low = middle + 1
    else high = middle
  }
  return low
}
