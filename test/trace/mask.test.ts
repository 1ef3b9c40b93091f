// Masks keep every bit, also where a word of 32 bits turns negative in JavaScript.

import {
  bitsOf,
  contains,
  hasBit,
  intersect,
  isEmpty,
  maskOf,
  meets,
  popcount,
  topKeysOf,
  union,
  without,
} from '@suyuan/server/trace/mask.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const WORDS = 3
const SEED = 7
const bits = fc.uniqueArray(fc.oneof(fc.nat({ max: 95 }), fc.constantFrom(31, 32, 63, 64, 95)), { maxLength: 12 })

describe('Masks', () => {
  it(`behave as sets of bits, seed ${SEED}`, () => {
    fc.assert(
      fc.property(bits, bits, (left, right) => {
        const [a, b] = [maskOf(left, WORDS), maskOf(right, WORDS)]
        const sorted = (list: readonly number[]) => [...new Set(list)].sort((x, y) => x - y)
        expect(bitsOf(a)).toEqual(sorted(left))
        expect(popcount(a)).toBe(left.length)
        expect(bitsOf(union(a, b))).toEqual(sorted([...left, ...right]))
        expect(bitsOf(intersect(a, b, 0))).toEqual(sorted(left.filter((bit) => right.includes(bit))))
        expect(bitsOf(without(a, b, 0))).toEqual(sorted(left.filter((bit) => !right.includes(bit))))
        expect(contains(a, 0, b)).toBe(right.every((bit) => left.includes(bit)))
        expect(meets(a, 0, b)).toBe(right.some((bit) => left.includes(bit)))
        expect(isEmpty(a)).toBe(left.length === 0)
      }),
      { seed: SEED },
    )
  })

  it('are read where they lie among others', () => {
    const two = new Uint32Array([...maskOf([1], WORDS), ...maskOf([63], WORDS)])
    expect(hasBit(two, WORDS, 63)).toBe(true)
    expect(hasBit(two, WORDS, 1)).toBe(false)
    expect(contains(two, WORDS, maskOf([63], WORDS))).toBe(true)
  })

  it('closed downwards are shown by their topmost keys only', () => {
    const keys = ['user', 'user.contact', 'user.contact.email', 'user.contactless']
    expect(topKeysOf(maskOf([1, 2, 3], 1), keys)).toEqual(['user.contact', 'user.contactless'])
  })
})
