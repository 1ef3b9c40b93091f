// The plainest rival: whoever held most of the leaked people. Central systems hold everybody, and win.

import type { Held } from './held.ts'
import { byScore, leakedIn, type RivalScore } from './rival.ts'

/** score = leaked Subjects that the Holder held. No probability. O(copies). */
export function count(held: Held): RivalScore[] {
  return byScore(held.holders.map((holder, i) => ({ holder, score: leakedIn(held, held.sets[i]!), probability: null })))
}
