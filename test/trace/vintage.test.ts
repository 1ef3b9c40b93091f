// The vintage of a leak: the values of a row date its copy, many rows narrow the window.

import { describe, expect, it } from 'vitest'
import { question } from '../builders/question.ts'
import { timeOf } from '../builders/townText.ts'

const TOWN = `
  customer POPULATION
  crm SYSTEM
  customer -> crm @01-02 {phone,name,address} [all]
`
const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `s${i}`)
const people = (count: number): string => `all = ${names(count).join(' ')}`
const stretch = (from: string | null, to: string | null) => ({
  from: from === null ? null : timeOf(from),
  to: to === null ? null : timeOf(to),
})

describe('The vintage', () => {
  it('of a row is when all its values were true together', () => {
    const town = question(
      `${TOWN}${people(1)}
      s0 phone old 01-01..05-20
      s0 address hill 03-01..07-01`,
      's0 {phone,address} @06-10 phone=old address=hill',
    )
    expect(town.vintage()).toEqual({ perRow: [stretch('03-01', '05-20')], leak: stretch('03-01', '05-20') })
  })

  it('is open where nothing bounds it, and null where nothing is dated', () => {
    const open = question(`${TOWN}${people(1)}\ns0 phone old 01-01..`, 's0 {phone} @06-10 phone=old')
    expect(open.vintage().leak).toEqual(stretch('01-01', null))
    const undated = question(`${TOWN}${people(1)}`, 's0 {phone} @06-10 phone=old')
    expect(undated.vintage()).toEqual({ perRow: [null], leak: null })
  })

  it('does not listen to a value the person never had, nor to values never true together', () => {
    const town = question(
      `${TOWN}${people(2)}
      s0 phone old 01-01..05-20
      s1 phone old 01-01..02-01
      s1 address hill 03-01..`,
      's0 {phone,name} @06-10 phone=old name=misspelt',
      's1 {phone,address} @06-10 phone=old address=hill',
    )
    expect(town.vintage()).toEqual({ perRow: [stretch('01-01', '05-20'), null], leak: stretch('01-01', '05-20') })
  })

  it('of a leak is the time that nearly all rows share, one wrong row notwithstanding', () => {
    const rows = names(20)
    const town = question(
      `${TOWN}${people(20)}
      ${rows.map((name, i) => `${name} phone p ${i === 0 ? '01-01..02-01' : i < 3 ? '03-01..' : i === 3 ? '..05-01' : '01-01..'}`).join('\n')}`,
      ...rows.map((name) => `${name} {phone} @06-10 phone=p`),
    )
    expect(town.vintage().leak).toEqual(stretch('03-01', '05-01'))
  })

  it('of a leak that went on for weeks reaches from the first end to the last start', () => {
    const rows = names(10)
    const town = question(
      `${TOWN}${people(10)}
      ${rows.map((name, i) => `${name} phone p ${i < 5 ? '01-01..03-10' : '04-20..'}`).join('\n')}`,
      ...rows.map((name) => `${name} {phone} @06-10 phone=p`),
    )
    expect(town.vintage().leak).toEqual(stretch('03-10', '04-20'))
  })
})
