// The likelihood of one way, against figures worked by hand from the formula of tracing.md.

import { ASSUMPTIONS } from '@suyuan/server/trace/assumptions.ts'
import { makeGrid } from '@suyuan/server/trace/score/grid.ts'
import {
  absentFactor,
  type LeakFacts,
  likelihoodBound,
  logLikelihood,
  logNeighbourhood,
  logUnknown,
  presentFactor,
} from '@suyuan/server/trace/score/likelihood.ts'
import { describe, expect, test } from 'vitest'

function leak(facts: Partial<LeakFacts>): LeakFacts {
  const gapRate = facts.gapRate ?? 0
  return {
    matched: 1,
    unmatched: 0,
    population: 2000,
    gapRate,
    temper: 1,
    grid: makeGrid(gapRate, ASSUMPTIONS),
    assumptions: ASSUMPTIONS,
    known: new Map(),
    ...facts,
  }
}

describe('the share of rows from elsewhere', () => {
  test.each([
    { gapRate: 0, mean: 0.1 },
    { gapRate: 0.1, mean: 0.14 },
    { gapRate: 0.3, mean: 0.22 },
    { gapRate: 0.6, mean: 0.34 },
  ])('has mean $mean when $gapRate of the log lines are missing', ({ gapRate, mean }) => {
    const { w0, logW0 } = makeGrid(gapRate, ASSUMPTIONS)
    const weights = logW0.map(Math.exp)
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
    expect(w0.reduce((sum, point, index) => sum + point * weights[index]!, 0)).toBeCloseTo(mean, 1)
  })
})

describe('one row in a way', () => {
  // One row: E[(1-w0) · 0.98 · x·N/K + w0·m] = 0.98 · x·N/K · (1 - E w0) + E w0 / 2, E w0 taken from the grid itself.
  test.each([
    { exposed: 20, x: 1 },
    { exposed: 20, x: 0.1 },
    { exposed: 400, x: 0.5 },
    { exposed: 2000, x: 1 },
  ])('of $exposed people counts as the formula says, x = $x', ({ exposed, x }) => {
    const facts = leak({})
    const mean = facts.grid.w0.reduce((sum, w0, index) => sum + w0 * Math.exp(facts.grid.logW0[index]!), 0)
    const expected = 0.98 * ((x * 2000) / exposed) * (1 - mean) + mean / 2
    expect(Math.exp(logLikelihood(exposed, facts.gapRate, [{ x, exposed, count: 1 }], facts))).toBeCloseTo(expected, 9)
  })

  test('counts for next to nothing when the way holds everybody', () => {
    expect(presentFactor(2000, 0, leak({}))).toBe(1)
    expect(Math.abs(logLikelihood(2000, 0, [{ x: 1, exposed: 2000, count: 1 }], leak({})))).toBeLessThan(0.1)
  })
})

describe('a row that the way does not hold', () => {
  test('is not paid for by a way of one person, however many log lines are missing', () => {
    // With the gap rate in the place of x it would be 0.3 · 2000 / 1 = 600.
    expect(absentFactor(1, 0.3, leak({}))).toBeCloseTo((0.3 * 2000) / 1999, 9)
  })

  test('never counts more than a row from everybody, nor less than the floor', () => {
    expect(absentFactor(1999, 0.3, leak({}))).toBe(1)
    expect(absentFactor(10, 0, leak({}))).toBe(ASSUMPTIONS.absentFloor)
  })
})

describe('nested sets', () => {
  test('differ by n · log(K2 / K1): the smaller one is the better source of the same rows', () => {
    const facts = leak({ matched: 30 })
    const small = logLikelihood(50, 0, [{ x: 1, exposed: 50, count: 30 }], facts)
    const large = logLikelihood(500, 0, [{ x: 1, exposed: 500, count: 30 }], facts)
    expect(small - large).toBeCloseTo(30 * Math.log(10), 0)
  })
})

describe('rows that match nobody', () => {
  test('speak for an unknown source: each ten of them take from the way, and enough of them take all', () => {
    const advantage = (unmatched: number): number => {
      const facts = leak({ matched: 20, unmatched })
      return logLikelihood(1000, facts.gapRate, [{ x: 1, exposed: 1000, count: 20 }], facts) - logUnknown(facts)
    }
    const advantages = [0, 10, 20, 30, 40, 50, 60].map(advantage)
    for (let ten = 1; ten < advantages.length; ten++) expect(advantages[ten]!).toBeLessThan(advantages[ten - 1]!)
    expect(advantages[0]!).toBeGreaterThan(0)
    expect(advantages.at(-1)!).toBeLessThan(0)
  })

  test('weigh m^n (1-m)^u under an unknown source, integrated over m', () => {
    // The integral over (0, 1) is n! u! / (n + u + 1)!; for n = 2, u = 1 it is 1/12. Sixteen midpoints come within 1 %.
    expect(Math.exp(logUnknown(leak({ matched: 2, unmatched: 1 })))).toBeCloseTo(1 / 12, 3)
  })
})

describe('the bound', () => {
  test('is never below the likelihood it bounds', () => {
    for (const exposed of [1, 7, 60, 900, 2000])
      for (const x of [1, 0.1, 0.03, 0.01])
        for (const gapRate of [0, 0.1, 0.4]) {
          const facts = leak({ matched: 12, unmatched: 2, gapRate })
          const classes = [{ x, exposed, count: 9 }]
          expect(logLikelihood(exposed, gapRate, classes, facts)).toBeLessThanOrEqual(
            likelihoodBound(exposed, gapRate, classes, facts) + 1e-9,
          )
        }
  })
})

describe('a neighbourhood', () => {
  test('of everybody is as good as everybody', () => {
    const facts = leak({ matched: 10 })
    expect(logNeighbourhood(2000, 10, facts)).toBeCloseTo(logUnknown(facts), 9)
  })

  test('that holds all rows and a tenth of the town beats everybody alike', () => {
    const facts = leak({ matched: 10 })
    expect(logNeighbourhood(200, 10, facts)).toBeGreaterThan(logUnknown(facts) + 10)
  })
})
