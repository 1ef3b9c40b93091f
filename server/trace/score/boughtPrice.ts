// The price of columns that a source never had: they were bought in, once for the whole leak, not once for each row. It
// does not shrink with the number of rows, so it is undone for the tempering that every log L goes through.

import type { LeakFacts } from './likelihood.ts'
import type { Way } from './way.ts'

/** What the columns cost that nobody of a way has, natural log of an untempered likelihood; 0 for none. */
export function boughtPrice(way: Way, leak: LeakFacts): number {
  return (-way.lacks * Math.log(leak.assumptions.boughtIn)) / leak.temper
}
