// The search for better assumptions: it must find a valley, stay within what a probability can be, and never turn what is
// a meaning rather than a belief.

import { ASSUMPTIONS, type Assumptions } from '@suyuan/server/trace/assumptions.ts'
import { describe, expect, test } from 'vitest'
import { coordinateSearch } from './tune/coordinates.ts'
import { knobs, turned, withKnob } from './tune/knobs.ts'

describe('the knobs', () => {
  test('are every number that is a belief, and none that is a meaning', () => {
    expect(knobs()).toContain('ageDays')
    for (const meaning of ['tieBits', 'tooFew', 'windowDays']) expect(knobs()).not.toContain(meaning)
  })

  test('keep a probability between 0 and 1 however often they are turned', () => {
    let assumptions: Assumptions = ASSUMPTIONS
    for (let step = 0; step < 30; step++) assumptions = turned(assumptions, 'valueDisagrees', 'up') ?? assumptions
    expect(assumptions.valueDisagrees).toBeGreaterThan(0.9)
    expect(assumptions.valueDisagrees).toBeLessThanOrEqual(1)
  })

  test('leave the shares of acts, windows and snapshots one whole', () => {
    const { waysActs, waysWindows, waysSnapshots } = withKnob(ASSUMPTIONS, 'waysActs', 0.6)
    expect(waysActs).toBe(0.6)
    expect(waysActs + waysWindows + waysSnapshots).toBeCloseTo(1, 12)
  })
})

describe('the search', () => {
  test('goes down to the nearest step of the least loss, and says each try', async () => {
    const target = ASSUMPTIONS.ageDays * 1.4 ** 2
    const tries: string[] = []
    const { assumptions, loss } = await coordinateSearch(
      ASSUMPTIONS,
      ['w0Mean', 'ageDays'],
      2,
      async ({ ageDays }) => Math.abs(Math.log(ageDays / target)),
      ({ knob, kept }) => tries.push(`${knob} ${kept}`),
    )
    expect(loss).toBeLessThan(0.02)
    expect(assumptions.w0Mean).toBe(ASSUMPTIONS.w0Mean)
    expect(tries.slice(0, 5)).toEqual(['w0Mean false', 'w0Mean false', 'ageDays true', 'ageDays true', 'ageDays false'])
  })
})
