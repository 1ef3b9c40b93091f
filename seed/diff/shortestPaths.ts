// Shortest paths of one category in a map, worked out once a category (and end) and then only read. PURE. Used by effects.ts.

import type { CarriedKeys } from '../policy/carriedKeys.ts'
import { type Reached, reach } from '../policy/reach.ts'
import type { Step, Steps } from '../policy/steps.ts'

/** One step of a path, by ids; no flow: inside one place. */
export interface PathStep {
  readonly from: string
  readonly to: string
  readonly flow: string | null
}

export class ShortestPaths {
  /** The same steps, each from its end to its start. */
  readonly reversed: Steps
  readonly #steps: Steps
  readonly #carried: CarriedKeys
  readonly #known = new Map<string, Reached>()

  constructor(steps: Steps, carried: CarriedKeys) {
    this.#steps = steps
    this.#carried = carried
    this.reversed = reversed(steps)
  }

  /** How the category comes to a Holder: from the people by the shortest way, else over one flow. Empty: it does not. */
  to(end: number, bit: number): readonly PathStep[] {
    const people = this.#steps.holders.flatMap((one, index) => (one?.kind === 'POPULATION' ? [index] : []))
    const isOneOfThem = people.includes(end)
    const fromPeople = isOneOfThem ? [] : this.#spread(`people ${bit}`, this.#steps, people, bit).path(end)
    const everybody = this.#steps.ids.map((_, index) => index)
    const path = fromPeople.length > 0 ? fromPeople : this.#spread(`all ${bit}`, this.#steps, everybody, bit).path(end)
    return path.map((step) => this.#named(step))
  }

  /** How the category gets from one Holder to another. Empty: it does not. */
  between(start: number, end: number, bit: number): readonly PathStep[] {
    const back = this.#spread(`${end} ${bit}`, this.reversed, [end], bit).path(start)
    return back.map(({ from, to, flow }) => this.#named({ from: to, to: from, flow })).reverse()
  }

  #spread(key: string, steps: Steps, starts: readonly number[], bit: number): Reached {
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const alone = { ...this.#carried, everything: 1n << BigInt(bit) }
    const found = reach(steps, alone, { starts, open: null, over: ({ flow }) => flow !== null })
    this.#known.set(key, found)
    return found
  }

  #named({ from, to, flow }: Step): PathStep {
    return { from: this.#steps.ids[from] ?? '', to: this.#steps.ids[to] ?? '', flow: flow?.id ?? null }
  }
}

function reversed(steps: Steps): Steps {
  const all = steps.all.map(({ from, to, flow }) => ({ from: to, to: from, flow }))
  const leaving: number[][] = steps.ids.map(() => [])
  for (const [step, { from }] of all.entries()) leaving[from]!.push(step)
  return { ...steps, all, leaving }
}
