// Checks of lists of which only the log line is known: their members were lost. If a candidate is the source and known
// records leave rows of it unexplained, one of its lost lists may have been the way: by age, as ways are weighed. Under
// every other hypothesis the list has the rows by chance only.

import { type Assumptions, DAY_MS } from '../assumptions.ts'
import type { Exposure } from '../exposure.ts'
import { DELETE, groundOf } from '../ground.ts'
import { rowOf } from '../own.ts'
import type { Belief } from './belief.ts'
import type { Check } from './check.ts'
import { LIST_EFFORT, LIST_HOLDS, LIST_MISLEADS } from './checks.ts'

/** One check for each lost list that moved up to `until` and touches a candidate. O(movements of lost lists). */
export function batchChecks(exposure: Exposure, belief: Belief, until: number, assumptions: Assumptions): Check[] {
  const { at, kind } = exposure.movements
  const lost = exposure.batchIds.flatMap((id, batch) => {
    if (rowOf(exposure.batchMembers, batch).length > 0) return []
    const moves = [...rowOf(exposure.batchMovements, batch)].filter((m) => kind[m] !== DELETE && at[m]! <= until)
    if (moves.length === 0) return []
    const last = Math.max(...moves.map((m) => at[m]!))
    const age = (1 - assumptions.ageFloor) * Math.exp(-(until - last) / (assumptions.ageDays * DAY_MS))
    const touches = belief.holders.map((holder) => moves.some((m) => isEnd(exposure, m, holder)))
    const window = { from: Math.min(...moves.map((m) => at[m]!)), to: last }
    return touches.includes(true) ? [{ id, window, touches, weight: age + assumptions.ageFloor }] : []
  })
  const weights = belief.holders.map((_, i) => lost.reduce((sum, list) => sum + (list.touches[i] ? list.weight : 0), 0))
  return lost.map(({ id, window, touches, weight }): Check => {
    const chances = belief.candidates.map(({ covered, misses }, i) => {
      if (!touches[i] || covered + misses === 0) return LIST_MISLEADS
      const way = (misses / (covered + misses)) * (weight / weights[i]!)
      return LIST_MISLEADS + (LIST_HOLDS - LIST_MISLEADS) * way
    })
    return {
      kind: 'PULL_BATCH',
      target: id,
      window,
      count: null,
      effort: LIST_EFFORT,
      chances: [...chances, LIST_MISLEADS],
      why: `List ${id} moved, but who was on it is lost: its members may be the rows that nothing known explains.`,
    }
  })
}

/** Did the Movement go to, from or by the Holder, or an account of it? */
function isEnd(exposure: Exposure, m: number, holder: number): boolean {
  const { outletOf } = groundOf(exposure)
  const { from, to, actor } = exposure.movements
  return [from[m]!, to[m]!, actor[m]!].some((end) => end !== -1 && (end === holder || outletOf[end] === holder))
}
