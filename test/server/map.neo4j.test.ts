// What an analyst asks of the map and the logs: pages without a gap, the map as of a date, lineage that says when it was
// cut, and ids that can be written by hand.

import { describe, expect, test } from 'vitest'
import { caseDesk } from './caseDesk.ts'
import type { Answered } from './serving.ts'

const { ask } = caseDesk()

const keys = (nodes: readonly { key: string }[]): string[] => nodes.map((node) => node.key)

describe('holders', () => {
  test('come page by page, sorted, none twice and none left out', async () => {
    const query =
      '($after: String) { holders(first: 3, after: $after) { nodes { key } pageInfo { hasNextPage endCursor } } }'
    const seen: string[] = []
    let after: string | null = null
    do {
      const { data }: Answered = await ask(`query ${query}`, { after })
      seen.push(...keys(data.holders.nodes))
      after = data.holders.pageInfo.hasNextPage ? data.holders.pageInfo.endCursor : null
    } while (after !== null)
    expect(seen).toEqual(['archive', 'clerk-1', 'crm', 'customers', 'outlet-1', 'outlet-2', 'vendor'])
  })

  test('are found by kind, by stage, and by a name in any language', async () => {
    const { data } = await ask(`{
      kind: holders(kind: OUTLET) { nodes { key } }
      stage: holders(stage: THIRD_PARTY) { nodes { key } }
      search: holders(search: "客户系统") { nodes { key labels { language text } controls partOf { key } } }
      none: holders(search: "nothing is called so") { nodes { key } pageInfo { hasNextPage endCursor } }
    }`)
    expect(keys(data.kind.nodes)).toEqual(['outlet-1', 'outlet-2'])
    expect(keys(data.stage.nodes)).toEqual(['vendor'])
    expect(data.search.nodes).toEqual([
      { key: 'crm', labels: [{ language: 'zh', text: '客户系统' }], controls: ['export-approval'], partOf: null },
    ])
    expect(data.none).toEqual({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } })
  })

  test('of a time before the map was written down are those that it was written down with', async () => {
    const { data } = await ask('{ holders(asOf: "2020-01-01T00:00:00Z", kind: OUTLET) { nodes { name stub } } }')
    expect(data.holders.nodes).toEqual([
      { name: 'River Road', stub: false },
      { name: 'Hill Road', stub: false },
    ])
  })

  test('are one by key or global id, and null when there is none', async () => {
    const { data } = await ask(
      '{ a: holder(id: "crm") { id } b: holder(id: "Holder:crm") { id } c: holder(id: "no") { id } }',
    )
    expect(data).toEqual({ a: { id: 'Holder:crm' }, b: { id: 'Holder:crm' }, c: null })
  })
})

describe('flows and lineage', () => {
  test('as of a date leave out the channel that was closed then', async () => {
    const query =
      'query ($at: DateTime) { flows(holder: "vendor", asOf: $at) { nodes { key from { key } to { key } } } }'
    const open = await ask(query, { at: '2025-06-01T00:00:00Z' })
    const closed = await ask(query, { at: '2026-06-01T08:00:00+08:00' })
    expect(open.data.flows.nodes).toEqual([{ key: 'list', from: { key: 'crm' }, to: { key: 'vendor' } }])
    expect(closed.data.flows.nodes).toEqual([])
  })

  test('walk up, down and both ways', async () => {
    const one = 'holders { key } flows { key } truncated { reason }'
    const { data } = await ask(`{
      up: lineage(holder: "vendor", direction: UPSTREAM) { ... on Lineage { ${one} } }
      near: lineage(holder: "vendor", direction: UPSTREAM, depth: 1) { ... on Lineage { ${one} } }
      both: lineage(holder: "Holder:crm", direction: BOTH) { ... on Lineage { ${one} } }
    }`)
    expect(keys(data.up.holders)).toEqual(['vendor', 'crm', 'outlet-1', 'outlet-2', 'customers'])
    expect(keys(data.near.flows)).toEqual(['list'])
    expect(keys(data.both.holders).sort()).toEqual(['crm', 'customers', 'outlet-1', 'outlet-2', 'vendor'])
    expect(data.both.truncated).toBeNull()
  })

  test('say aloud what a limit left out', async () => {
    const { data } = await ask(`{ lineage(holder: "vendor", direction: UPSTREAM, first: 3) {
      ... on Lineage { holders { key } truncated { reason omitted } } } }`)
    expect(data.lineage.holders).toHaveLength(3)
    expect(data.lineage.truncated).toEqual({ reason: 'more than 3 holders', omitted: 1 })
  })

  test('refuse a depth without end and a holder that is not there', async () => {
    const { data } = await ask(`{
      deep: lineage(holder: "crm", direction: BOTH, depth: 99) { ... on Error { code } }
      none: lineage(holder: "nobody", direction: BOTH) { ... on Error { code } }
    }`)
    expect(data).toEqual({ deep: { code: 'INVALID_INPUT' }, none: { code: 'NOT_FOUND' } })
  })
})

