// The check of going there: an inspection finds how the data left if it left there, more surely at a counter than at a
// partner, and now and then something where nothing left.

import type { Belief } from './belief.ts'
import type { Check } from './check.ts'
import { INSPECTION_EFFORT, INSPECTION_FINDS, INSPECTION_MISLEADS } from './checks.ts'

/** One check for each candidate of the belief. */
export function inspections(belief: Belief): Check[] {
  return belief.candidates.map(
    ({ id, kind, why }, place): Check => ({
      kind: 'INSPECT',
      target: id,
      window: null,
      count: null,
      effort: INSPECTION_EFFORT[kind],
      chances: [
        ...belief.candidates.map((_, i) => (i === place ? INSPECTION_FINDS[kind] : INSPECTION_MISLEADS)),
        INSPECTION_MISLEADS,
      ],
      why: `Look at ${id} itself: ${why}`,
    }),
  )
}
