// Random walk with restart on the graph of Holders and Subjects: where does a walker stand who starts again and again at
// the leaked people? Hubs draw the walker to them.

import type { Held } from './held.ts'
import { byScore, type RivalScore } from './rival.ts'

const RESTART = 0.15
const STEPS = 60

/** score = how often the walker stands at the Holder after so many steps. No probability of having leaked. O(steps x copies). */
export function randomWalk(held: Held): RivalScore[] {
  const degree = new Float64Array(held.subjects)
  for (const set of held.sets) for (const subject of set) degree[subject]!++
  const start = new Float64Array(held.subjects)
  for (const subject of held.leaked) start[subject] = 1 / held.leaked.length
  let subjects = start
  let holders = new Float64Array(held.holders.length)
  for (let step = 0; step < STEPS; step++) {
    const next = start.map((value) => RESTART * value)
    const from = subjects
    const onHolders = holders
    holders = Float64Array.from(held.sets, (set) => {
      let sum = 0
      for (const subject of set) sum += from[subject]! / degree[subject]!
      return (1 - RESTART) * sum
    })
    held.sets.forEach((set, i) => {
      const each = ((1 - RESTART) * onHolders[i]!) / set.length
      for (const subject of set) next[subject]! += each
    })
    subjects = next
  }
  return byScore(held.holders.map((holder, i) => ({ holder, score: holders[i]!, probability: null })))
}
