// Who was exposed at a place within a window, and where it went: worked by hand on small towns, and against brute force on
// random ones.

import { buildExposure } from '@suyuan/server/exposure/buildExposure.ts'
import { DAY_MS } from '@suyuan/server/trace/assumptions.ts'
import { bruteBlast } from '@suyuan/server/trace/baseline/bruteForceBlast.ts'
import { type BlastRadius, blastRadius } from '@suyuan/server/trace/forward/blastRadius.ts'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { randomTown, START } from '../../builders/randomTown.ts'
import { recordsOf, type TownSketch } from '../../builders/town.ts'
import { timeOf, townText } from '../../builders/townText.ts'

const SEED = 20261125
const TOWNS = 60

const PLACES = `
  customers POPULATION
  shop OUTLET
  clerk EMPLOYEE of shop
  crm SYSTEM
  partner THIRD_PARTY
  agency THIRD_PARTY
  market MARKET`

function blast(text: string, holder: string, from: string, to: string): BlastRadius {
  const exposure = buildExposure(recordsOf(townText(`${PLACES}\n${text}`)))
  return blastRadius(exposure, exposure.holderIndex.get(holder)!, { from: timeOf(from), to: timeOf(to) })
}

/** `partner 2 @06-01` for each Holder downstream. */
function reached({ byHolder }: BlastRadius): string[] {
  return byHolder.map(
    ({ id, subjects, firstAt }) => `${id} ${subjects} @${new Date(firstAt).toISOString().slice(5, 10)}`,
  )
}

describe('who was exposed', () => {
  test.each([
    {
      what: 'what came before the window and was still there is exposed, what came after it is not',
      town: `customers -> crm @05-01 {phone} ann
             customers -> crm @05-10 {phone} bob
             customers -> crm @07-01 {phone} cid`,
      subjects: 2,
    },
    {
      what: 'a copy that was deleted before the window is not exposed, one deleted within it is',
      town: `customers -> crm @05-01 {phone} ann
             customers -> crm @05-01 {phone} bob
             crm -x @05-20 ann
             crm -x @06-10 bob`,
      subjects: 1,
    },
    {
      what: 'what left within the window was there, though no log shows how it came',
      town: 'crm -> partner @06-05 {phone} ann',
      subjects: 1,
    },
    {
      what: 'what left after the window proves nothing about it',
      town: 'crm -> partner @07-05 {phone} ann',
      subjects: 0,
    },
    {
      what: 'two copies of one person are one person',
      town: `b1 = ann bob
             customers -> crm @05-01 {phone} ann
             customers -> crm @06-05 {phone} [b1]`,
      subjects: 2,
    },
  ])('$what', ({ town, subjects }) => {
    expect(blast(town, 'crm', '06-01', '06-30').subjects).toBe(subjects)
  })

  test('an outlet has what its clerks have, and its clerks are not downstream of it', () => {
    const radius = blast(
      `customers -> clerk @06-02 {phone} ann
       clerk -> market @06-03 {phone} ann`,
      'shop',
      '06-01',
      '06-30',
    )
    expect(radius.subjects).toBe(1)
    expect(reached(radius)).toEqual(['market 1 @06-03'])
  })

  test('categories are counted person by person, joined over their copies', () => {
    const radius = blast(
      `customers -> crm @06-01 {phone} ann
       shop -> crm @06-02 {name} ann
       customers -> crm @06-03 {phone} bob`,
      'crm',
      '06-01',
      '06-30',
    )
    const count = (key: string) => radius.byCategory.find(({ category }) => category === key)?.subjects
    expect(count('user.contact.phone_number')).toBe(2)
    expect(count('user.name')).toBe(1)
  })
})

