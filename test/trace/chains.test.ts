// Chains respect time, fields and deletion; what they cannot respect they say. Each town has a decoy that a tracer which
// ignores one of the three would fall for.

import { ASSUMPTIONS } from '@suyuan/server/trace/assumptions.ts'
import { LIMITS } from '@suyuan/server/trace/limits.ts'
import { describe, expect, it } from 'vitest'
import { question } from '../builders/question.ts'
import { HOLDERS } from './chainHolders.ts'

describe('A chain', () => {
  it('runs from the customer to the holder, later departures first', () => {
    const town = question(
      `${HOLDERS}
      customer -> counter-3 @05-12 {phone,name} ann by clerk-7
      counter-3 -> crm @05-13 {phone,name,id} ann
      crm -> vendor @05-20 {phone,name} ann
      crm -> vendor @05-30 {phone,name} ann`,
      'ann {phone,name} @06-10',
    )
    const way = ['customer -> counter-3 @05-12 {phone,name}', 'counter-3 -> crm @05-13 {phone,id,name}']
    expect(town.chains('vendor')).toEqual([
      [...way, 'crm -> vendor @05-30 {phone,name}'],
      [...way, 'crm -> vendor @05-20 {phone,name}'],
    ])
    expect(town.weights('vendor')).toEqual([1, 1])
  })

  it('carries whoever is in the batch, and nobody else', () => {
    const text = `${HOLDERS}
      customer -> counter-3 @05-12 {phone} ann
      customer -> counter-3 @05-12 {phone} cay
      counter-3 -> crm @05-13 {phone} [b1]
      b1 = ann bob`
    expect(question(text, 'ann {phone} @06-10').chains('crm')).toHaveLength(1)
    expect(question(text, 'cay {phone} @06-10').chains('crm')).toEqual([])
  })

  it('never leaves before it arrived: an earlier export of the same table is a decoy', () => {
    const town = question(
      `${HOLDERS}
      customer -> counter-3 @05-12 {phone} ann
      counter-3 -> vendor @05-02 {phone} ann
      counter-3 -> vendor @05-14 {phone} ann`,
      'ann {phone} @06-10',
    )
    expect(town.chains('vendor')).toEqual([
      ['customer -> counter-3 @05-12 {phone}', 'counter-3 -> vendor @05-14 {phone}'],
    ])
  })

  it('may follow at the same instant, in whatever order the log wrote it', () => {
    const town = question(
      `${HOLDERS}
      counter-3 -> crm @05-12T09:00 {phone} ann
      customer -> counter-3 @05-12T09:00 {phone} ann`,
      'ann {phone} @06-10',
    )
    expect(town.chains('crm')).toEqual([
      ['customer -> counter-3 @05-12T09:00 {phone}', 'counter-3 -> crm @05-12T09:00 {phone}'],
    ])
  })

  it('never arrives after the leak was seen', () => {
    const town = question(
      `${HOLDERS}
      customer -> counter-3 @05-12 {phone} ann
      counter-3 -> vendor @06-11 {phone} ann`,
      'ann {phone} @06-10',
    )
    expect(town.chains('vendor')).toEqual([])
  })

  it('carries every leaked category at every hop: a counter that passed on the name alone is a decoy', () => {
    const town = question(
      `${HOLDERS}
      customer -> counter-3 @05-12 {phone,name} ann
      customer -> counter-4 @05-12 {phone,name} ann
      counter-3 -> crm @05-13 {name} ann
      counter-4 -> crm @05-14 {phone,name} ann
      crm -> vendor @05-20 {phone,name} ann`,
      'ann {phone,name} @06-10',
    )
    expect(town.chains('vendor')).toEqual([
      [
        'customer -> counter-4 @05-12 {phone,name}',
        'counter-4 -> crm @05-14 {phone,name}',
        'crm -> vendor @05-20 {phone,name}',
      ],
    ])
  })

  it('may use an ancestor that holds the leaked category, never a descendant', () => {
    const text = `${HOLDERS}
      customer -> counter-3 @05-12 {contact} ann
      customer -> counter-4 @05-12 {phone} ann`
    expect(question(text, 'ann {phone} @06-10').chains('counter-3')).toHaveLength(1)
    expect(question(text, 'ann {contact} @06-10').chains('counter-4')).toEqual([])
  })

  it('does not pass a deletion when another way leads around it', () => {
    const town = question(
      `${HOLDERS}
      customer -> counter-3 @05-02 {phone} ann
      counter-3 -> crm @05-03 {phone} ann
      crm -x @05-10 ann
      customer -> counter-4 @05-12 {phone} ann
      counter-4 -> crm @05-13 {phone} ann
      crm -> vendor @05-20 {phone} ann`,
      'ann {phone} @06-10',
    )
    expect(town.chains('vendor')).toEqual([
      ['customer -> counter-4 @05-12 {phone}', 'counter-4 -> crm @05-13 {phone}', 'crm -> vendor @05-20 {phone}'],
    ])
  })

  it('does not go in a ring: no holder sends twice', () => {
    const town = question(
      `${HOLDERS}
      customer -> counter-3 @05-12 {phone} ann
      counter-3 -> crm @05-13 {phone} ann
      crm -> counter-3 @05-14 {phone} ann
      counter-3 -> vendor @05-15 {phone} ann`,
      'ann {phone} @06-10',
    )
    expect(town.chains('vendor')).toEqual([
      ['customer -> counter-3 @05-12 {phone}', 'counter-3 -> vendor @05-15 {phone}'],
    ])
  })

  it('ends at the account that did the last act, and so at its outlet', () => {
    const town = question(
      `${HOLDERS}
      customer -> counter-4 @05-12 {phone} ann
      counter-4 -> crm @05-13 {phone} ann
      crm -> vendor @05-20 {phone} ann by clerk-7`,
      'ann {phone} @06-10',
    )
    const way = [
      'customer -> counter-4 @05-12 {phone}',
      'counter-4 -> crm @05-13 {phone}',
      'crm -> vendor @05-20 {phone}',
    ]
    expect(town.chains('clerk-7')).toEqual([way])
    expect(town.chains('counter-3')).toEqual([way])
    expect(town.candidates()).toEqual(['counter-3', 'counter-4', 'crm', 'vendor'])
  })

  it('does not come to the counter by what its own clerk sends off', () => {
    const town = question(
      `${HOLDERS}
      customer -> counter-3 @05-12 {phone} ann
      counter-3 -> crm @05-13 {phone} ann by clerk-7`,
      'ann {phone} @06-10',
    )
    expect(town.chains('counter-3')).toEqual([['customer -> counter-3 @05-12 {phone}']])
  })
})

