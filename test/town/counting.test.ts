// The rules of "Proving counts", on rankings small enough to count by hand: a proving ground that counts wrongly would make
// any tracer look good.

import { describe, expect, test } from 'vitest'
import { parseAsked, WrongWord } from './prove/asked.ts'
import { brier, calibrationError } from './prove/calibration.ts'
import { EVERYTHING, plansFor } from './prove/plan.ts'
import { countRanking, type Entry, tieGroups } from './prove/ranking.ts'
import { LONG, parseSeeds, purposeOf, SHORT } from './prove/seeds.ts'
import { wilson } from './prove/wilson.ts'

/** `a*12 b 11.8`: id, star when right, bits. */
function ranking(text: string): Entry[] {
  return text.split(' ').map((part) => {
    const [, id, star, score] = /^([a-z]+)(\*?)([\d.-]+)$/.exec(part)!
    return { id: id!, score: Number(score), right: star === '*' }
  })
}
const counted = (text: string) => countRanking(tieGroups(ranking(text), 0.5))

describe('a ranking', () => {
  test('counts one for the right answer alone at the first place', () => {
    expect(counted('a*12 b11 c3')).toEqual({ top1: 1, top3: 1, reciprocal: 1 })
  })

  test('counts nothing at the first place for a right answer behind an innocent', () => {
    expect(counted('a12 b*11 c3')).toEqual({ top1: 0, top3: 1, reciprocal: 0.5 })
    expect(counted('a12 b11 c10 d*9')).toEqual({ top1: 0, top3: 0, reciprocal: 0.25 })
  })

  test('counts 1/m for a tie of m, so that ties cannot be won by listing everybody', () => {
    expect(counted('a12 b*11.8 c3')).toEqual({ top1: 0.5, top3: 1, reciprocal: 0.75 })
    const four = counted('a12 b11.9 c*11.8 d11.7')
    expect(four.top1).toBeCloseTo(0.25, 12)
    expect(four.top3).toBeCloseTo(0.75, 12)
    expect(four.reciprocal).toBeCloseTo((1 + 1 / 2 + 1 / 3 + 1 / 4) / 4, 12)
  })

  test('counts a tie of right ones as right: sender and receiver of a forwarded file', () => {
    expect(counted('a*12 b*11.9 c3').top1).toBe(1)
    expect(counted('a*12 b*11.9 c11.8').top1).toBeCloseTo(2 / 3, 12)
  })

  test('half a bit is no tie, and a chain of near ones does not reach on', () => {
    expect(counted('a12 b*11.5').top1).toBe(0)
    expect(counted('a12 b11.7 c*11.4').top1).toBe(0)
  })

  test('counts nothing when no right answer is listed', () => {
    expect(counted('a12 b11')).toEqual({ top1: 0, top3: 0, reciprocal: 0 })
    expect(countRanking([])).toEqual({ top1: 0, top3: 0, reciprocal: 0 })
  })
})

describe('an interval', () => {
  test("is Wilson's: 95 of 100, as in the textbooks", () => {
    const [low, high] = wilson(95, 100)
    expect(low).toBeCloseTo(0.8882, 4)
    expect(high).toBeCloseTo(0.9785, 4)
  })

  test('of nothing seen is everything, and all right is not certainty', () => {
    expect(wilson(0, 0)).toEqual([0, 1])
    expect(wilson(40, 40)[0]).toBeCloseTo(0.9124, 4)
    expect(wilson(40, 40)[1]).toBe(1)
  })
})

describe('calibration', () => {
  test('of nine right in ten claims at 0.9 has no error, of ten an error of a tenth', () => {
    const claims = (right: number) => Array.from({ length: 10 }, (_, i) => ({ said: 0.9, right: i < right ? 1 : 0 }))
    expect(calibrationError(claims(9))).toBeCloseTo(0, 12)
    expect(calibrationError(claims(10))).toBeCloseTo(0.1, 12)
  })

  test('does not let an error of one bin mend that of another', () => {
    const error = calibrationError([
      { said: 0.25, right: 1 },
      { said: 0.75, right: 0 },
    ])
    expect(error).toBeCloseTo(0.75, 12)
  })

  test('a claim of certainty that is wrong costs one, a tie that is right half the time a half at least', () => {
    expect(brier([{ said: 1, right: 0 }])).toBe(1)
    expect(brier([{ said: 0.5, right: 0.5 }])).toBe(0.25)
    expect(brier([{ said: 1, right: 0.5 }])).toBe(0.5)
  })
})

describe('seeds', () => {
  test('for tuning and for reporting do not meet', () => {
    expect(purposeOf({ from: 1, to: 999 })).toBe('tuning')
    expect(purposeOf({ from: 1, to: 1000 })).toBeNull()
    expect(purposeOf({ from: 0, to: 5 })).toBeNull()
    expect(purposeOf({ from: 99_999, to: 100_001 })).toBeNull()
    expect([purposeOf(SHORT), purposeOf(LONG)]).toEqual(['reporting', 'reporting'])
    expect(SHORT.to).toBeLessThan(LONG.from)
    expect([parseSeeds('5-3'), parseSeeds('a'), parseSeeds('7')]).toEqual([null, null, { from: 7, to: 7 }])
  })

  test('of tuning never make a report', () => {
    const where = ['--results', '--machine', 'm', '--date', 'd', '--commit', 'c']
    expect(() => parseAsked(['--seeds', '1-60', ...where])).toThrow(WrongWord)
    expect(parseAsked(['--seeds', '100000-100059', ...where])).toMatchObject({ where: { machine: 'm' } })
    expect(() => parseAsked(['--results'])).toThrow(WrongWord)
    expect(() => parseAsked(['--seeds', '5000-5010'])).toThrow(WrongWord)
  })
})

describe('the list of towns', () => {
  const short = plansFor(EVERYTHING, SHORT)
  const long = plansFor(EVERYTHING, LONG)

  test('is sixty in the short form, over a thousand in the long one, each scenario as often as any other', () => {
    expect([short.length, long.length]).toEqual([60, 1008])
    for (const scenario of EVERYTHING.scenarios)
      expect(long.filter((plan) => plan.scenario === scenario).length, scenario).toBe(84)
  })

  test('lets every scenario meet every gap with every number of rows, and every twist', () => {
    for (const scenario of EVERYTHING.scenarios) {
      const own = long.filter((plan) => plan.scenario === scenario)
      expect(new Set(own.map(({ gap, rows }) => `${gap} ${rows}`)).size, scenario).toBe(9)
      expect(new Set(own.map(({ twist }) => twist)).size, scenario).toBe(9)
    }
    expect(new Set(short.map(({ gap, rows }) => `${gap} ${rows}`)).size).toBe(9)
  })

  test('gives half of the towns a twist', () => {
    expect(short.filter(({ twist }) => twist !== 'none')).toHaveLength(30)
    expect(long.filter(({ twist }) => twist !== 'none')).toHaveLength(504)
  })

  test('has no twist when scenario, gap and rows are given', () => {
    const words = ['--scenario', 'clerk-photographs-forms', '--gap', '0.1', '--rows', '100', '--seeds', '100000-100039']
    const asked = parseAsked(words)
    expect(asked).toMatchObject({ choice: { twists: ['none'] }, seeds: { from: 100_000, to: 100_039 } })
  })
})