describe('where it went', () => {
  test.each([
    {
      what: 'data cannot leave before it arrived',
      town: `crm -> partner @05-01 {phone} ann
             customers -> crm @06-01 {phone} ann
             crm -> agency @06-02 {phone} ann`,
      to: ['agency 1 @06-02'],
    },
    {
      what: 'what left before the window is no part of it, though the copy was still there in it',
      town: `customers -> crm @04-01 {phone} ann
             crm -> partner @05-01 {phone} ann
             crm -> agency @06-02 {phone} ann`,
      to: ['agency 1 @06-02'],
    },
    {
      what: 'what was there in the window goes on after it, hop by hop',
      town: `customers -> crm @06-01 {phone} ann
             crm -> partner @07-10 {phone} ann
             partner -> agency @08-01 {phone} ann`,
      to: ['partner 1 @07-10', 'agency 1 @08-01'],
    },
    {
      what: 'a delete downstream ends it there, unless the data left at that very moment',
      town: `customers -> crm @06-01 {phone} ann
             customers -> crm @06-01 {phone} bob
             crm -> partner @06-02 {phone} ann
             crm -> partner @06-02 {phone} bob
             partner -x @06-10
             partner -> agency @06-10 {phone} bob
             partner -> agency @06-11 {phone} ann`,
      to: ['partner 2 @06-02', 'agency 1 @06-10'],
    },
    {
      what: 'only categories that came from the root are carried on',
      town: `customers -> crm @06-01 {phone} ann
             crm -> partner @06-02 {phone} ann
             customers -> partner @06-02 {name} ann
             partner -> agency @06-03 {name} ann`,
      to: ['partner 1 @06-02'],
    },
    {
      what: 'movements of one instant may follow each other in any order',
      town: `partner -> agency @06-01 {phone} ann
             crm -> partner @06-01 {phone} ann
             customers -> crm @06-01 {phone} ann`,
      to: ['agency 1 @06-01', 'partner 1 @06-01'],
    },
  ])('$what', ({ town, to }) => {
    expect(reached(blast(town, 'crm', '06-01', '06-30'))).toEqual(to)
  })

  test('what an account itself sent off went on from it, out of whichever system', () => {
    const radius = blast(
      `customers -> crm @05-01 {phone} ann
       crm -> partner @06-05 {phone} ann by clerk`,
      'clerk',
      '06-01',
      '06-30',
    )
    expect(radius.subjects).toBe(1)
    expect(reached(radius)).toEqual(['partner 1 @06-05', 'shop 1 @06-05'])
  })

  test('channels without a log are named, from where something came and not before', () => {
    const radius = blast(
      `customers -> crm @06-01 {phone} ann
       crm -> partner @06-02 {phone} ann
       partner ~> market {phone}
       agency ~> market {phone}
       crm ~> agency {name}
       crm ~> shop {phone} 04-01..05-01`,
      'crm',
      '06-01',
      '06-30',
    )
    expect(radius.unlogged.map(({ flow }) => flow)).toEqual(['f1'])
  })
})

describe('The fast blast radius and the brute-force one agree', () => {
  const day = fc.nat({ max: 90 })
  it(`on ${TOWNS} random towns, every holder, seed ${SEED}`, () => {
    fc.assert(fc.property(randomTown, day, fc.nat({ max: 30 }), agree), {
      seed: SEED,
      numRuns: TOWNS,
      endOnFailure: true,
    })
  }, 300_000)
})

function agree(town: TownSketch, day: number, days: number): void {
  const exposure = buildExposure(recordsOf(town))
  const from = START + day * DAY_MS
  const to = from + days * DAY_MS
  for (const holder of exposure.holders.keys()) {
    const fast = blastRadius(exposure, holder, { from, to })
    const brute = bruteBlast(exposure, holder, from, to)
    expect(fast.subjects).toBe(brute.held.size)
    const bits = [...brute.held.values()].flat()
    expect(fast.byCategory).toEqual(
      exposure.categories.flatMap((category, bit) => {
        const subjects = bits.filter((one) => one === bit).length
        return subjects === 0 ? [] : [{ category, subjects }]
      }),
    )
    expect(fast.byHolder).toEqual(
      [...brute.downstream]
        .map(([h, { subjects, firstAt }]) => ({ id: exposure.holders[h]!.id, subjects: subjects.length, firstAt }))
        .sort((a, b) => a.firstAt - b.firstAt || (a.id < b.id ? -1 : 1)),
    )
  }
}
