// Two candidates beside each other: rows counted once, and none blamed on a candidate that could not be asked about it;
// and the line of a chain, which must not seem to pass through holders that it never touched.

import { countRows, rowsBeside } from '@suyuan/web/compare/rowsBeside.ts'
import { curve } from '@suyuan/web/map/curve.ts'
import { describe, expect, test } from 'vitest'

describe('rows beside each other', () => {
  const rows = [
    { row: 4, subjects: ['b'] },
    { row: 1, subjects: ['a'] },
    { row: 2, subjects: ['b'] },
    { row: 3, subjects: ['c', 'd'] },
  ]

  test('stand in order, each with who explains it', () => {
    expect(rowsBeside(rows, [1, 2], [2])).toEqual([
      { row: 1, first: true, second: false },
      { row: 2, first: true, second: true },
      { row: 3, first: false, second: false },
    ])
  })

  test('of one person count once: the later row is no miss of anybody', () => {
    const counts = countRows(rowsBeside(rows, [1, 2], [3]))
    expect(counts).toEqual({ onlyFirst: 2, onlySecond: 1, both: 0, neither: 0 })
  })

  test('of no case are none', () => {
    expect(countRows(rowsBeside([], [1], [2]))).toEqual({ onlyFirst: 0, onlySecond: 0, both: 0, neither: 0 })
  })
})

describe('the line of a chain', () => {
  const [from, to] = [
    { x: 0, y: 0 },
    { x: 600, y: 0 },
  ]

  test('runs straight across where nothing stands in its way', () => {
    expect(curve(from, to, [{ x: 300, y: 120 }])).toEqual(curve(from, to))
  })

  test('swings aside where a holder stands between that it never touched', () => {
    expect(curve(from, to, [{ x: 300, y: 0 }]).distances).not.toBe(curve(from, to).distances)
  })

  test('is drawn all the same where no way is clear', () => {
    const wall = Array.from({ length: 80 }, (_, i) => ({ x: 300, y: (i - 40) * 40 }))
    expect(curve(from, to, wall)).toEqual(curve(from, to))
  })
})
