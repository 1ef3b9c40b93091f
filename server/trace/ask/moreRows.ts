// The check of getting more leaked rows. Under candidate c a row is one of the K people of its best way, or, with the
// share w0 that comes from elsewhere, anybody; under the unknown source anybody. How well n such rows tell two candidates
// apart follows from how far their people overlap: two that hold the same people no row can tell apart.

import type { Assumptions } from '../assumptions.ts'
import type { Exposure } from '../exposure.ts'
import type { Belief } from './belief.ts'
import { ROWS_ASKED } from './checks.ts'
import { bitsOfDraws } from './information.ts'
import { waySubjects } from './waySubjects.ts'

/**
 * Bits that ROWS_ASKED more rows are expected to give at least, with `matched` there already. Rows are no independent
 * draws: the score counts no more than `temperRows` of them, so beyond that more rows give nothing. O(candidates² · people).
 */
export function bitsOfMoreRows(exposure: Exposure, belief: Belief, matched: number, assumptions: Assumptions): number {
  const counted = (rows: number): number => Math.min(rows, assumptions.temperRows)
  const fresh = counted(matched + ROWS_ASKED) - counted(matched)
  if (fresh <= 0) return 0
  const people = belief.candidates.map(({ way }, i) => waySubjects(exposure, belief.holders[i]!, way))
  return bitsOfDraws(belief.shares, affinities(people, exposure.population, assumptions.w0Mean), fresh)
}

/** Bhattacharyya affinity of one row under each two hypotheses; the last is "anybody". */
export function affinities(people: readonly Uint8Array[], population: number, elsewhere: number): number[][] {
  const sizes = people.map((set) => set.reduce((sum, is) => sum + is, 0))
  const all = Math.max(population, ...sizes, 1)
  const rest = elsewhere / all
  const inside = sizes.map((size) => (1 - elsewhere) / Math.max(1, size) + rest)
  const anybody = sizes.map((size, i) => {
    if (size === 0) return 1
    return size * Math.sqrt(inside[i]! / all) + (all - size) * Math.sqrt(rest / all)
  })
  const rows = people.map((set, i) => {
    const row = people.map((other, j) => {
      if (i === j) return 1
      if (sizes[i] === 0) return anybody[j]!
      if (sizes[j] === 0) return anybody[i]!
      const both = overlap(set, other)
      const [onlyThis, onlyOther] = [sizes[i]! - both, sizes[j]! - both]
      const neither = Math.max(0, all - both - onlyThis - onlyOther)
      const sum =
        both * Math.sqrt(inside[i]! * inside[j]!) +
        onlyThis * Math.sqrt(inside[i]! * rest) +
        onlyOther * Math.sqrt(inside[j]! * rest) +
        neither * rest
      return Math.min(1, sum)
    })
    return [...row, Math.min(1, anybody[i]!)]
  })
  return [...rows, [...anybody.map((one) => Math.min(1, one)), 1]]
}

function overlap(a: Uint8Array, b: Uint8Array): number {
  let count = 0
  for (let subject = 0; subject < a.length; subject++) count += a[subject]! & b[subject]!
  return count
}