describe('A disputed chain', () => {
  it.each([
    ['a deletion', 'crm -x @05-15 ann', '', 'DELETE', ASSUMPTIONS.afterDelete],
    ['a deletion of everything', 'crm -x @05-15', '', 'DELETE', ASSUMPTIONS.afterDelete],
    ['the end of a contract', 'counter-3 => crm {phone} ..05-15', '', 'CONTRACT', ASSUMPTIONS.afterEnd],
    ['the end of retention', '', 'keeps 3d', 'RETENTION', ASSUMPTIONS.afterEnd],
  ])('passes %s only where nothing else leads', (_, fact, keeps, dispute, weight) => {
    const town = question(
      `${HOLDERS.replace('crm SYSTEM', `crm SYSTEM ${keeps}`)}
      ${fact}
      customer -> counter-3 @05-12 {phone} ann
      counter-3 -> crm @05-13 {phone} ann
      crm -> vendor @05-20 {phone} ann`,
      'ann {phone} @06-10',
    )
    expect(town.chains('vendor')).toEqual([
      [
        'customer -> counter-3 @05-12 {phone}',
        'counter-3 -> crm @05-13 {phone}',
        `crm -> vendor @05-20 {phone} ?${dispute}`,
      ],
    ])
    expect(town.weights('vendor')[0]).toBeCloseTo(weight, 12)
  })

  it('runs against the clock by a day at most', () => {
    const town = (collected: string) =>
      question(
        `${HOLDERS}
        customer -> counter-3 @${collected} {phone} ann
        counter-3 -> crm @05-13 {phone} ann`,
        'ann {phone} @06-10',
      )
    expect(town('05-14').chains('crm')).toEqual([
      ['customer -> counter-3 @05-14 {phone}', 'counter-3 -> crm @05-13 {phone} ?CLOCK'],
    ])
    expect(town('05-14T00:01').chains('crm')).toEqual([])
  })

  it('pays once for each category lost on the way, and names it', () => {
    const town = question(
      `${HOLDERS}
      customer -> counter-3 @05-12 {phone,name} ann
      counter-3 -> crm @05-13 {phone} ann`,
      'ann {phone,name,id} @06-10',
    )
    expect(town.chains('crm')).toEqual([
      [
        'customer -> counter-3 @05-12 {phone,name} ?FIELDS lacks {id}',
        'counter-3 -> crm @05-13 {phone} ?FIELDS lacks {id,name}',
      ],
    ])
    expect(town.weights('crm')[0]).toBeCloseTo(ASSUMPTIONS.missingFloor, 12)
  })

  it('starts where an arrival was never logged, since what left a holder was in it', () => {
    const town = question(
      `${HOLDERS}
      counter-3 -> crm @05-13 {phone} ann
      crm -> vendor @05-20 {phone} ann`,
      'ann {phone} @06-10',
    )
    expect(town.chains('vendor')).toEqual([
      ['counter-3 -> crm @05-13 {phone} ?ARRIVAL', 'crm -> vendor @05-20 {phone}'],
    ])
    expect(town.chains('counter-3')).toEqual([['counter-3 -> crm @05-13 {phone} ?ARRIVAL']])
  })
})

describe('A limit', () => {
  const town = question(
    `${HOLDERS}
    customer -> crm @05-12 {phone} ann
    customer -> crm @05-13 {phone} ann
    customer -> crm @05-14 {phone} ann`,
    'ann {phone} @06-10',
  )

  it('on the number of chains is said, with how many more there are at least', () => {
    expect(town.found('crm', 2).truncated).toEqual({ reason: 'MORE_CHAINS', omitted: 1 })
    expect(town.found('crm', 3).truncated).toBeNull()
  })

  it('on the search is said too, never silent', () => {
    expect(town.found('crm', 3, { ...LIMITS, expansions: 1 }).truncated?.reason).toBe('CUT_OFF')
    expect(town.found('crm', 3, { ...LIMITS, ownMovements: 2 }).truncated?.reason).toBe('CUT_OFF')
  })
})
