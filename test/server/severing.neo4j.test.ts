// Cut, what-if, asks and blast radius of a case, asked over GraphQL on a real database.

import { beforeAll, describe, expect, test } from 'vitest'
import { caseDesk } from './caseDesk.ts'
import { LEAKED_ROWS, leakText } from './leakTown.ts'

const { ask, openCase, add } = caseDesk()

let id: string
beforeAll(async () => {
  id = await openCase()
  await add({ case: id, text: leakText() })
})

const CUT = `query ($id: ID!, $flows: [ID!], $controls: [ControlInput!]) { case(id: $id) {
  cut(candidates: ["Holder:vendor"], withoutFlows: $flows, withControls: $controls) { __typename
  ... on Error { code message }
  ... on Cut { caveat question matched chained total unknownExits dominators { kind key holder { name } }
    candidates { key posterior } channels { key fromKey toKey cost rows flow { mechanism } }
    whatIf { movementsPrevented recordsPrevented chainedBefore chainedAfter totalBefore
      shifts { key before { rank } after { rank } } } } } } }`

describe('the cut of a case', () => {
  test('names what every chain passes and the cheapest channels, with flows and holders by name', async () => {
    const { data, errors } = await ask(CUT, { id })
    expect(errors).toBeUndefined()
    expect(data.case.cut).toMatchObject({
      matched: LEAKED_ROWS,
      chained: LEAKED_ROWS,
      total: 1,
      unknownExits: ['vendor'],
      channels: [
        { key: 'list', fromKey: 'crm', toKey: 'vendor', cost: 1, rows: LEAKED_ROWS, flow: { mechanism: 'FILE' } },
      ],
      whatIf: null,
    })
    expect(data.case.cut.dominators.map(({ key }: { key: string }) => key)).toEqual(['crm', 'list', 'vendor'])
    expect(data.case.cut.caveat).toContain('not proof against a person')
  })

  test('says what if it had been severed: who would be no candidate, how many rows had no chain', async () => {
    const { data } = await ask(CUT, { id, flows: ['Flow:list'] })
    const { whatIf } = data.case.cut
    expect(whatIf).toMatchObject({
      movementsPrevented: 1,
      recordsPrevented: LEAKED_ROWS,
      chainedAfter: 0,
      totalBefore: 1,
    })
    const vendor = whatIf.shifts.find(({ key }: { key: string }) => key === 'vendor')
    expect(vendor).toMatchObject({ before: { rank: 1 }, after: null })
  })

  test('refuses by name what the map does not have, and a switch that does nothing', async () => {
    const unknown = await ask(CUT, { id, flows: ['nothing'] })
    expect(unknown.data.case.cut).toMatchObject({ code: 'NOT_FOUND', message: 'There is no such flow.' })
    const idle = await ask(CUT, { id, controls: [{ holder: 'crm', control: 'export-approval' }] })
    expect(idle.data.case.cut).toMatchObject({ code: 'INVALID_INPUT' })
  })
})

describe('what to ask next', () => {
  test('comes with what it would tell and cost, or says that nothing is left to ask', async () => {
    const query = `query ($id: ID!) { case(id: $id) { asks { ... on Asks { caveat state entropy
      asks { kind target holder { name } window { from to } count bits effort about why } truncated { omitted } } } } }`
    const { data, errors } = await ask(query, { id })
    expect(errors).toBeUndefined()
    const { state, entropy, asks } = data.case.asks
    expect(state === 'OPEN' || asks.length === 0).toBe(true)
    for (const { bits } of asks) expect(bits).toBeLessThanOrEqual(entropy)
  })
})

describe('the blast radius of a holder', () => {
  const BLAST = `query ($from: DateTime!, $to: DateTime!) { holder(id: "crm") { blastRadius(from: $from, to: $to) {
    __typename ... on Error { code }
    ... on BlastRadius { subjects byCategory { category { key } subjects } downstream { key subjects firstAt }
      lostLists articles byClass { dataClass subjects } tier tierOfInsider note } } } }`

  test('counts who was exposed and where it went, with what the law asks', async () => {
    const { data, errors } = await ask(BLAST, { from: '2025-01-01T00:00:00Z', to: '2025-12-31T00:00:00Z' })
    expect(errors).toBeUndefined()
    expect(data.holder.blastRadius).toMatchObject({
      subjects: 60,
      downstream: [{ key: 'vendor', subjects: LEAKED_ROWS, firstAt: '2025-06-01T01:00:00.000Z' }],
      tier: 'BELOW',
    })
  })

  test('refuses a stretch that ends before it begins', async () => {
    const { data } = await ask(BLAST, { from: '2025-12-31T00:00:00Z', to: '2025-01-01T00:00:00Z' })
    expect(data.holder.blastRadius.code).toBe('INVALID_INPUT')
  })
})
