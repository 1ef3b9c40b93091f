// What a rival of the score answers: Holders with a score. Rivals know no "unknown source", and most of them give no
// probability. test/town/prove runs them beside the tracer; nothing of the product asks them.

import type { Held } from './held.ts'

export interface RivalScore {
  /** Index of the Holder. */
  readonly holder: number
  /** Only the order has a meaning, unless `probability` says more. */
  readonly score: number
  /** 0..1; null: this rival gives none. */
  readonly probability: number | null
}

export type Rival = (held: Held) => RivalScore[]

/** Best first; equal scores by Holder. */
export function byScore(scores: readonly RivalScore[]): RivalScore[] {
  return [...scores].sort((a, b) => b.score - a.score || a.holder - b.holder)
}

/** How many of these Subjects leaked. */
export function leakedIn(held: Held, subjects: Float64Array): number {
  let count = 0
  for (const subject of subjects) count += held.isLeaked[subject]!
  return count
}
