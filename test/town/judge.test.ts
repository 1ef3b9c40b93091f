// The judge on answers written by hand: what counts as right, as an accusation, as two sources found.

import type { Answer, Candidate, Grain } from '@suyuan/server/trace/answer.ts'
import { DAY_MS } from '@suyuan/server/trace/assumptions.ts'
import { describe, expect, test } from 'vitest'
import { question } from '../builders/question.ts'
import { judge } from './prove/judge.ts'
import type { TruthFile } from './prove/truthFile.ts'

const NOON = Date.UTC(2025, 5, 1, 12)
const { exposure } = question(
  `customer POPULATION
  outlet-1 OUTLET
  vendor THIRD_PARTY
  staff-1 EMPLOYEE of outlet-1
  staff-2 EMPLOYEE of outlet-1
  customer -> outlet-1 @06-01T12:00 {phone} ann by staff-1
  customer -> outlet-1 @06-02T12:00 {phone} ann by staff-2`,
  'ann {phone} @08-01',
)

function candidate(grain: Grain, id: string, posterior: number, bits: number): Candidate {
  const kind = id.startsWith('staff') ? 'EMPLOYEE' : 'OUTLET'
  const way = { kind: 'ACT', id, from: NOON, to: NOON } as const
  return {
    ...{
      rank: 1,
      grain,
      id,
      holder: id,
      name: id,
      kind,
      posterior,
      covered: 9,
      coveredRows: [1, 2, 3, 4, 5, 6, 7, 8, 9],
      exposed: 20,
      misses: 1,
      bits,
      terms: [],
      inferred: 0,
      logged: 1,
      suppliers: [],
    },
    ...{ tiedWith: [], way, why: '', place: null, nameable: true, unmet: [], restsOnAssumptions: false },
  }
}

function answer(candidates: readonly Candidate[], unknown: number, more: Partial<Answer> = {}): Answer {
  return {
    asOf: NOON + 90 * DAY_MS,
    exhibits: { rows: 10, distinct: 10, matched: 10, unmatched: 0, ambiguous: 0, masked: 0 },
    vintage: null,
    candidates,
    unknownSource: { posterior: unknown, bits: Math.log2(unknown), terms: [] },
    mixture: [],
    whyNot: [],
    truncated: null,
    ...more,
  }
}

function truth(
  sources: readonly Partial<TruthFile['sources'][number]>[],
  vintage: TruthFile['vintage'] = null,
): TruthFile {
  const whole = sources.map((source) => ({ holders: [], actors: [], acts: [], share: 1, ...source }))
  return { rows: 10, sources: whole, vintage, noise: 1, deciding: sources.length > 0 }
}

const place = (id: string, posterior: number) => candidate('HOLDER', id, posterior, Math.log2(posterior))

describe('the judge', () => {
  test('accuses only when an innocent is first with more than one half', () => {
    const guilty = truth([{ holders: ['outlet-2'] }])
    const said = (posterior: number) =>
      judge(answer([place('outlet-1', posterior), place('outlet-2', 0.1)], 0.1), guilty, exposure)
    expect(said(0.8).first).toMatchObject({ id: 'outlet-1', accused: true, right: 0 })
    expect(said(0.5).first).toMatchObject({ id: 'outlet-1', accused: false, right: 0 })
    expect(judge(answer([place('outlet-2', 0.9)], 0.1), guilty, exposure).first).toMatchObject({
      accused: false,
      right: 1,
    })
  })

  test('where nobody did it only the unknown source is right', () => {
    const nobody = truth([])
    const right = judge(answer([place('outlet-1', 0.2)], 0.8), nobody, exposure)
    expect([right.grains.HOLDER?.top1, right.unknownFirst, right.first.accused]).toEqual([1, 1, false])
    const wrong = judge(answer([place('outlet-1', 0.8)], 0.2), nobody, exposure)
    expect([wrong.grains.HOLDER?.top1, wrong.unknownFirst, wrong.first.accused]).toEqual([0, 0, true])
  })

  test('the unknown source takes a place in the ranking when somebody is guilty', () => {
    const judged = judge(answer([place('outlet-1', 0.2)], 0.8), truth([{ holders: ['outlet-1'] }]), exposure)
    expect(judged.grains.HOLDER).toEqual({ top1: 0, top3: 1, reciprocal: 0.5 })
    expect(judged.first.accused).toBe(false)
  })

  test('of two sources any is right, and each must stand in a set of its own to be found', () => {
    const two = truth([{ holders: ['outlet-1'] }, { holders: ['outlet-2'] }])
    const sets = (...ids: string[][]) => ({ mixture: ids.map((set) => ({ ids: set, share: 0.5 })) })
    const with_ = (mixture: Partial<Answer>) => judge(answer([place('outlet-2', 0.9)], 0.1, mixture), two, exposure)
    expect(with_(sets(['outlet-1'], ['outlet-2'])).mixture).toEqual({ sets: 2, found: true })
    expect(with_(sets(['outlet-1', 'outlet-2'])).mixture.found).toBe(false)
    expect(with_(sets(['outlet-1'], ['outlet-3'])).mixture.found).toBe(false)
    expect(with_(sets()).first.right).toBe(1)
  })

  test('an account is measured only where the truth names one, an act only where a line of it survives', () => {
    const list = [place('outlet-1', 0.9), candidate('ACTOR', 'staff-1', 0.8, 0), candidate('ACT', 'm1', 0.7, 0)]
    const judged = (source: Partial<TruthFile['sources'][number]>) =>
      judge(answer(list, 0.1), truth([{ holders: ['outlet-1'], ...source }]), exposure).grains
    expect([judged({}).ACTOR, judged({}).ACT]).toEqual([null, null])
    expect(judged({ actors: ['staff-1'], acts: ['m1'] })).toMatchObject({ ACTOR: { top1: 1 }, ACT: { top1: 1 } })
    expect(judged({ actors: ['staff-2'], acts: ['m2'] })).toMatchObject({ ACTOR: { top1: 0 }, ACT: { top1: 0 } })
  })

  test('of a second source without an account its place is right, and an account that never acts is not asked for', () => {
    const list = [place('vendor', 0.9), candidate('ACTOR', 'vendor', 0.8, 0), candidate('ACTOR', 'staff-1', 0.1, 0)]
    const judged = (...sources: Partial<TruthFile['sources'][number]>[]) =>
      judge(answer(list, 0.05), truth(sources), exposure).grains.ACTOR
    expect(judged({ holders: ['vendor'] }, { holders: ['outlet-1'], actors: ['staff-1'] })).toMatchObject({ top1: 1 })
    expect(judged({ holders: ['outlet-1'], actors: ['staff-1'] })).toMatchObject({ top1: 0, reciprocal: 0.5 })
    expect(judged({ holders: ['vendor'], actors: ['vendor'] })).toBeNull()
  })

  test('a vintage window holds a moment inside it, not one at its open end', () => {
    const at = (time: number) => new Date(time).toISOString()
    const window = { vintage: { from: NOON, to: NOON + 10 * DAY_MS } }
    const judged = (from: number, to: number) =>
      judge(answer([], 0.9, window), truth([{ holders: ['outlet-1'] }], { from: at(from), to: at(to) }), exposure)
        .vintage
    expect(judged(NOON, NOON + DAY_MS)).toEqual({ meets: true, contains: true, days: 10 })
    expect(judged(NOON - DAY_MS, NOON + DAY_MS)).toEqual({ meets: true, contains: false, days: 10 })
    expect(judged(NOON + 10 * DAY_MS, NOON + 11 * DAY_MS)).toEqual({ meets: false, contains: false, days: 10 })
  })
})
