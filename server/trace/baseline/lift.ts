// Lift: how much more often the leaked people were with a Holder than people at large. Of small sets it is easily misled,
// so a Holder must have held a fifth of the leak to be ranked by it; the others follow by count.

import type { Held } from './held.ts'
import { byScore, leakedIn, type RivalScore } from './rival.ts'

const LEAST_SHARE = 0.2

/** score = (k / n) / (K / N); below a fifth of the leak -1 / (k + 1), so that those stand last. No probability. O(copies). */
export function lift(held: Held): RivalScore[] {
  const n = Math.max(1, held.leaked.length)
  return byScore(
    held.holders.map((holder, i) => {
      const set = held.sets[i]!
      const k = leakedIn(held, set)
      const score = k < LEAST_SHARE * n ? -1 / (k + 1) : (k * held.population) / (n * set.length)
      return { holder, score, probability: null }
    }),
  )
}
