// Policies over paths: what a rule forbids is found in any number of hops, by its shortest path, and nothing else is.

import { CONSENTS, MECHANISMS } from '@suyuan/cypher/model/flow.ts'
import { HOLDER_KINDS, STAGES } from '@suyuan/cypher/model/holder.ts'
import { sensitiveKeys } from '@suyuan/cypher/model/sensitivity.ts'
import { pathText } from '@suyuan/seed/policy/checkPolicies.ts'
import { violationsOf } from '@suyuan/seed/policy/judgePolicy.ts'
import type { Rule } from '@suyuan/seed/policy/policy.ts'
import { stepsOf } from '@suyuan/seed/policy/steps.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flow, holder, KEYS, type SmallMap, someMap } from '../../builders/smallMap.ts'
import { bruteForce } from './bruteForce.ts'

const RULE: Rule = {
  id: 'r',
  says: null,
  where: { file: 'policy.yml', line: 1, field: null },
  carrying: null,
  from: null,
  to: null,
  over: null,
  without: [],
}
const ANY_FLOW = {
  legalBasis: null,
  contract: null,
  consent: null,
  mechanism: null,
  purpose: null,
  crossBorder: null,
  logged: null,
}
const ANY_HOLDER = { ids: null, kinds: null, stages: null, jurisdictions: null, under: null }
const OUTSIDE = { ...ANY_HOLDER, stages: ['THIRD_PARTY'] } as const

function paths(map: SmallMap, rule: Partial<Rule>, asOf: number | null = null): string[] {
  const steps = stepsOf(map.holders, map.flows, asOf)
  return violationsOf(steps, { ...RULE, ...rule }).map(({ path }) => pathText(path, steps))
}

const TOWN: SmallMap = {
  holders: [
    holder('people', { kind: 'POPULATION' }),
    holder('shop', { kind: 'OUTLET', jurisdiction: 'CN' }),
    holder('clerk', { kind: 'EMPLOYEE', partOf: 'shop' }),
    holder('crm', { jurisdiction: 'CN' }),
    holder('table', { kind: 'DATASET', partOf: 'crm' }),
    holder('vendor', { kind: 'THIRD_PARTY', jurisdiction: 'SG' }),
  ],
  flows: [
    flow('signup', 'people -> shop', ['user.name', 'user.biometric.face'], { legalBasis: 'pipl13:2' }),
    flow('up', 'shop -> crm', ['user.name', 'user.biometric.face']),
    flow('out', 'table -> vendor', ['user'], { legalBasis: 'pipl13:1', validTo: 1_000 }),
  ],
}

describe('A rule on paths', () => {
  it('finds the unfounded hop that lies before a well-founded last one', () => {
    const rule = {
      carrying: sensitiveKeys('pipl-28'),
      to: OUTSIDE,
      over: { ...ANY_FLOW, legalBasis: ['none'] },
    } as const
    expect(paths(TOWN, rule)).toEqual(['shop -[up]-> crm ~ table -[out]-> vendor'])
  })

  it('lets only that travel which every flow of the path carries', () => {
    const steps = stepsOf(TOWN.holders, TOWN.flows, null)
    const people = { ...ANY_HOLDER, kinds: ['POPULATION'] } as const
    const found = violationsOf(steps, { ...RULE, carrying: ['user'], from: people, to: OUTSIDE })
    expect(found.map(({ categories }) => categories)).toEqual([['user.biometric.face', 'user.name']])
    expect(paths(TOWN, { carrying: ['user.financial'], from: people, to: OUTSIDE })).toEqual([])
  })

  it('knows no flow that has ended by the time asked for', () => {
    expect(paths(TOWN, { to: OUTSIDE }, 999)).toHaveLength(1)
    expect(paths(TOWN, { to: OUTSIDE }, 1_000)).toEqual([])
  })

  it('sees a border where the ends lie in two jurisdictions, unless the flow says otherwise', () => {
    const rule = { over: { ...ANY_FLOW, crossBorder: true } }
    const across = { ...TOWN, flows: [flow('ship', 'crm -> vendor', ['user.name'])] }
    expect(paths(across, rule)).toEqual(['crm -[ship]-> vendor'])
    expect(
      paths({ ...TOWN, flows: [flow('ship', 'crm -> vendor', ['user.name'], { crossBorder: false })] }, rule),
    ).toEqual([])
  })

  it('that every path must pass a control is kept by a control on a flow or on a holder, an end too', () => {
    const rule = { from: { ...ANY_HOLDER, ids: ['crm'] }, to: OUTSIDE, without: ['export-approval'] }
    expect(paths(TOWN, rule)).toEqual(['crm ~ table -[out]-> vendor'])
    const guarded = TOWN.holders.map((one) => (one.id === 'crm' ? { ...one, controls: ['export-approval'] } : one))
    expect(paths({ ...TOWN, holders: guarded }, rule)).toEqual([])
  })

  it('follows data from an outlet to who works there, and not from one clerk to the next outlet', () => {
    const clerk = { ...ANY_HOLDER, ids: ['clerk'] }
    const people = { ...ANY_HOLDER, kinds: ['POPULATION'] } as const
    expect(paths(TOWN, { from: people, to: clerk })).toEqual(['people -[signup]-> shop ~ clerk'])
    expect(paths(TOWN, { from: clerk, to: OUTSIDE })).toEqual([])
  })
})

