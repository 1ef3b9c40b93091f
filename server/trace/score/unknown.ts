// The unknown source: rows alike from everybody, or from the customers of a few outlets near each other. It is always a
// candidate, and rows that match nobody speak for it. Like a Holder it pays for the time it must have had them at.

import type { Term } from '../answer.ts'
import type { Exposure } from '../exposure.ts'
import { logSum } from './grid.ts'
import type { Leak } from './leak.ts'
import { logNeighbourhood, logUnknown } from './likelihood.ts'
import { neighbourhoods } from './neighbourhood.ts'
import { logOutsiderTimes } from './outsider.ts'

export interface ScoredUnknown {
  readonly terms: readonly Term[]
  readonly bits: number
  /** log L, natural, not tempered. */
  readonly log: number
}

/** Half of its mass on "everybody alike", half on the neighbourhoods, split evenly; all on the first without outlets. */
export function scoreUnknown(exposure: Exposure, prior: number, leak: Leak): ScoredUnknown {
  const near = neighbourhoods(exposure, leak.claims, leak.until)
  const everybody = logUnknown(leak)
  const log =
    near.length === 0
      ? everybody
      : logSum([
          Math.log(0.5) + everybody,
          ...near.map((form) => Math.log(0.5 / near.length) + logNeighbourhood(form.exposed, form.inside, leak)),
        ])
  const times = logOutsiderTimes(exposure, leak)
  const terms: Term[] = [
    { name: 'prior', bits: Math.log2(prior), detail: { probability: prior } },
    {
      name: 'coverage',
      bits: (leak.temper * log + times) / Math.LN2,
      detail: {
        log2L: log / Math.LN2,
        log2Everybody: everybody / Math.LN2,
        log2Times: times / Math.LN2,
        beta: leak.temper,
        n: leak.matched,
        unmatched: leak.unmatched,
        N: leak.population,
        neighbourhoods: near.length,
      },
    },
  ]
  return { terms, bits: terms.reduce((sum, term) => sum + term.bits, 0), log }
}
