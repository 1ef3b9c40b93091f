// The guilt model of Papadimitriou and Garcia-Molina ("Data Leakage Detection", TKDE 2011): each leaked object was either
// guessed, with probability p, or leaked by one of those who held it, each as likely as the other.

import type { Held } from './held.ts'
import { byScore, leakedIn, type RivalScore } from './rival.ts'

/** The share of leaked people that anybody could have got elsewhere: what the towns of the proving ground mix in. */
const GUESSED = 0.1

/**
 * probability = Pr{G(c) | S} = 1 - product over t in S ∩ R(c) of (1 - (1 - p) / |V(t)|), V(t) those who held t. The score is the
 * sum of the logarithms, since with many rows the probability itself is 1 to the last digit. O(copies).
 */
export function guilt(held: Held): RivalScore[] {
  const holdersOf = new Float64Array(held.subjects)
  for (const set of held.sets) for (const subject of set) holdersOf[subject]!++
  return byScore(
    held.holders.map((holder, i) => {
      if (leakedIn(held, held.sets[i]!) === 0) return { holder, score: 0, probability: 0 }
      let score = 0
      for (const subject of held.sets[i]!)
        if (held.isLeaked[subject] === 1) score -= Math.log1p(-(1 - GUESSED) / holdersOf[subject]!)
      return { holder, score, probability: -Math.expm1(-score) }
    }),
  )
}
