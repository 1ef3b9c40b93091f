// What if a channel had not been there: what came over it is gone, and what went on from there; nothing else is.

import { buildExposure } from '@suyuan/server/exposure/buildExposure.ts'
import { ASSUMPTIONS } from '@suyuan/server/trace/assumptions.ts'
import { chainsTo } from '@suyuan/server/trace/chain/chainsTo.ts'
import { cutChains } from '@suyuan/server/trace/cut/cutChains.ts'
import { LEAST_WEIGHT } from '@suyuan/server/trace/cut/severCosts.ts'
import { NO_TOGGLES, type Toggles } from '@suyuan/server/trace/cut/toggles.ts'
import { withoutChannels } from '@suyuan/server/trace/cut/withoutChannels.ts'
import type { Exposure } from '@suyuan/server/trace/exposure.ts'
import { trace } from '@suyuan/server/trace/trace.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutQuestion } from '../../builders/cutQuestion.ts'
import { leakedRow } from '../../builders/leakedRow.ts'
import { randomRow, randomTown } from '../../builders/randomTown.ts'
import { recordsOf } from '../../builders/town.ts'

const TOWN = `
  customer POPULATION
  counter-3 OUTLET
  counter-4 OUTLET
  clerk-7 EMPLOYEE of counter-3
  crm SYSTEM
  vendor THIRD_PARTY
  printer THIRD_PARTY
  market MARKET
  customer => counter-3 {phone,name} cost 20
  customer => counter-4 {phone,name} cost 20
  counter-3 => crm {phone,name} cost 9
  counter-4 => crm {phone,name} cost 9
  crm => vendor {phone,name} cost 3
  vendor => printer {phone,name} cost 2
  counter-3 ~> market {phone,name} rate 0.1 cost 2
  customer -> counter-3 @05-12 {phone,name} ann by clerk-7
  customer -> counter-4 @05-12 {phone,name} bob
  counter-3 -> crm @05-13 {phone,name} ann
  counter-4 -> crm @05-13 {phone,name} bob
  crm -> vendor @05-20 {phone,name} [b1]
  vendor -> printer @05-25 {phone,name} [b1]
  b1 = ann bob`
const BOTH = ['ann {phone,name} @06-10', 'bob {phone,name} @06-10']
const town = cutQuestion(TOWN, ...BOTH)

describe('without a channel', () => {
  test('what came over it never came, nor what was sent on from there', () => {
    const then = town.without({ withoutFlows: ['f5'] }, 'printer')
    expect(then.prevented).toEqual({ movements: 2, records: 4 })
    expect(then.chained).toEqual({ before: 2, after: 0 })
    expect(then.shifts.find(({ id }) => id === 'printer')).toMatchObject({
      before: { rank: expect.any(Number) },
      after: null,
    })
  })

  test('a list goes on without those who were not on it any more', () => {
    const then = town.without({ withoutFlows: ['f3'] }, 'printer')
    expect(then.prevented).toEqual({ movements: 1, records: 3 })
    expect(then.chained).toEqual({ before: 2, after: 1 })
    expect(then.after.cut.cut.map(({ flow }) => flow)).toEqual(['f6'])
  })

  test('a place whose only known way out is severed leads nowhere, though it still has the record', () => {
    const then = town.without({ withoutFlows: ['f7'] }, 'counter-3')
    expect(then.closed).toEqual(['counter-3'])
    expect(then.prevented).toEqual({ movements: 0, records: 0 })
    expect(then.chained).toEqual({ before: 1, after: 0 })
    expect(then.after.cut).toMatchObject({ cut: [], total: 0 })
  })

  test('what the log shows leaving a place that nothing logged ever reached stays', () => {
    const lost = cutQuestion(`${TOWN} \n printer -> market @05-30 {phone,name} cay`, 'cay {phone,name} @06-10')
    expect(lost.without({ withoutFlows: ['f6'] }).prevented).toEqual({ movements: 1, records: 2 })
  })
})

describe('without a holder', () => {
  test('its accounts are gone with it, and all that they did', () => {
    const then = town.without({ withoutHolders: ['counter-3'] }, 'crm')
    expect(then.chained).toEqual({ before: 2, after: 1 })
    expect(then.shifts.find(({ id }) => id === 'counter-3')!.after).toBeNull()
  })
})

describe('with another control in force', () => {
  test('only the term of controls moves, and ranks are made anew', () => {
    const then = town.without({ withControls: [{ holder: 'vendor', control: 'export-approval' }] })
    expect(then.prevented).toEqual({ movements: 0, records: 0 })
    const term = (answer: typeof then.before.answer) =>
      answer.candidates.find(({ id }) => id === 'vendor')!.terms.find(({ name }) => name === 'controls')!.bits
    expect(term(then.before.answer)).toBe(0)
    expect(term(then.after.answer)).toBe(-0.5)
  })
})

