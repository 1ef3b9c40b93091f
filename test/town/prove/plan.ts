// Which town belongs to a seed: scenario, gap, rows and twist follow from the seed's number alone, mixed so that every
// scenario meets every gap, every number of rows and every twist, and half of the towns have a twist.

import { SCENARIOS, type Scenario } from '@suyuan/seed/town/scenario.ts'
import type { Size } from '@suyuan/seed/town/size.ts'
import type { TownOptions } from '@suyuan/seed/town/town.ts'
import { TWISTS, type Twist } from '@suyuan/seed/town/twist.ts'
import { REPORTING_FROM, type Seeds } from './seeds.ts'

/** What towns are to be made of; each list is gone through in turn and must not be empty. */
export interface Choice {
  readonly scenarios: readonly Scenario[]
  readonly gaps: readonly number[]
  readonly rows: readonly number[]
  /** null: half of the towns none, the other half each twist in turn. */
  readonly twists: readonly Twist[] | null
  readonly size: Size
}

export const EVERYTHING: Choice = {
  scenarios: SCENARIOS,
  gaps: [0, 0.1, 0.3],
  rows: [20, 100, 1000],
  twists: null,
  size: 'small',
}

const REAL_TWISTS = TWISTS.filter((twist) => twist !== 'none')

/** One plan a seed, in order. */
export function plansFor(choice: Choice, seeds: Seeds): TownOptions[] {
  const plans: TownOptions[] = []
  for (let seed = seeds.from; seed <= seeds.to; seed++) plans.push(planFor(choice, seed))
  return plans
}

function planFor(choice: Choice, seed: number): TownOptions {
  const index = seed % REPORTING_FROM
  const scenario = index % choice.scenarios.length
  const round = Math.floor(index / choice.scenarios.length)
  return {
    seed,
    scenario: choice.scenarios[scenario]!,
    size: choice.size,
    gap: inTurn(choice.gaps, scenario + round),
    // A square: in nine rounds a scenario meets each gap with each number of rows once.
    rows: inTurn(choice.rows, scenario + 2 * round + Math.floor(round / 3)),
    twist: choice.twists === null ? mixedTwist(scenario, round) : inTurn(choice.twists, scenario + round),
  }
}

function mixedTwist(scenario: number, round: number): Twist {
  return (scenario + round) % 2 === 0 ? 'none' : inTurn(REAL_TWISTS, scenario + Math.floor(round / 2))
}

function inTurn<Item>(items: readonly Item[], place: number): Item {
  return items[place % items.length]!
}
