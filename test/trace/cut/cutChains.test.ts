// What would sever a leak: the union of its chains to the leading candidates, and on to the market.

import { describe, expect, test } from 'vitest'
import { cutQuestion } from '../../builders/cutQuestion.ts'

const HOLDERS = `
  customer POPULATION
  counter-3 OUTLET
  counter-4 OUTLET
  clerk-7 EMPLOYEE of counter-3
  crm SYSTEM
  vendor THIRD_PARTY
  printer THIRD_PARTY
  market MARKET`

const COUNTERS = `
  customer => counter-3 {phone,name} cost 20
  customer => counter-4 {phone,name} cost 20
  counter-3 => crm {phone,name} cost 9
  counter-4 => crm {phone,name} cost 9
  customer -> counter-3 @05-12 {phone,name} ann by clerk-7
  customer -> counter-4 @05-12 {phone,name} bob
  counter-3 -> crm @05-13 {phone,name} ann
  counter-4 -> crm @05-13 {phone,name} bob`

const BOTH = ['ann {phone,name} @06-10', 'bob {phone,name} @06-10']

describe('what severs every chain', () => {
  test('is the one cheap channel behind many dear ones', () => {
    const town = cutQuestion(
      `${HOLDERS} ${COUNTERS}
      crm => vendor {phone,name} cost 3
      crm -> vendor @05-20 {phone,name} [b1]
      b1 = ann bob`,
      ...BOTH,
    )
    expect(town.cut('vendor')).toMatchObject({
      rows: { matched: 2, chained: 2 },
      total: 3,
      unknownExits: ['vendor'],
      unsevered: [],
    })
    expect(town.severed('vendor')).toEqual(['f5'])
    expect(town.passed('vendor')).toEqual(['crm', ':f5', 'vendor'])
  })

  test('is the photograph at the counter, not the counter: the market is where a chain ends', () => {
    const town = cutQuestion(`${HOLDERS} ${COUNTERS} \n counter-3 ~> market {phone,name} rate 0.1 cost 2`, BOTH[0]!)
    expect(town.cut('counter-3')).toMatchObject({ total: 2, unknownExits: [] })
    expect(town.severed('counter-3')).toEqual(['f5'])
    expect(town.passed('counter-3')).toEqual([':f1', 'counter-3', ':f5'])
  })

  test('counts what the staff of an outlet can carry out of it', () => {
    const town = cutQuestion(`${HOLDERS} ${COUNTERS} \n clerk-7 ~> market {phone} rate 0.1 cost 1`, BOTH[0]!)
    expect(town.severed('counter-3')).toEqual(['f5'])
  })

  test('takes two channels that cost less together than the one behind them', () => {
    const town = cutQuestion(
      `${HOLDERS} ${COUNTERS}
      crm => vendor {phone,name} cost 30
      crm -> vendor @05-20 {phone,name} [b1]
      b1 = ann bob`,
      ...BOTH,
    )
    expect(town.severed('vendor')).toEqual(['f3', 'f4'])
    expect(town.cut('vendor').total).toBe(18)
    expect(town.passed('vendor')).toEqual(['crm', ':f5', 'vendor'])
  })

  test('severs for all leading candidates at once', () => {
    const town = cutQuestion(
      `${HOLDERS} ${COUNTERS}
      crm => vendor {phone,name} cost 3
      crm => printer {phone,name} cost 4
      crm -> vendor @05-20 {phone,name} [b1]
      crm -> printer @05-21 {phone,name} [b1]
      b1 = ann bob`,
      ...BOTH,
    )
    expect(town.severed('vendor', 'printer')).toEqual(['f5', 'f6'])
    expect(town.passed('vendor', 'printer')).toEqual(['crm'])
  })

  test('never counts a channel that the record went by too late: time order holds in the union too', () => {
    const town = cutQuestion(
      `${HOLDERS} ${COUNTERS}
      counter-3 => vendor {phone,name} cost 1
      counter-3 -> vendor @05-02 {phone,name} ann
      crm => vendor {phone,name} cost 3
      crm -> vendor @05-20 {phone,name} ann`,
      BOTH[0]!,
    )
    expect(town.severed('vendor')).toEqual(['f6'])
    expect(town.passed('vendor')).toEqual([':f1', 'counter-3', ':f3', 'crm', ':f6', 'vendor'])
  })

  test('counts a channel that leaves no log: an inferred way is a way', () => {
    const town = cutQuestion(
      `${HOLDERS} ${COUNTERS}
      crm ~> vendor {phone,name} rate 0.5 cost 2
      counter-3 => vendor {phone,name} cost 1
      counter-3 -> vendor @05-20 {phone,name} ann`,
      BOTH[0]!,
    )
    expect(town.severed('vendor')).toEqual(['f5', 'f6'])
    expect(town.cut('vendor').cut.map(({ rows, inferred }) => ({ rows, inferred }))).toEqual([
      { rows: 1, inferred: 1 },
      { rows: 1, inferred: 0 },
    ])
  })

  test('names what the logs show and no map declares, at the stated cost', () => {
    const town = cutQuestion(`${HOLDERS} ${COUNTERS} \n crm -> vendor @05-20 {phone,name} ann`, BOTH[0]!)
    expect(town.cut('vendor').cut).toEqual([
      {
        flow: 'crm->vendor',
        from: 'crm',
        to: 'vendor',
        mechanism: null,
        derived: true,
        cost: 1,
        rows: 1,
        inferred: 0,
      },
    ])
  })

  test('says when it cannot sever: nobody knows how it came there, nor how it left', () => {
    const town = cutQuestion(`${HOLDERS} \n vendor -> printer @05-20 {phone,name} ann`, BOTH[0]!)
    expect(town.cut('vendor')).toMatchObject({ total: null, cut: [], unsevered: ['vendor'], unknownExits: ['vendor'] })
  })

  test('is empty where no row has a chain', () => {
    const town = cutQuestion(`${HOLDERS} ${COUNTERS}`, BOTH[0]!)
    expect(town.cut('printer')).toMatchObject({ rows: { matched: 1, chained: 0 }, cut: [], total: 0, dominators: [] })
  })
})

describe('what a gap in a log might hide', () => {
  test('does not close every counter in town: it is no way beside a logged one', () => {
    const town = cutQuestion(
      `${HOLDERS.replace('counter-4 OUTLET', 'counter-4 OUTLET gap 05-01..05-04')} ${COUNTERS}
      crm => vendor {phone,name} cost 50
      crm -> vendor @05-20 {phone,name} ann`,
      BOTH[0]!,
    )
    expect(town.severed('vendor')).toEqual(['f3'])
  })

  test('counts where nothing else explains the way', () => {
    const town = cutQuestion(
      `${HOLDERS.replace('vendor THIRD_PARTY', 'vendor THIRD_PARTY gap 05-14..05-17')} ${COUNTERS}
      crm => vendor {phone,name} cost 3`,
      BOTH[0]!,
    )
    expect(town.cut('vendor').cut).toMatchObject([{ flow: 'f5', rows: 1, inferred: 1 }])
  })
})
