// The rivals on a town small enough to count by hand. A rival that is worse than it should be would flatter the score.

import { alternating } from '@suyuan/server/trace/baseline/alternating.ts'
import { count } from '@suyuan/server/trace/baseline/count.ts'
import { guilt } from '@suyuan/server/trace/baseline/guilt.ts'
import { type Held, heldBy } from '@suyuan/server/trace/baseline/held.ts'
import { lift } from '@suyuan/server/trace/baseline/lift.ts'
import { randomWalk } from '@suyuan/server/trace/baseline/randomWalk.ts'
import { describe, expect, test } from 'vitest'
import { question } from '../builders/question.ts'

// crm holds all ten; shop held a and b, who leaked; vendor held b and c, who did not leak, and what came after the leak.
const { exposure, rows } = question(
  `customer POPULATION
  crm SYSTEM
  shop OUTLET
  clerk EMPLOYEE of shop
  vendor THIRD_PARTY
  customer -> crm @01-02 {phone} [all]
  customer -> clerk @01-03 {phone} a
  customer -> shop @01-05 {phone} b
  crm -> vendor @02-01 {phone} [list]
  crm -> vendor @09-01 {phone} [all]
  all = a b c d e f g h i j
  list = b c`,
  'a {phone} @06-01',
  'b {phone} @06-01',
)
const held = heldBy(exposure, rows)
const name = (holder: number) => exposure.holders[holder]!.id
const scores = (rival: (held: Held) => { holder: number; score: number }[]) =>
  Object.fromEntries(rival(held).map(({ holder, score }) => [name(holder), score]))
const order = (rival: (held: Held) => { holder: number }[]) => rival(held).map(({ holder }) => name(holder))

describe('a rival', () => {
  test('sees what came by the time of the leak, an outlet with its clerks, and nobody else', () => {
    const sets = Object.fromEntries(held.holders.map((holder, i) => [name(holder), held.sets[i]!.length]))
    expect(sets).toEqual({ crm: 10, shop: 2, vendor: 2 })
    expect(held.leaked).toHaveLength(2)
  })

  test('count takes whoever held most of the leaked people', () => {
    expect(scores(count)).toEqual({ crm: 2, shop: 2, vendor: 1 })
  })

  test('lift takes whoever held more of them than of others', () => {
    expect(scores(lift)).toEqual({ crm: 1, shop: 5, vendor: 2.5 })
  })

  test('the guilt model shares each person among those who held them', () => {
    // a: crm and shop; b: all three. p = 0.1.
    const probability = Object.fromEntries(guilt(held).map((entry) => [name(entry.holder), entry.probability]))
    expect(probability.vendor).toBeCloseTo(0.9 / 3, 12)
    expect(probability.shop).toBeCloseTo(1 - (1 - 0.9 / 2) * (1 - 0.9 / 3), 12)
    expect(probability.crm).toBeCloseTo(probability.shop!, 12)
  })

  test('the random walk goes where the edges go: to the hub', () => {
    expect(order(randomWalk)[0]).toBe('crm')
  })

  test('the alternating estimate blames the small set that explains, and shares out no more than there is', () => {
    const blame = scores(alternating)
    expect(order(alternating)[0]).toBe('shop')
    expect(Object.values(blame).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9)
    expect(blame.vendor).toBeLessThan(blame.shop!)
  })
})
