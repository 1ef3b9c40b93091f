// Whoever is no candidate gets one typed reason with the fact that proves it; the tests nest, and the row that got
// furthest decides.

import { LIMITS } from '@suyuan/server/trace/limits.ts'
import { describe, expect, it } from 'vitest'
import { question } from '../builders/question.ts'

const HOLDERS = `
  customer POPULATION
  counter-3 OUTLET
  clerk-7 EMPLOYEE of counter-3
  crm SYSTEM
  vendor THIRD_PARTY
  archive SYSTEM
  market MARKET
  nightly JOB
`

describe('The reason is', () => {
  it('NO_CONNECTION where no flow and no movement of anybody leads to', () => {
    const town = question(
      `${HOLDERS}
      customer -> counter-3 @05-12 {phone} ann
      archive -> vendor @05-13 {phone} bob`,
      'ann {phone} @06-10',
    )
    expect(town.reason('archive')).toBe('NO_CONNECTION')
    expect(town.reason('vendor')).toBe('NO_CONNECTION')
    expect(town.whyNot('archive').detail).toContain('the archive')
  })

  it('NOT_IN_BATCH where the map leads, or other people went, but not this one', () => {
    const town = question(
      `${HOLDERS}
      crm => archive {phone}
      customer -> crm @05-12 {phone} ann
      customer -> crm @05-12 {phone} bob
      crm -> vendor @05-13 {phone} [b1]
      b1 = bob`,
      'ann {phone} @06-10',
    )
    expect(town.reason('vendor')).toBe('NOT_IN_BATCH')
    expect(town.reason('archive')).toBe('NOT_IN_BATCH')
    expect(town.whyNot('vendor').detail).toBe(
      '1 logged movement came to the vendor, none with anybody of the leaked rows.',
    )
  })

  it('TIME_ORDER where the data came after the leak was seen', () => {
    const town = question(
      `${HOLDERS}
      customer -> crm @05-12 {phone} ann
      crm -> vendor @06-11 {phone} ann`,
      'ann {phone} @06-10',
    )
    expect(town.reason('vendor')).toBe('TIME_ORDER')
    expect(town.whyNot('vendor').detail).toContain('2025-06-11')
  })

  it.each([
    ['left before it came', 'crm -> vendor @05-02 {phone} ann'],
    ['had been deleted', 'crm -x @05-13 ann\ncrm -> vendor @05-14 {phone} ann'],
  ])('TIME_ORDER, as what a candidate does not explain, where the data %s', (_, facts) => {
    const town = question(`${HOLDERS}\ncustomer -> crm @05-12 {phone} ann\n${facts}`, 'ann {phone} @06-10')
    expect(town.candidates()).toContain('vendor')
    expect(town.whyNot('vendor').rows).toEqual([{ reason: 'TIME_ORDER', rows: 1 }])
  })

  it('MISSING_FIELDS where it came in time with nothing of what leaked, and says with what it came', () => {
    const town = question(
      `${HOLDERS}
      customer -> crm @05-12 {phone,name} ann
      crm -> vendor @05-13 {name} ann`,
      'ann {phone} @06-10',
    )
    expect(town.reason('vendor')).toBe('MISSING_FIELDS')
    expect(town.whyNot('vendor').detail).toContain('user.name')
    expect(town.candidates()).toEqual(['crm'])
  })

  it('not MISSING_FIELDS where several copies join to all that leaked', () => {
    const town = question(
      `${HOLDERS}
      customer -> crm @05-12 {phone} ann
      customer -> crm @05-13 {name} ann`,
      'ann {phone,name} @06-10',
    )
    expect(town.whyNot('crm').rows).toEqual([])
  })

  it('VINTAGE where the values were not true when the copy was made, unless the copy follows changes', () => {
    const town = question(
      `${HOLDERS}
      customer -> crm @05-12 {phone} ann
      customer -> counter-3 @05-12 {phone} ann
      ann phone old ..05-20
      ann phone new 05-20..`,
      'ann {phone} @06-10 phone=new',
    )
    expect(town.whyNot('counter-3').rows).toEqual([{ reason: 'VINTAGE', rows: 1 }])
    expect(town.whyNot('crm').rows).toEqual([])
  })

  it('not VINTAGE for a value that the person never had: a typing error dates nothing', () => {
    const town = question(
      `${HOLDERS}
      customer -> counter-3 @05-12 {phone} ann
      ann phone old ..05-20`,
      'ann {phone} @06-10 phone=misspelt',
    )
    expect(town.whyNot('counter-3').rows).toEqual([])
  })

  it('CUT_OFF where a person has more movements than are followed', () => {
    const town = question(
      `${HOLDERS}
      crm => vendor {phone}
      customer -> crm @05-12 {phone} ann
      customer -> crm @05-13 {phone} ann`,
      'ann {phone} @06-10',
    )
    expect(town.whyNot('vendor', { ...LIMITS, ownMovements: 1 }).reason).toBe('CUT_OFF')
  })
})

