// The specification of which Chains are shown, and in what order: hard ones, then inferred ones; where there are none, the
// smallest join; where there is none, disputed ones; where there are none, departures. Used by tests only.

import { allRows, type BruteQuestion, type BruteStep, bitsOfStep, endsAt, fromOf, startOf } from './bruteForceChains.ts'
import { isPopulation, withOutlet } from './bruteForceFacts.ts'
import { type BruteWeight, bruteWeight } from './bruteForceWeights.ts'

export interface BruteChain extends BruteWeight {
  readonly row: readonly BruteStep[]
}

export interface BruteAnswer {
  readonly kind: 'WHOLE' | 'JOIN' | 'DISPUTED' | 'DEPARTURES'
  /** All of them, by rank. */
  readonly chains: readonly BruteChain[]
}

/** The Chains to each of `holders`, in their order. */
export function bruteChains(question: BruteQuestion, holders: readonly number[]): BruteAnswer[] {
  const rows = allRows(question)
  const known = rows.flatMap((row) => judged(question, row))
  return holders.map((h) => {
    const here = known.filter(({ row }) => endsAt(question.exposure, row, h))
    return answerFrom(question, here, rows, h)
  })
}

function answerFrom(question: BruteQuestion, here: BruteChain[], rows: BruteStep[][], h: number): BruteAnswer {
  const { need } = question
  const undisputed = here.filter(({ disputes }) => disputes.length === 0)
  const hard = ranked(
    question,
    undisputed.filter(({ inferred }) => inferred === 0),
  )
  const inferred = ranked(
    question,
    undisputed.filter((chain) => chain.inferred > 0),
  )
  const isWhole = ({ carried }: BruteChain): boolean => carried.length === need.length
  const whole = [...hard, ...inferred].filter(isWhole)
  if (whole.length > 0) return { kind: 'WHOLE', chains: whole }
  const join = smallestCover(hard, need) ?? smallestCover([...hard, ...inferred], need)
  if (join !== null) return { kind: 'JOIN', chains: join }
  const longer = rows.filter((row) => endsAt(question.exposure, row, h))
  const disputed = here
    .filter(({ row, disputes }) => !disputes.includes('ARRIVAL') || !longer.some((other) => putsBefore(other, row)))
    .map((chain) => ({ ...chain, weight: chain.weight * fieldsWeight(question, lostBits(question, chain)) }))
  if (disputed.length > 0) return { kind: 'DISPUTED', chains: ranked(question, disputed) }
  return { kind: 'DEPARTURES', chains: ranked(question, departures(question, h)) }
}

/** The row as a Chain, with its weight; nothing when it can't start or an inferred hop has no time. */
function judged(question: BruteQuestion, row: BruteStep[]): BruteChain[] {
  const start = startOf(question, row)
  const weight = start === null ? null : bruteWeight(question, row, start === 'LOST')
  return weight === null ? [] : [{ ...weight, row }]
}

/** Is `other` the same row with one logged step put before it? */
function putsBefore(other: readonly BruteStep[], row: readonly BruteStep[]): boolean {
  return other.length === row.length + 1 && other[0]!.m !== null && row.every((step, i) => step === other[i + 1])
}

/** Needed bits that some hop of the Chain lacks. */
function lostBits({ exposure, need }: BruteQuestion, { row }: BruteChain): number {
  return need.filter((bit) => row.some((step) => bitsOfStep(exposure, step, [bit]).length === 0)).length
}

function fieldsWeight({ assumptions }: BruteQuestion, lost: number): number {
  return lost === 0 ? 1 : Math.max(assumptions.missingCategory ** lost, assumptions.missingFloor)
}

/** Each departure of a record from `h` whose arrival was never logged. */
function departures(question: BruteQuestion, h: number): BruteChain[] {
  const { exposure, explained, steps, assumptions } = question
  return steps.flatMap((step) => {
    const from = fromOf(exposure, step)
    if (step.m === null || isPopulation(exposure, from) || explained.has(from)) return []
    if (!withOutlet(exposure, from).includes(h)) return []
    const chain = { row: [step], weight: assumptions.lostArrival, disputes: ['ARRIVAL'], inferred: 0, carried: [] }
    return [{ ...chain, weight: chain.weight * fieldsWeight(question, lostBits(question, chain)) }]
  })
}

/** Of the smallest sets of Chains that together carry all of `need`, the one whose ranks come first. */
function smallestCover(chains: readonly BruteChain[], need: readonly number[]): BruteChain[] | null {
  const pick = (size: number, from: number, chosen: readonly BruteChain[]): BruteChain[] | null => {
    if (size === 0) {
      const all = new Set(chosen.flatMap(({ carried }) => carried))
      return need.every((bit) => all.has(bit)) ? [...chosen] : null
    }
    for (let i = from; i < chains.length; i++) {
      const found = pick(size - 1, i + 1, [...chosen, chains[i]!])
      if (found !== null) return found
    }
    return null
  }
  for (let size = 1; size <= Math.min(need.length, chains.length); size++) {
    const found = pick(size, 0, [])
    if (found !== null) return found
  }
  return null
}

/** Weight to ten digits; then the later last logged hop, none last; then ids from the last hop to the first. */
function ranked({ exposure }: BruteQuestion, chains: readonly BruteChain[]): BruteChain[] {
  const { movements, flows } = exposure
  const cost = ({ weight }: BruteChain): number => Math.round(-Math.log(weight) * 1e10)
  const last = ({ row }: BruteChain): number => {
    const logged = row.filter(({ m }) => m !== null)
    return logged.length === 0 ? -Infinity : movements.at[logged[logged.length - 1]!.m!]!
  }
  const names = ({ row }: BruteChain): string[] =>
    [...row]
      .reverse()
      .flatMap(({ m, f }) => (m === null ? [flows[f]!.id, '1', ''] : [movements.id[m]!, '0', movements.source[m]!]))
  const before = (a: string[], b: string[]): number => {
    const place = a.findIndex((name, i) => name !== b[i])
    if (place === -1) return a.length - b.length
    return b[place] === undefined || a[place]! > b[place]! ? 1 : -1
  }
  return [...chains].sort(
    (a, b) => cost(a) - cost(b) || (last(a) === last(b) ? 0 : last(b) - last(a)) || before(names(a), names(b)),
  )
}
