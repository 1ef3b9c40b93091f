// What to ask next: the log that is missing, the list that was lost, the place itself, more rows; and when to stop.

import { buildExposure } from '@suyuan/server/exposure/buildExposure.ts'
import { askNext } from '@suyuan/server/trace/ask/askNext.ts'
import { ASSUMPTIONS } from '@suyuan/server/trace/assumptions.ts'
import { trace } from '@suyuan/server/trace/trace.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leakedRow } from '../../builders/leakedRow.ts'
import { question, type RowText } from '../../builders/question.ts'
import { randomRow, randomTown } from '../../builders/randomTown.ts'
import { recordsOf } from '../../builders/town.ts'

const PEOPLE = ['ann', 'bob', 'cay', 'dan', 'eve', 'fay', 'guy', 'hal']
const OTHERS = ['ian', 'jan', 'kay', 'lea', 'max', 'nan', 'oli', 'pia']
const HOLDERS = `
  customer POPULATION
  counter-3 OUTLET
  crm SYSTEM
  vendor THIRD_PARTY
  market MARKET`
const COLLECTED = [...PEOPLE, ...OTHERS].map((who) => `customer -> counter-3 @03-01 {phone} ${who}`).join('\n')
const ROWS = PEOPLE.map((who): RowText => `${who} {phone} @06-10`)

function ask(text: string, ...rows: readonly RowText[]) {
  const asked = question(text, ...rows)
  return askNext(asked.exposure, trace(asked.exposure, asked.rows, ASSUMPTIONS), ASSUMPTIONS)
}

describe('what to ask next', () => {
  test('is the log of whoever sends lists to a candidate that known records do not explain', () => {
    const town = `${HOLDERS} \n ${COLLECTED}
      printer THIRD_PARTY gap 04-10..06-08
      printer => vendor {phone}
      counter-3 -> vendor @04-01 {phone} [b1]
      b1 = ${[...PEOPLE.slice(0, 5), ...OTHERS.slice(0, 2)].join(' ')}`
    const { asks } = ask(town, ...ROWS)
    const log = asks.find(({ kind, target }) => kind === 'PULL_LOG' && target === 'printer')!
    expect(log.about).toEqual(['vendor'])
    expect(log.window).toEqual({ from: Date.UTC(2025, 3, 10), to: Date.UTC(2025, 5, 8) })
    expect(log.bits).toBeGreaterThan(0.01)
  })

  test('is who was on a list whose members were lost', () => {
    const town = `${HOLDERS} \n ${COLLECTED}
      counter-3 -> crm @03-02 {phone} [all]
      all = ${[...PEOPLE, ...OTHERS].join(' ')}
      crm -> vendor @05-20 {phone} [lost]
      crm -> vendor @05-21 {phone} [some]
      lost =
      some = ann bob ian jan`
    const batch = ask(town, ...ROWS).asks.find(({ kind }) => kind === 'PULL_BATCH')!
    expect(batch).toMatchObject({ target: 'lost', about: ['vendor'] })
  })

  test('is the terminal log of a place with a channel that leaves none, over the time of its best way', () => {
    const town = `${HOLDERS} \n ${COLLECTED} \n counter-3 ~> market {phone} rate 0.1
      counter-3 -> crm @03-02 {phone} [all]
      all = ${[...PEOPLE, ...OTHERS].join(' ')}`
    const log = ask(town, ...ROWS).asks.find(({ kind, target }) => kind === 'PULL_LOG' && target === 'counter-3')!
    expect(log.why).toContain('f1 leaves no log')
    expect(log.about).toEqual(['counter-3'])
  })

  test('is more rows before all else where too few matched to name a source', () => {
    const { state, asks } = ask(`${HOLDERS} \n ${COLLECTED}`, ROWS[0]!, ROWS[1]!)
    expect(state).toBe('OPEN')
    expect(asks.find(({ kind }) => kind === 'MORE_ROWS')).toMatchObject({ count: 20, target: null })
  })

  test('is nothing when no row names anybody: nothing was compared', () => {
    expect(ask(`${HOLDERS} \n ${COLLECTED}`, 'zoe {phone} @06-10')).toMatchObject({
      state: 'NOTHING_MATCHED',
      asks: [],
    })
  })

  test('is nothing when one stands as sure as the score can be', () => {
    const asked = question(`${HOLDERS} \n ${COLLECTED}`, ...ROWS)
    const answer = trace(asked.exposure, asked.rows, ASSUMPTIONS)
    const sure = {
      ...answer,
      candidates: answer.candidates.map((one) => (one.rank === 1 ? { ...one, bits: one.bits + 40 } : one)),
    }
    expect(askNext(asked.exposure, sure, ASSUMPTIONS)).toMatchObject({ state: 'SETTLED', asks: [], truncated: null })
  })
})

describe('in any town', () => {
  const leaked = fc.array(randomRow, { minLength: 1, maxLength: 8 })

  test('no ask promises more than is missing, and they stand by bits per effort', () => {
    fc.assert(
      fc.property(randomTown, leaked, (sketch, rows) => {
        const exposure = buildExposure(recordsOf(sketch))
        const matched = rows.map((row, i) => leakedRow(exposure, row, i + 1))
        const { entropy, asks } = askNext(exposure, trace(exposure, matched, ASSUMPTIONS), ASSUMPTIONS)
        for (const { bits, effort } of asks) {
          expect(bits).toBeLessThanOrEqual(entropy)
          expect(bits).toBeGreaterThanOrEqual(0)
          expect(effort).toBeGreaterThan(0)
        }
        const worth = asks.map(({ bits, effort }) => bits / effort)
        expect(worth).toEqual([...worth].sort((a, b) => b - a))
      }),
      { numRuns: 60, endOnFailure: true },
    )
  })

  test('the order of files and rows changes no ask', () => {
    fc.assert(
      fc.property(randomTown, leaked, (sketch, rows) => {
        const reversed = {
          ...sketch,
          holders: [...sketch.holders].reverse(),
          flows: [...sketch.flows].reverse(),
          movements: [...sketch.movements].reverse(),
        }
        const asked = (town: typeof sketch, list: typeof rows) => {
          const exposure = buildExposure(recordsOf(town))
          const matched = list.map((row, i) => leakedRow(exposure, row, i + 1))
          return askNext(exposure, trace(exposure, matched, ASSUMPTIONS), ASSUMPTIONS)
        }
        const [one, other] = [asked(sketch, rows), asked(reversed, rows)]
        expect(other.asks.map(({ bits: _, ...rest }) => rest)).toEqual(one.asks.map(({ bits: _, ...rest }) => rest))
        for (const [i, { bits }] of one.asks.entries()) expect(other.asks[i]!.bits).toBeCloseTo(bits, 9)
      }),
      { numRuns: 30, endOnFailure: true },
    )
  })
})
