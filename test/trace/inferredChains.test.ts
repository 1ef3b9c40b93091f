// Inferred hops and joins: what stands in for a movement that was never logged, and what several chains give together.

import { DAY_MS, YEAR_MS } from '@suyuan/server/trace/assumptions.ts'
import { describe, expect, it } from 'vitest'
import { question } from '../builders/question.ts'
import { HOLDERS } from './chainHolders.ts'

describe('An inferred hop', () => {
  it('stands for a flow without a log, between arrival and sight, with its prior', () => {
    const town = question(
      `${HOLDERS}
      counter-3 ~> market {phone,name,id} rate 0.5
      customer -> counter-3 @05-12 {phone,name} ann`,
      'ann {phone,name} @06-10',
    )
    expect(town.chains('market')).toEqual([
      ['customer -> counter-3 @05-12 {phone,name}', 'counter-3 ~> market @05-12..06-10 {phone,name}'],
    ])
    expect(town.weights('market')[0]).toBeCloseTo(1 - Math.exp((-0.5 * 29 * DAY_MS) / YEAR_MS), 12)
  })

  it('is bounded by the next departure, the gap of the log, and the end of the copy', () => {
    const town = question(
      `${HOLDERS}
      warehouse SYSTEM gap 05-18..05-22
      crm => warehouse {phone}
      customer -> crm @05-12 {phone} ann
      crm -x @05-21 ann
      warehouse -> vendor @06-01 {phone} ann`,
      'ann {phone} @06-10',
    )
    expect(town.chains('vendor')).toEqual([
      [
        'customer -> crm @05-12 {phone}',
        'crm ~> warehouse @05-18..05-21 {phone}',
        'warehouse -> vendor @06-01 {phone}',
      ],
    ])
  })

  it('may be a lost collection, not dated before the logs begin', () => {
    const town = question(
      `${HOLDERS}
      customer ~> counter-3 {phone}
      customer -> counter-4 @03-01 {phone} bob
      counter-3 -> crm @05-13 {phone} ann`,
      'ann {phone} @06-10',
    )
    expect(town.chains('crm')).toEqual([
      ['customer ~> counter-3 @03-01..05-13 {phone}', 'counter-3 -> crm @05-13 {phone}'],
    ])
  })

  it('ranks below every logged chain, and never stands more than twice in one', () => {
    const town = question(
      `${HOLDERS}
      a DEVICE
      b DEVICE
      crm ~> market {phone} rate 9
      crm ~> a {phone} rate 9
      a ~> market {phone} rate 9
      a ~> b {phone} rate 9
      b ~> market {phone} rate 9
      customer -> crm @05-12 {phone} ann
      crm -> market @05-13 {phone} ann`,
      'ann {phone} @06-10',
    )
    const first = 'customer -> crm @05-12 {phone}'
    expect(town.chains('market')).toEqual([
      [first, 'crm -> market @05-13 {phone}'],
      [first, 'crm ~> market @05-12..06-10 {phone}'],
      [first, 'crm ~> a @05-12..06-10 {phone}', 'a ~> market @05-12..06-10 {phone}'],
    ])
  })
})

describe('A join', () => {
  it('is the smallest set of chains that together carry what leaked', () => {
    const town = question(
      `${HOLDERS}
      customer -> counter-3 @05-12 {phone} ann
      customer -> counter-4 @05-13 {name,id} ann
      customer -> counter-4 @05-14 {name} ann
      counter-3 -> crm @05-15 {phone} ann
      counter-4 -> crm @05-16 {name,id} ann`,
      'ann {phone,name,id} @06-10',
    )
    const { chains } = town.found('crm')
    expect(town.chains('crm')).toEqual([
      ['customer -> counter-4 @05-13 {id,name} lacks {phone}', 'counter-4 -> crm @05-16 {id,name} lacks {phone}'],
      ['customer -> counter-3 @05-12 {phone} lacks {id,name}', 'counter-3 -> crm @05-15 {phone} lacks {id,name}'],
    ])
    expect(chains.map(({ joinsWith }) => joinsWith)).toEqual([[2], [1]])
    expect(chains.flatMap(({ hops }) => hops.map(({ evidence }) => evidence))).toEqual(Array(4).fill('LOGGED'))
  })
})
