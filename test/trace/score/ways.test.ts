// What the tuning towns taught about ways: each test is a town that stood wrong before.

import { describe, expect, it } from 'vitest'
import { question } from '../../builders/question.ts'

const names = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, place) => `s${place + from}`)
const rowsOf = (people: readonly string[], text = ''): string[] =>
  people.map((name) => `${name} {phone,name} @06-10${text}`)

const SENT = `
  customer POPULATION
  crm SYSTEM
  finance OUTLET
  broker MARKET
  customer -> crm @01-02 {phone,name,address} [all]
  crm -> finance @05-20 {phone,name} [list]
  all = ${names(0, 200).join(' ')}
  list = ${names(0, 20).join(' ')}
`

describe('A list that was sent on', () => {
  it('leaked more probably where it went than where it came from', () => {
    const town = question(SENT, ...rowsOf(names(0, 20)))
    expect(town.bits('finance')).toBeGreaterThan(town.bits('crm') + 1)
  })

  it('to the market leaked nowhere but at its sender, who is not spared for having sent it', () => {
    const [given, sold] = [SENT, SENT.replace('crm -> finance', 'crm -> broker')]
    const bits = (text: string) => question(text, ...rowsOf(names(0, 20))).bits('crm')
    // Four times the probability of the act: two bits, less what the other ways of the system give to both.
    expect(bits(sold)).toBeGreaterThan(bits(given) + 1)
  })
})

describe('A long list', () => {
  it('does not wash out how many acts a system had to choose from', () => {
    const many = Array.from({ length: 40 }, (_, act) => `crm -> finance @03-${10 + (act % 20)} {phone} s${150 + act}`)
    const people = names(0, 120)
    const text = `${SENT.replace(/list = .*/, `list = ${people.join(' ')}`)}${many.join('\n')}`
    const town = question(text, ...rowsOf(people))
    const fewer = question(SENT.replace(/list = .*/, `list = ${people.join(' ')}`), ...rowsOf(people))
    expect(fewer.bits('finance') - town.bits('finance')).toBeGreaterThan(2)
  })
})

describe('The unknown source', () => {
  const dated = (stretch: string): string =>
    `${SENT}${names(0, 20)
      .map((name) => `${name} phone p ${stretch}`)
      .join('\n')}`

  it('pays for the time at which it must have had the rows, as every holder does', () => {
    const always = question(dated('01-01..'), ...rowsOf(names(0, 20), ' phone=p'))
    const week = question(dated('03-01..03-08'), ...rowsOf(names(0, 20), ' phone=p'))
    expect(always.bits('unknown') - week.bits('unknown')).toBeGreaterThan(1)
  })

  it('has no date before its people came: a town that has grown speaks for nobody', () => {
    // Ten people came in January, three hundred in May; the rows are of all of them alike, so no January list had them.
    const grown = `
      customer POPULATION
      crm SYSTEM
      customer -> crm @01-02 {phone,name} [early]
      customer -> crm @05-02 {phone,name} [late]
      early = ${names(0, 10).join(' ')}
      late = ${names(10, 310).join(' ')}
    `
    const town = question(grown, ...rowsOf([...names(0, 1), ...names(10, 39)]))
    const { detail } = town.answer().unknownSource.terms.find((term) => term.name === 'coverage')!
    expect(Number(detail.log2Times)).toBeLessThan(0.5)
  })

  it('pays nothing where no value is dated', () => {
    const town = question(SENT, ...rowsOf(names(0, 20)))
    const { terms } = town.answer().unknownSource
    const detail = terms.find((term) => term.name === 'coverage')!.detail
    expect(Math.abs(Number(detail.log2Times))).toBeLessThan(1e-9)
  })
})

describe('A holder whose lists have lost their members', () => {
  const LISTS = `
    customer POPULATION
    crm SYSTEM
    vendor THIRD_PARTY
    customer -> crm @01-02 {phone,name,address} [all]
    crm -> vendor @02-10 {phone,name} [first]
    crm -> vendor @03-10 {phone,name} [second]
    all = ${names(0, 400).join(' ')}
    first = ${names(0, 40).join(' ')}
  `
  it('is not cleared by rows that may stand on a list which nobody can read any more', () => {
    const leaked = rowsOf(names(20, 60))
    const lost = question(`${LISTS}second =`, ...leaked)
    const read = question(`${LISTS}second = ${names(100, 140).join(' ')}`, ...leaked)
    expect(lost.bits('vendor')).toBeGreaterThan(read.bits('vendor') + 5)
  })
})

describe('Two sources', () => {
  const TWO = `
    customer POPULATION
    crm SYSTEM
    office OUTLET
    clerk EMPLOYEE of office
    vendor THIRD_PARTY
    customer -> crm @01-02 {phone,name,address} [all]
    crm -> office @04-01 {phone} s399 by office
    crm -> office @05-20 {phone,name} [first] by clerk
    crm -> vendor @05-21 {phone,name} [second]
    all = ${names(0, 400).join(' ')}
    first = ${names(0, 20).join(' ')}
    second = ${names(20, 40).join(' ')}
  `
  it('do not make a place the actor of what its clerk did: an account is compared with the place alone', () => {
    const { candidates } = question(TWO, ...rowsOf(names(0, 40))).answer()
    const accounts = candidates.filter(({ grain, place }) => grain === 'ACTOR' && place?.id === 'office')
    expect(accounts[0]?.id).toBe('clerk')
  })

  it('stand in the mixture side by side, each with its half', () => {
    const { mixture } = question(TWO, ...rowsOf(names(0, 40))).answer()
    expect(mixture.map(({ ids }) => ids[0]).sort()).toEqual(['office', 'vendor'])
    for (const { share } of mixture) expect(share).toBeGreaterThan(0.4)
  })
})

describe('A flow that leaves no log', () => {
  const unlogged = (rate: number): string => `
    customer POPULATION
    crm SYSTEM
    shop OUTLET
    courier THIRD_PARTY
    customer -> crm @01-02 {phone,name,address} [all]
    customer -> shop @01-10 {phone,name} [few]
    shop ~> courier {phone,name} rate ${rate}
    all = ${names(0, 200).join(' ')}
    few = ${names(0, 20).join(' ')}
  `
  it('makes a supposed source, less probable than whoever is logged to have held the rows, and said to be supposed', () => {
    const town = question(unlogged(3), ...rowsOf(names(0, 20)))
    const courier = town.answer().candidates.find(({ grain, id }) => grain === 'HOLDER' && id === 'courier')
    expect(courier).toMatchObject({ covered: 20, inferred: 20 })
    expect(town.bits('courier')).toBeLessThan(town.bits('shop'))
  })

  it('counts for more the more it carries', () => {
    const bits = (rate: number): number => question(unlogged(rate), ...rowsOf(names(0, 20))).bits('courier')
    expect(bits(3)).toBeGreaterThan(bits(0.3) + 5)
  })
})

describe('Beside a candidate', () => {
  it('stands whose log lines decide, and how much of that log is there', () => {
    const { candidates } = question(SENT, ...rowsOf(names(0, 20))).answer()
    const finance = candidates.find(({ grain, id }) => grain === 'HOLDER' && id === 'finance')
    expect(finance).toMatchObject({ logged: 1, suppliers: [{ rows: 20 }] })
  })
})