const words = <W extends string>(all: readonly W[]) => fc.option(fc.subarray([...all], { minLength: 1 }), { freq: 1 })
const someIds = fc.option(fc.subarray(['h0', 'h1', 'h2', 'h3', 'nobody'], { minLength: 1 }), { freq: 1 })
const someSelector = fc.option(
  fc.record({
    ids: someIds,
    kinds: words(HOLDER_KINDS),
    stages: words(STAGES),
    jurisdictions: words(['CN', 'SG']),
    under: someIds,
  }),
)
const someTest = fc.option(
  fc.record({
    legalBasis: words(['none', 'pipl13:1']),
    contract: words(['none', 'C-1']),
    consent: words(CONSENTS),
    mechanism: words([...MECHANISMS.slice(0, 6), 'none'] as const),
    purpose: words(['none', 'essential']),
    crossBorder: fc.option(fc.boolean(), { freq: 1 }),
    logged: fc.option(fc.boolean(), { freq: 1 }),
  }),
)
const someRule: fc.Arbitrary<Rule> = fc
  .record({
    carrying: fc.option(fc.subarray([...KEYS], { minLength: 1 })),
    from: someSelector,
    to: someSelector,
    over: someTest,
    without: fc.subarray(['c1', 'c2']),
  })
  .map((rule) => ({ ...RULE, ...rule, without: rule.over === null ? rule.without : [] }))

describe('The judge and the plain search', () => {
  it('find the same ends, the same length of the shortest path and the same keys (seed 73)', () => {
    let broken = 0
    fc.assert(
      fc.property(someMap(5), someRule, (map, rule) => {
        const steps = stepsOf([...map.holders].reverse(), [...map.flows].reverse(), null)
        const found = violationsOf(steps, rule).map(({ path, over, categories }) => ({
          end: rule.to === null && rule.over !== null ? over!.flow!.id : steps.ids[path.at(-1)!.to]!,
          steps: path.length,
          keys: rule.carrying === null ? [''] : KEYS.filter((key) => isBelowOne(key, categories)).sort(),
        }))
        broken += found.length
        expect(found.sort((a, b) => (a.end < b.end ? -1 : 1))).toEqual(bruteForce(map, rule))
      }),
      { seed: 73, numRuns: 2_000 },
    )
    // A property that nothing ever breaks would prove nothing.
    expect(broken).toBeGreaterThan(1_000)
  })

  it('agree that a path shown is a path: joined, carrying, and over what the rule names (seed 74)', () => {
    fc.assert(
      fc.property(someMap(5), someRule, (map, rule) => {
        const steps = stepsOf(map.holders, map.flows, null)
        for (const { path, over } of violationsOf(steps, rule)) {
          expect(path.slice(1).map(({ from }) => from)).toEqual(path.slice(0, -1).map(({ to }) => to))
          if (rule.over !== null) expect(path).toContain(over)
          const along = KEYS.filter((key) =>
            path.every(({ flow }) => flow === null || isBelowOne(key, flow.categories)),
          )
          if (rule.carrying !== null) expect(along.some((key) => isBelowOne(key, rule.carrying!))).toBe(true)
        }
      }),
      { seed: 74, numRuns: 500 },
    )
  })
})

function isBelowOne(key: string, ancestors: readonly string[]): boolean {
  return ancestors.some((one) => `${key}.`.startsWith(`${one}.`))
}
