// The price of columns that a source never had: they were bought in, once for the whole leak, not once for each row. So it
// stands beside the prior of the way, and is not tempered.

import type { LeakFacts } from './likelihood.ts'
import type { Way } from './way.ts'

/** What the columns cost that nobody of a way has, natural log; 0 for none. */
export function boughtPrice(way: Way, leak: LeakFacts): number {
  return -way.lacks * Math.log(leak.assumptions.boughtIn)
}
