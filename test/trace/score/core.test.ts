// K of a way by columns, posteriors and ties: the arithmetic of the score, on figures that can be worked by hand.

import { ASSUMPTIONS } from '@suyuan/server/trace/assumptions.ts'
import { exposedByPattern } from '@suyuan/server/trace/score/core.ts'
import { byRank, posteriors, tiedWith } from '@suyuan/server/trace/score/rank.ts'
import { describe, expect, test } from 'vitest'

/** People by the core columns they have: bit 0 name, bit 1 phone, bit 2 ID number. */
function people(counts: Readonly<Record<number, number>>): Float64Array {
  const byte = new Float64Array(256)
  for (const [held, count] of Object.entries(counts)) byte[Number(held)] = count
  return byte
}

describe('K of a way', () => {
  test('for a row with all columns counts those who have them all, the others at a tenth', () => {
    expect(exposedByPattern(people({ 7: 40, 3: 100 }), [0b111], 0.1)).toEqual([50])
  })

  test('for a row with a phone number only counts everybody who has one: a column of some rows is not asked of all', () => {
    expect(exposedByPattern(people({ 7: 40, 3: 100 }), [0b010], 0.1)).toEqual([140])
  })

  test('of a holder that lacks a column altogether counts all alike: the missing column is a cost of x, not of K', () => {
    expect(exposedByPattern(people({ 3: 100 }), [0b111], 0.1)).toEqual([100])
  })

  test('of nobody is 0', () => {
    expect(exposedByPattern(people({}), [0b111], 0.1)).toEqual([0])
  })
})

describe('posteriors', () => {
  test('sum to 1 and stay below the cap however large the evidence', () => {
    const shares = posteriors([400, 0, -3], [0.1, 0.2, 0.7], ASSUMPTIONS.honesty)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
    // 0.99 · 1 + 0.01 · 0.1
    expect(shares[0]).toBeCloseTo(0.991, 9)
  })

  test('of equal bits are equal but for the prior part of the cap', () => {
    const [first, second] = posteriors([5, 5], [0.5, 0.5], ASSUMPTIONS.honesty)
    expect(first).toBe(second)
  })

  test('do not underflow for bits far below zero', () => {
    const shares = posteriors([-5000, -5001], [0.5, 0.5], ASSUMPTIONS.honesty)
    expect(shares[0]! / shares[1]!).toBeGreaterThan(1.9)
  })
})

describe('ties', () => {
  const items = [
    { id: 'a', bits: 10, posterior: 0.4 },
    { id: 'b', bits: 9.6, posterior: 0.3 },
    { id: 'c', bits: 9.5, posterior: 0.3 },
  ]

  test('are less than half a bit apart; half a bit is no tie', () => {
    expect(tiedWith(items[0]!, items, ASSUMPTIONS.tieBits)).toEqual(['b'])
  })

  test('rank by id when nothing else separates them, so that the order of input shows nowhere', () => {
    const same = [
      { id: 'z', bits: 1, posterior: 0.5 },
      { id: 'y', bits: 1, posterior: 0.5 },
    ]
    expect(byRank(same).map((item) => item.id)).toEqual(['y', 'z'])
  })
})