const someToggles: fc.Arbitrary<Toggles> = fc.record({
  withoutFlows: fc.subarray(
    Array.from({ length: 14 }, (_, i) => `f${String(i).padStart(2, '0')}`),
    { maxLength: 5 },
  ),
  withoutHolders: fc.subarray(['h02', 'h08', 'h18', 'h19', 'h26'], { maxLength: 2 }),
  withoutControls: fc.constant([]),
  withControls: fc.constant([]),
})
const leaked = fc.array(randomRow, { minLength: 1, maxLength: 3 })

describe('in any town', () => {
  test('without any toggle everything is as it was: same answer, nothing prevented', () => {
    fc.assert(
      fc.property(randomTown, leaked, (sketch, rows) => {
        const exposure = buildExposure(recordsOf(sketch))
        const matched = rows.map((row, i) => leakedRow(exposure, row, i + 1))
        const would = withoutChannels(exposure, NO_TOGGLES)
        expect(would.prevented).toEqual({ movements: 0, records: 0 })
        expect(trace(would.exposure, matched, ASSUMPTIONS)).toEqual(trace(exposure, matched, ASSUMPTIONS))
      }),
      { numRuns: 40, endOnFailure: true },
    )
  })

  test('severing more never leaves more', () => {
    fc.assert(
      fc.property(randomTown, someToggles, someToggles, (sketch, some, more) => {
        const exposure = buildExposure(recordsOf(sketch))
        const both: Toggles = {
          ...some,
          withoutFlows: [...some.withoutFlows, ...more.withoutFlows],
          withoutHolders: [...some.withoutHolders, ...more.withoutHolders],
        }
        const few = withoutChannels(exposure, some)
        const many = withoutChannels(exposure, both)
        const left = ({ movements }: typeof exposure) => movements.id.map((id, m) => `${id} ${movements.source[m]}`)
        const before = new Set(left(few.exposure))
        expect(left(many.exposure).filter((one) => !before.has(one))).toEqual([])
        expect(many.prevented.records).toBeGreaterThanOrEqual(few.prevented.records)
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })

  test('every chain that is not disputed goes over a channel of the cut, and passes each dominator', () => {
    fc.assert(
      fc.property(randomTown, leaked, (sketch, rows) => {
        const exposure = buildExposure(recordsOf(sketch))
        const matched = rows.map((row, i) => leakedRow(exposure, row, i + 1))
        const answer = trace(exposure, matched, ASSUMPTIONS)
        const cut = cutChains(exposure, { rows: matched, answer, candidates: [] }, ASSUMPTIONS)
        const severed = new Set(cut.cut.map(({ flow }) => flow))
        const open = new Set(cut.unsevered)
        for (const { id } of cut.candidates) {
          const exits = cut.cut.some(
            ({ from }) =>
              from === id || exposure.holders[exposure.holderIndex.get(from)!]?.partOf === exposure.holderIndex.get(id),
          )
          for (const row of matched)
            for (const subject of row.subjects) {
              const holder = exposure.holderIndex.get(id)!
              const question = { subject, holder, need: row.mask, seenAt: row.seenAt, k: 20 }
              const { chains } = chainsTo(exposure, question, ASSUMPTIONS)
              // Where no logged chain is, what is a thousandth as probable hangs on bounds of inferred hops.
              if (chains[0]?.weight !== 1) continue
              for (const { hops, weight } of chains) {
                if (weight < LEAST_WEIGHT) continue
                if (hops.some(({ evidence }) => evidence === 'DISPUTED')) continue
                const over = hops.map((hop) => hop.flow ?? `${hop.from}->${hop.to || hop.actor}`)
                if (!open.has(id) && cut.total !== null)
                  expect(exits || over.some((channel) => severed.has(channel))).toBe(true)
                for (const one of cut.dominators) {
                  // A chain ends at its holder; the way on to the market is the cut's alone.
                  if (toMarket(exposure, one.id)) continue
                  const passed =
                    one.kind === 'FLOW' ? over : [...hops.flatMap((hop) => [hop.from, hop.to, hop.actor]), id]
                  expect(passed).toContain(one.id)
                }
              }
            }
        }
      }),
      { numRuns: 60, endOnFailure: true },
    )
  })
})

/** Does the channel lead to the market, as a Flow or as `FROM->TO`? */
function toMarket(exposure: Exposure, id: string): boolean {
  const ends = [...exposure.flows.flatMap((flow) => (flow.id === id ? [flow.to] : []))]
  const derived = exposure.holderIndex.get(id.split('->')[1] ?? '')
  return [...ends, derived ?? -1].some((holder) => exposure.holders[holder]?.kind === 'MARKET')
}
