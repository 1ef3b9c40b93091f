// The windows of inferred hops: within which stretch each must have been, given the logged hops before and after it. A
// run of inferred hops is bounded below by the arrival it starts from and above by the next departure, or by the time
// the row was seen; ends of copies are walls for it.

import type { Interval } from '@suyuan/cypher/model/holder.ts'
import { hullWithin } from '../stretch.ts'
import { earliestIn, latestOut, mayLeaveAt } from './link.ts'
import { isInferred, type Steps, timeOf, unseenOf } from './steps.ts'

/**
 * The window of each step of `chain` (first to last), null for logged ones; null in all when an inferred hop has no time
 * left for it. O(length × stretches).
 */
export function windowsOf(steps: Steps, chain: readonly number[]): (Interval | null)[] | null {
  const windows: (Interval | null)[] = chain.map(() => null)
  for (let first = 0; first < chain.length; first++) {
    if (!isInferred(steps, chain[first]!)) continue
    let last = first
    while (last + 1 < chain.length && isInferred(steps, chain[last + 1]!)) last++
    const run = runWindows(steps, chain, first, last)
    if (run === null) return null
    for (let i = first; i <= last; i++) windows[i] = run[i - first]!
    first = last
  }
  return windows
}

function runWindows(steps: Steps, chain: readonly number[], first: number, last: number): Interval[] | null {
  const run = chain.slice(first, last + 1)
  const before = first === 0 ? null : chain[first - 1]!
  const after = last + 1 === chain.length ? null : chain[last + 1]!
  if (after !== null && !mayLeaveAt(steps, chain[last]!, after)) return null

  const lows: number[] = []
  let low = before === null ? -Infinity : timeOf(steps, before)
  for (const step of run) {
    lows.push(low)
    low = hullWithin(unseenOf(steps, step), low, Infinity)?.from ?? Infinity
  }
  const highs: number[] = []
  let high = after === null ? steps.seenAt : timeOf(steps, after)
  for (const step of [...run].reverse()) {
    highs.unshift(high)
    high = hullWithin(unseenOf(steps, step), -Infinity, high)?.to ?? -Infinity
  }
  if (before !== null) highs[0] = Math.min(highs[0]!, latestOut(steps, before, run[0]!))
  if (after !== null) lows[lows.length - 1] = Math.max(lows[lows.length - 1]!, earliestIn(steps, after))

  const windows = run.map((step, i) => hullWithin(unseenOf(steps, step), lows[i]!, highs[i]!))
  return windows.every((window) => window !== null) ? windows : null
}
