// The tier of the criminal law at its boundaries, worked by hand from law.md, and the class of data by which a person counts.

import { classesOf, gravestClass } from '@suyuan/server/trace/forward/dataClass.ts'
import { seriousness } from '@suyuan/server/trace/forward/seriousness.ts'
import { maskOf } from '@suyuan/server/trace/mask.ts'
import { describe, expect, test } from 'vitest'

describe('the seriousness tier', () => {
  test.each([
    [49, 0, 0, 'BELOW', 'SERIOUS'],
    [50, 0, 0, 'SERIOUS', 'SERIOUS'],
    [24, 0, 0, 'BELOW', 'BELOW'],
    [25, 0, 0, 'BELOW', 'SERIOUS'],
    [0, 249, 0, 'BELOW', 'BELOW'],
    [0, 250, 0, 'BELOW', 'SERIOUS'],
    [0, 499, 0, 'BELOW', 'SERIOUS'],
    [0, 500, 0, 'SERIOUS', 'SERIOUS'],
    [0, 0, 2_499, 'BELOW', 'BELOW'],
    [0, 0, 2_500, 'BELOW', 'SERIOUS'],
    [0, 0, 4_999, 'BELOW', 'SERIOUS'],
    [0, 0, 5_000, 'SERIOUS', 'SERIOUS'],
    [25, 250, 0, 'SERIOUS', 'SERIOUS'],
    [20, 200, 999, 'BELOW', 'SERIOUS'],
    [0, 0, 24_999, 'SERIOUS', 'SERIOUS'],
    [0, 0, 25_000, 'SERIOUS', 'ESPECIALLY_SERIOUS'],
    [0, 0, 49_999, 'SERIOUS', 'ESPECIALLY_SERIOUS'],
    [0, 0, 50_000, 'ESPECIALLY_SERIOUS', 'ESPECIALLY_SERIOUS'],
    [500, 0, 0, 'ESPECIALLY_SERIOUS', 'ESPECIALLY_SERIOUS'],
  ])('of %i in class A, %i in B and %i in C is %s, of an insider %s', (A, B, C, tier, tierOfInsider) => {
    expect(seriousness({ A, B, C })).toMatchObject({ tier, tierOfInsider })
  })
})

describe('the class of a person', () => {
  const keys = [
    'system.operations',
    'user.contact.phone_number',
    'user.financial',
    'user.financial.bank_account',
    'user.financial.bill',
    'user.location.imprecise',
    'user.location.trajectory',
    'user.telecom.call_record',
  ]
  const classes = classesOf(keys)

  test('follows the nearest ancestor: a bill is a transaction, other financial data are property', () => {
    expect(classes).toEqual([null, 'C', 'A', 'A', 'B', 'C', 'A', 'B'])
  })

  test.each([
    { held: [0], gravest: null },
    { held: [0, 1], gravest: 'C' },
    { held: [1, 7], gravest: 'B' },
    { held: [1, 4, 6], gravest: 'A' },
  ])('that held $held is $gravest: one person counts once', ({ held, gravest }) => {
    expect(gravestClass(classes, maskOf(held, 1))).toBe(gravest)
  })
})
