// Expected information: by hand, against every outcome counted, and never more than there is to know.

import { bitsOfCheck, bitsOfDraws, entropyOf } from '@suyuan/server/trace/ask/information.ts'
import { affinities } from '@suyuan/server/trace/ask/moreRows.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const normal = (weights: readonly number[]): number[] => {
  const sum = weights.reduce((all, one) => all + one, 0)
  return weights.map((weight) => weight / sum)
}
const chance = fc.double({ min: 0, max: 1, noNaN: true })
const distribution = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 50 }), { minLength: length, maxLength: length })
    .map((list) => normal(list.map((one) => one + 0.5)))
const hypotheses = fc
  .integer({ min: 1, max: 5 })
  .chain((n) => fc.tuple(distribution(n), fc.array(chance, { minLength: n, maxLength: n })))

/** Mutual information by its definition, over all outcomes. */
function informationOf(shares: readonly number[], outcomes: readonly (readonly number[])[]): number {
  let bits = 0
  for (let o = 0; o < outcomes[0]!.length; o++) {
    const overall = shares.reduce((sum, share, i) => sum + share * outcomes[i]![o]!, 0)
    shares.forEach((share, i) => {
      const own = outcomes[i]![o]!
      if (own > 0 && share > 0) bits += share * own * Math.log2(own / overall)
    })
  }
  return bits
}

/** Probabilities of all sequences of `count` draws. */
function sequences(one: readonly number[], count: number): number[] {
  return count === 0 ? [1] : sequences(one, count - 1).flatMap((before) => one.map((chance) => before * chance))
}

describe('a check with two outcomes', () => {
  test('tells one bit when it decides between two equals, and nothing when it says the same of all', () => {
    expect(bitsOfCheck([0.5, 0.5], [1, 0])).toBeCloseTo(1, 12)
    expect(bitsOfCheck([0.5, 0.3, 0.2], [0.7, 0.7, 0.7])).toBeCloseTo(0, 12)
    expect(bitsOfCheck([0.5, 0.5], [0.9, 0.1])).toBeCloseTo(1 - 0.4689955935892812, 12)
  })

  test('tells what its definition says, outcome by outcome', () => {
    fc.assert(
      fc.property(hypotheses, ([shares, chances]) => {
        const outcomes = chances.map((one) => [one, 1 - one])
        expect(bitsOfCheck(shares, chances)).toBeCloseTo(informationOf(shares, outcomes), 9)
      }),
    )
  })

  test('never tells more than is missing, nor less than nothing', () => {
    fc.assert(
      fc.property(hypotheses, ([shares, chances]) => {
        const bits = bitsOfCheck(shares, chances)
        expect(bits).toBeGreaterThanOrEqual(0)
        expect(bits).toBeLessThanOrEqual(entropyOf(shares))
      }),
      { numRuns: 500 },
    )
  })
})

describe('more draws', () => {
  const draws = fc
    .integer({ min: 2, max: 3 })
    .chain((n) => fc.tuple(distribution(n), fc.array(distribution(3), { minLength: n, maxLength: n })))
  const affinity = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, one, o) => sum + Math.sqrt(one * b[o]!), 0)

  test('are never promised more than every sequence counted gives, nor more than is missing', () => {
    fc.assert(
      fc.property(draws, fc.integer({ min: 1, max: 4 }), ([shares, outcomes], count) => {
        const pairs = outcomes.map((one) => outcomes.map((other) => Math.min(1, affinity(one, other))))
        const promised = bitsOfDraws(shares, pairs, count)
        const all = outcomes.map((one) => sequences(one, count))
        expect(promised).toBeLessThanOrEqual(informationOf(shares, all) + 1e-9)
        expect(promised).toBeLessThanOrEqual(entropyOf(shares))
        expect(promised).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('tell nothing of two that hold the same people, and nearly all of two that hold others', () => {
    const set = (...people: readonly number[]) =>
      Uint8Array.from({ length: 100 }, (_, i) => (people.includes(i) ? 1 : 0))
    const same = affinities([set(1, 2, 3), set(1, 2, 3)], 100, 0.1)
    expect(bitsOfDraws([0.5, 0.5, 0], same, 20)).toBeCloseTo(0, 9)
    const other = affinities([set(1, 2, 3), set(4, 5, 6)], 100, 0.1)
    expect(bitsOfDraws([0.5, 0.5, 0], other, 20)).toBeGreaterThan(0.99)
  })

  test('have affinities that a count over all people gives', () => {
    const someSet = fc
      .array(fc.boolean(), { minLength: 12, maxLength: 12 })
      .map((list) => Uint8Array.from(list, Number))
    fc.assert(
      fc.property(someSet, someSet, (left, right) => {
        const size = (set: Uint8Array) => set.reduce((sum, is) => sum + is, 0)
        const chances = (set: Uint8Array) =>
          Array.from(set, (is) => (size(set) === 0 ? 1 / 12 : (0.9 * is) / size(set) + 0.1 / 12))
        const table = affinities([left, right], 12, 0.1)
        expect(table[0]![1]).toBeCloseTo(affinity(chances(left), chances(right)), 9)
        expect(table[1]![0]).toBeCloseTo(table[0]![1]!, 12)
        expect(table[0]![2]).toBeCloseTo(affinity(chances(left), Array<number>(12).fill(1 / 12)), 9)
      }),
    )
  })
})
