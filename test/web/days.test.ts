// Point 3, in pure parts: what lasts into the brushed days counts, and what a key or a drag makes of the brush.

import { withinDays } from '@suyuan/web/map/withinDays.ts'
import { daysBetween, overlaps } from '@suyuan/web/parts/days.ts'
import { hopMeets, spanMeets } from '@suyuan/web/parts/lasting.ts'
import { byKey, drawn, moved, toChange } from '@suyuan/web/timeline/brush.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const ZONE = 'Asia/Shanghai'
const MARCH = daysBetween('2025-03-01', '2025-03-31', ZONE)

describe('point 3: the timeline filters by duration, not only by start', () => {
  test('a copy that came before the days and was held into them is kept', () => {
    const hop = { at: '2025-01-05T00:00:00.000Z', between: null }
    expect(hopMeets(MARCH, { ...hop, heldUntil: null })).toBe(true)
    expect(hopMeets(MARCH, { ...hop, heldUntil: '2025-03-02T00:00:00.000Z' })).toBe(true)
    expect(hopMeets(MARCH, { ...hop, heldUntil: '2025-02-02T00:00:00.000Z' })).toBe(false)
  })

  test('what came after the days is not kept, however long it was held', () => {
    expect(hopMeets(MARCH, { at: '2025-04-01T00:00:00.000Z', between: null, heldUntil: null })).toBe(false)
  })

  test('an inferred hop lasts from the earliest that it can have been', () => {
    const between = { from: '2025-03-30T00:00:00.000Z', to: '2025-06-01T00:00:00.000Z' }
    expect(hopMeets(MARCH, { at: null, between, heldUntil: null })).toBe(true)
    expect(hopMeets(MARCH, { at: null, between: { ...between, from: null }, heldUntil: null })).toBe(true)
  })

  test('the last day counts to its end in the zone of the reader', () => {
    expect(hopMeets(MARCH, { at: '2025-03-31T15:59:59.000Z', between: null, heldUntil: null })).toBe(true)
    expect(hopMeets(MARCH, { at: '2025-03-31T16:00:00.000Z', between: null, heldUntil: null })).toBe(false)
  })

  test('no days hide nothing, and days in the wrong order are the same days', () => {
    expect(overlaps(null, 5, 6)).toBe(true)
    expect(daysBetween('2025-03-31', '2025-03-01', ZONE)).toEqual(MARCH)
    expect(spanMeets(daysBetween('2025-03-01', null, ZONE), { from: null, to: '2025-02-01T00:00:00.000Z' })).toBe(false)
  })

  test('a flow that was closed before the days, or opened after them, is not on the map of those days', () => {
    const flow = (key: string, from: string | null, to: string | null) => ({
      key,
      from: 'a',
      to: 'b',
      logged: true,
      valid: { from, to },
    })
    const map = {
      holders: [],
      flows: [
        flow('always', null, null),
        flow('closed', null, '2025-02-01T00:00:00.000Z'),
        flow('opened', '2025-05-01T00:00:00.000Z', null),
        flow('within', '2025-03-10T00:00:00.000Z', '2025-03-11T00:00:00.000Z'),
      ],
    }
    const within = withinDays(map, MARCH)
    expect(within.map.flows.map(({ key }) => key)).toEqual(['always', 'within'])
    expect(within.hidden).toBe(2)
    expect(withinDays(map, null)).toEqual({ map, hidden: 0 })
  })
})

describe('the brush', () => {
  const whole = { from: '2025-01-01', until: '2025-12-31' }
  const day = fc
    .date({ min: new Date('2025-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10))
  const brushed = fc.tuple(day, day).map(([one, other]) => drawn(one, other, whole))

  test('stays within the timeline and in order, whatever is pressed (seed 11)', () => {
    const key = fc.constantFrom('ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End')
    const part = fc.constantFrom('from' as const, 'until' as const, 'both' as const)
    fc.assert(
      fc.property(brushed, key, fc.boolean(), part, (before, pressed, shift, moving) => {
        const after = byKey(pressed, shift, moving, before, whole)!
        expect(after.from >= whole.from && after.from <= after.until && after.until <= whole.until).toBe(true)
      }),
      { seed: 11 },
    )
  })

  test('keeps its length when it is moved as a whole, and stops at the ends', () => {
    const ten = { from: '2025-12-10', until: '2025-12-20' }
    expect(moved('both', ten, 5, whole)).toEqual({ from: '2025-12-15', until: '2025-12-25' })
    expect(moved('both', ten, 50, whole)).toEqual({ from: '2025-12-21', until: '2025-12-31' })
    expect(byKey('Home', false, 'both', ten, whole)).toEqual({ from: '2025-01-01', until: '2025-01-11' })
  })

  test('chooses nothing at the ends of the timeline, and means nothing by other keys', () => {
    expect(toChange(whole, whole)).toEqual({ from: null, until: null })
    expect(toChange({ ...whole, from: '2025-02-01' }, whole)).toEqual({ from: '2025-02-01', until: null })
    expect(byKey('a', false, 'from', whole, whole)).toBe(null)
  })
})