describe('Why-not', () => {
  it('takes the reason of the row that got furthest, and counts the rows of each', () => {
    const town = question(
      `${HOLDERS}
      customer -> crm @05-12 {phone,name} [b1]
      crm -> vendor @05-13 {name} ann
      crm -> vendor @06-20 {phone} bob
      b1 = ann bob cay`,
      'ann {phone} @06-10',
      'bob {phone} @06-10',
      'cay {phone} @06-10',
    )
    expect(town.whyNot('vendor')).toMatchObject({
      reason: 'MISSING_FIELDS',
      rows: [
        { reason: 'NOT_IN_BATCH', rows: 1 },
        { reason: 'TIME_ORDER', rows: 1 },
        { reason: 'MISSING_FIELDS', rows: 1 },
      ],
    })
  })

  it('says when a log gap lies over the answer, and when a channel leaves no log', () => {
    const town = question(
      `${HOLDERS.replace('vendor THIRD_PARTY', 'vendor THIRD_PARTY gap 03-01..03-04')}
      customer ~> vendor {phone}
      customer -> crm @02-12 {phone} ann`,
      'ann {phone} @06-10',
    )
    const { detail } = town.whyNot('vendor')
    expect(detail).toContain('the log of the vendor is missing from 2025-03-01 to 2025-03-04')
    expect(detail).toContain('1 channel to it leaves no log')
  })

  it('stands for every eligible holder that is no candidate, and for no other', () => {
    const town = question(
      `${HOLDERS}
      customer -> crm @05-12 {phone} ann
      crm -> market @05-13 {phone} ann
      crm -> nightly @05-13 {phone} ann`,
      'ann {phone} @06-10',
    )
    expect(town.candidates()).toEqual(['crm'])
    expect(town.ruledOut().map(({ id, reason }) => `${id} ${reason}`)).toEqual([
      'archive NO_CONNECTION',
      'counter-3 NO_CONNECTION',
      'vendor NO_CONNECTION',
    ])
  })

  it('names an employee by staff number only', () => {
    const town = question(
      `${HOLDERS}
      courier EMPLOYEE
      customer -> crm @05-12 {phone} ann`,
      'ann {phone} @06-10',
    )
    expect(town.whyNot('courier').detail).not.toContain('the courier')
    expect(town.whyNot('courier').detail).toContain('courier')
  })
})

describe('A candidate', () => {
  it('is who got it, who did it, who sent it on, and the outlet of each', () => {
    const town = question(
      `${HOLDERS}
      customer -> archive @05-12 {phone} ann by clerk-7
      crm -> vendor @05-12 {phone} ann`,
      'ann {phone} @06-10',
    )
    expect(town.candidates()).toEqual(['archive', 'counter-3', 'crm', 'vendor'])
  })

  it('may have lost the copy since: a deletion is a claim', () => {
    const town = question(
      `${HOLDERS}
      customer -> crm @05-12 {phone} ann
      crm -x @05-13 ann`,
      'ann {phone} @06-10',
    )
    expect(town.candidates()).toEqual(['crm'])
  })

  it('may be at the end of a channel without a log, as long as the copy was there to send', () => {
    const town = (keeps: string) =>
      question(
        `${HOLDERS.replace('crm SYSTEM', `crm SYSTEM ${keeps}`)}
        crm ~> vendor {phone} 05-20..
        customer -> crm @05-12 {phone} ann`,
        'ann {phone} @06-10',
      ).candidates()
    expect(town('')).toEqual(['crm', 'vendor'])
    expect(town('keeps 3d')).toEqual(['crm'])
  })

  it('is not made by a gap in a log alone, or nearly everybody would be one', () => {
    const town = question(
      `${HOLDERS.replace('vendor THIRD_PARTY', 'vendor THIRD_PARTY gap 05-13..05-20')}
      crm => vendor {phone}
      customer -> crm @05-12 {phone} ann`,
      'ann {phone} @06-10',
    )
    expect(town.candidates()).toEqual(['crm'])
  })
})