describe('movements', () => {
  test('of a holder come oldest first, page by page, between two times', async () => {
    const query = `query ($after: String) { movements(holder: "crm", from: "2025-03-10T00:00:00Z", first: 10, after: $after) {
      nodes { key at place } pageInfo { hasNextPage endCursor } } }`
    const seen: { key: string; at: string }[] = []
    let after: string | null = null
    do {
      const { data }: Answered = await ask(query, { after })
      seen.push(...data.movements.nodes)
      after = data.movements.pageInfo.hasNextPage ? data.movements.pageInfo.endCursor : null
    } while (after !== null)
    const times = seen.map((movement) => movement.at)
    expect(times).toEqual([...times].sort())
    expect(new Set(keys(seen)).size).toBe(seen.length)
    expect(times[0]).toBe('2025-03-10T18:00:00.000Z')
    expect(seen.at(-1)?.key).toBe('Leak%20town/list-1')
  })

  test('refuse a cursor of another list', async () => {
    const { errors } = await ask('{ movements(after: "crm") { nodes { key } } }')
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', remedy: expect.any(String) })
  })

  test('refuse a time without a zone, which would be another instant on another machine', async () => {
    const { errors } = await ask('{ movements(from: "2025-03-10T00:00:00") { nodes { key } } }')
    expect(errors?.[0]?.message).toMatch(/offset or Z/)
  })
})

test('node answers to the readable id of everything in the map, and to nothing else', async () => {
  const query = 'query ($id: ID!) { node(id: $id) { __typename id } }'
  for (const id of ['Holder:crm', 'Flow:list', 'Category:user.name', 'Movement:Leak%20town/list-1']) {
    expect((await ask(query, { id })).data.node, id).toEqual({ __typename: id.split(':')[0], id })
  }
  for (const id of [
    'Holder:nobody',
    'Flow:none',
    'Category:none',
    'Movement:x',
    'Case:x',
    'Exhibit:x',
    'nothing',
    'Trace:1',
  ]) {
    expect((await ask(query, { id })).data?.node ?? null, id).toBeNull()
  }
})

test('status counts what is loaded, and no sample leak is offered without the demo town', async () => {
  const { data } = await ask('{ status { demo mapName holders flows movements subjects version } sampleLeak { text } }')
  expect(data).toEqual({
    status: { demo: false, mapName: 'Leak town', holders: 7, flows: 5, movements: 121, subjects: 60, version: '0.0.0' },
    sampleLeak: null,
  })
})

test('categories have both names, and say which identifiers stand for them', async () => {
  const { data } = await ask('{ categories { key en zh identifierKinds } }')
  expect(data.categories).toContainEqual(
    expect.objectContaining({ key: 'user.contact.phone_number', identifierKinds: ['phone'] }),
  )
})
