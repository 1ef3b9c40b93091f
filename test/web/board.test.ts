// Point 6, in pure parts: what the common source board computes and how it is ordered.

import { blastWindow } from '@suyuan/web/blast/blastWindow.ts'
import { liftOf, nextOrder, ordered, type RankingRow } from '@suyuan/web/trace/board.ts'
import { describe, expect, test } from 'vitest'

const row = (name: string, some: Partial<RankingRow>): RankingRow => ({
  rank: 1,
  name,
  kind: '',
  key: name,
  posterior: 0.5,
  covered: 10,
  matched: 20,
  exposed: 100,
  population: 2_000,
  lift: 10,
  misses: 10,
  inferred: 0,
  bits: 1,
  why: '',
  ...some,
})

describe('the common source board', () => {
  test('says how many times more often than by chance the rows are there, and nothing where nobody matched', () => {
    expect(liftOf(20, 20, 20, 4_560)).toBe(228)
    expect(liftOf(10, 20, 1_000, 2_000)).toBe(1)
    expect(liftOf(0, 0, 10, 2_000)).toBe(null)
    expect(liftOf(1, 2, 0, 2_000), 'nobody exposed counts as one, as in the score').toBe(1_000)
  })

  test('puts lines without a number last, whichever way it is read', () => {
    const rows = [row('unknown', { lift: null }), row('a', { lift: 3 }), row('b', { lift: 30 })]
    const names = (descending: boolean) => ordered(rows, { by: 'lift', descending }, 'en').map(({ name }) => name)
    expect(names(true)).toEqual(['b', 'a', 'unknown'])
    expect(names(false)).toEqual(['a', 'b', 'unknown'])
  })

  test('orders a share by the share, not by its upper number, and the strongest first at the first press', () => {
    const rows = [row('many', { exposed: 500, population: 10_000 }), row('most', { exposed: 90, population: 100 })]
    const order = nextOrder({ by: 'rank', descending: false }, 'exposed')
    expect(ordered(rows, order, 'en').map(({ name }) => name)).toEqual(['most', 'many'])
    expect(nextOrder(order, 'exposed').descending).toBe(false)
    expect(nextOrder(order, 'misses').descending).toBe(false)
  })
})

describe('the stretch of time of a blast radius', () => {
  const way = { from: '2025-06-01T01:00:00.000Z', to: '2025-06-01T01:00:00.000Z' }

  test('is that of the brushed days, else the best way, else all time until the rows were seen', () => {
    const days = { from: Date.parse('2025-05-01T00:00:00Z'), to: Number.POSITIVE_INFINITY }
    expect(blastWindow({ days, way, seen: null })).toMatchObject({ from: '2025-05-01T00:00:00.000Z', origin: 'days' })
    expect(blastWindow({ days: null, way, seen: null })).toEqual({ ...way, origin: 'way' })
    const seen = '2025-08-01T00:00:00.000Z'
    expect(blastWindow({ days: null, way: null, seen })).toEqual({
      from: '1970-01-01T00:00:00.000Z',
      to: seen,
      origin: 'always',
    })
  })
})
