// A check before it is weighed: what is asked of whom, and how likely its outcome is under each hypothesis of the belief.

import type { NextAsk } from './askAnswer.ts'

export interface Check extends Omit<NextAsk, 'bits' | 'about'> {
  /** Probability that it finds something, for each candidate of the belief and, last, for the unknown source. */
  readonly chances: readonly number[]
}
