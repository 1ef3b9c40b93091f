// An alternating estimate after BreachRadar (Araujo et al., SDM 2017): blame each leaked person on the places that held
// them, in proportion to how compromised each place looks; a place looks as compromised as the share of its people that is
// blamed on it; and again. A place is a Holder in one month, as a card terminal is compromised for some time and not for ever.

import type { Held } from './held.ts'
import { byScore, leakedIn, type RivalScore } from './rival.ts'

const ROUNDS = 40
/** People that every place is given on top, of whom none leaked: a place of three of whom two leaked proves little. */
const INNOCENT = 10

/** score = probability = share of the leaked people blamed on the Holder. Shares sum to at most 1. O(rounds x copies of leaked people). */
export function alternating(held: Held): RivalScore[] {
  const units = held.units
    .map((unit) => ({ ...unit, leaked: unit.subjects.filter((subject) => held.isLeaked[subject] === 1) }))
    .filter((unit) => unit.leaked.length > 0)
  let looks = units.map((unit) => leakedIn(held, unit.subjects) / (unit.subjects.length + INNOCENT))
  let blamed = units.map(() => 0)
  for (let round = 0; round < ROUNDS; round++) {
    const all = new Float64Array(held.subjects)
    units.forEach((unit, u) => {
      for (const subject of unit.leaked) all[subject]! += looks[u]!
    })
    blamed = units.map((unit, u) => {
      let sum = 0
      for (const subject of unit.leaked) if (all[subject]! > 0) sum += looks[u]! / all[subject]!
      return sum
    })
    looks = units.map((unit, u) => blamed[u]! / (unit.subjects.length + INNOCENT))
  }
  const byHolder = new Map<number, number>()
  units.forEach((unit, u) => {
    byHolder.set(unit.holder, (byHolder.get(unit.holder) ?? 0) + blamed[u]!)
  })
  const n = Math.max(1, held.leaked.length)
  return byScore(
    held.holders.map((holder) => {
      const share = (byHolder.get(holder) ?? 0) / n
      return { holder, score: share, probability: share }
    }),
  )
}
