// The map in the database: a new map closes what it no longer says and overwrites nothing, so that the map can be read as
// of any time; lineage respects time, direction, depth, and says when it stops.

import { readFileSync } from 'node:fs'
import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import { declarationsOfHolder } from '@suyuan/cypher/read/field/declarationsOfHolder.ts'
import { derivesOfFields } from '@suyuan/cypher/read/field/derivesOfFields.ts'
import { fieldsOfHolders } from '@suyuan/cypher/read/field/fieldsOfHolders.ts'
import { flowsAsOf } from '@suyuan/cypher/read/flow/flowsAsOf.ts'
import { flowsById } from '@suyuan/cypher/read/flow/flowsById.ts'
import { lineage } from '@suyuan/cypher/read/flow/lineage.ts'
import { holdersAsOf } from '@suyuan/cypher/read/holder/holdersAsOf.ts'
import { holdersById } from '@suyuan/cypher/read/holder/holdersById.ts'
import { mapRevisions } from '@suyuan/cypher/read/mapRevision/mapRevisions.ts'
import { emptyDatabase } from '@suyuan/cypher/write/database/emptyDatabase.ts'
import { beforeEach, expect, test } from 'vitest'
import { load, NOW } from '../load/importing.ts'
import { folderOf } from '../load/smallFolder.ts'
import { emptyNeo4j } from './emptyNeo4j.ts'

const { database } = emptyNeo4j()
beforeEach(() => emptyDatabase(database))

const LIMITS = { deadlineMs: 20_000, maxRows: 1_000 }
const DAY = 86_400_000
const EVERY = { kind: null, stage: null, search: null, after: null, most: 1_000 }
const ANY = { holder: null, after: null, most: 1_000 }

/** `a b c` are systems; `a>b` is a flow named so, `a>b@2025` one that is open in that year only. */
function mapOf(name: string, holders: string, flows: string, label = ''): string {
  const lines = holders.split(' ').map((id) => `  - {id: ${id}, name: "${id}${label}", kind: SYSTEM}`)
  const channels = flows
    .split(' ')
    .filter((flow) => flow !== '')
    .map((flow) => {
      const [ends = '', year] = flow.split('@')
      const [from, to] = ends.split('>')
      const open = year ? `, validFrom: "${year}-01-01T00:00:00Z", validTo: "${Number(year) + 1}-01-01T00:00:00Z"` : ''
      return `  - {id: "${ends}", from: ${from}, to: ${to}, categories: [user.name]${open}}`
    })
  return `suyuan: map/1\nname: ${name}\nholders:\n${lines.join('\n')}\nflows:${channels.length > 0 ? `\n${channels.join('\n')}` : ' []'}\n`
}

const imported = (text: string, at: number) => load(database, folderOf({ 'map.yml': text }), { now: () => at })

async function names(knownAt: number | null) {
  const { rows } = await runRead(database, holdersAsOf, { ...EVERY, knownAt }, LIMITS)
  return rows.map((holder) => holder.name).join(' ')
}

async function flows(asOf: number | null, knownAt: number | null) {
  const { rows } = await runRead(database, flowsAsOf, { ...ANY, asOf, knownAt }, LIMITS)
  return rows.map((flow) => flow.id).join(' ')
}

test('a second map of a name closes what it changes, and the map before can still be read', async () => {
  await imported(mapOf('m', 'a b c', 'a>b b>c'), NOW)
  const { maps } = await imported(mapOf('m', 'a b', 'a>b', '!'), NOW + DAY)
  expect(maps).toEqual([{ source: 'm', revision: 'm#2', opened: 2, closed: 4, takenOver: 0, dropped: ['b>c', 'c'] }])
  expect(await names(null)).toBe('a! b!')
  expect(await names(NOW + DAY - 1)).toBe('a b c')
  expect(await names(NOW + DAY)).toBe('a! b!')
  expect(await names(NOW - 1)).toBe('')
  expect(await flows(null, null)).toBe('a>b')
  expect(await flows(null, NOW)).toBe('a>b b>c')
  const { rows } = await runRead(database, mapRevisions, { source: 'm', most: 10 }, LIMITS)
  expect(rows.map(({ id, at, by }) => [id, at, by])).toEqual([
    ['m#2', NOW + DAY, 'a test'],
    ['m#1', NOW, 'a test'],
  ])
})

test('a map that says the same in other words is no revision', async () => {
  await imported(mapOf('m', 'a b', 'a>b'), NOW)
  const { maps, counts } = await imported(`# a comment\n${mapOf('m', 'b a', 'a>b')}`, NOW + DAY)
  expect(maps[0]?.revision).toBeNull()
  expect(counts).toMatchObject({ stored: 0, alreadyThere: 1 })
  const back = await imported(mapOf('m', 'a', ''), NOW + 2 * DAY)
  expect(back.maps[0]?.revision).toBe('m#2')
})

test('a map of another name stands beside the first, and speaks for a holder of the first only when told to', async () => {
  await imported(mapOf('z', 'a b', 'a>b', ' of z'), NOW)
  const second = mapOf('y', 'a c', 'a>c a>b', ' of y')
  expect((await imported(second, NOW)).counts).toMatchObject({ stored: 0, refused: 1 })
  expect([await names(null), await flows(null, null)]).toEqual(['a of z b of z', 'a>b'])
  const { maps } = await load(database, folderOf({ 'map.yml': second }), { now: () => NOW, rivalry: 'replace' })
  expect(maps).toMatchObject([{ revision: 'y#1', takenOver: 1 }])
  expect([await names(null), await flows(null, null)]).toEqual(['a of y b of z c of y', 'a>b a>c'])
  const { rows } = await runRead(database, flowsById, { ids: ['a>b', 'none'] }, LIMITS)
  expect(rows.map((flow) => flow.id)).toEqual(['a>b'])
})

test('a flow shows as of a time at which it is declared open, its end not included', async () => {
  await imported(mapOf('m', 'a b c', 'a>b@2025 b>c'), NOW)
  expect(await flows(Date.UTC(2025, 0, 1), null)).toBe('a>b b>c')
  expect(await flows(Date.UTC(2026, 0, 1), null)).toBe('b>c')
  expect(await flows(Date.UTC(2024, 11, 31), null)).toBe('b>c')
  expect(await flows(null, null)).toBe('a>b b>c')
})

test('holders come by page, kind and search, stubs among them', async () => {
  const move =
    '{"id":"1","at":"2025-01-01T00:00:00Z","kind":"ACCESS","from":"a","to":"ghost","categories":["user.name"],"subject":{"phone":"+86 100 0000 0001"}}\n'
  await load(database, folderOf({ 'map.yml': mapOf('m', 'a b c', ''), 'movements.ndjson': move }))
  const ask = async (changes: object) =>
    (await runRead(database, holdersAsOf, { ...EVERY, knownAt: null, ...changes }, LIMITS)).rows.map((one) => one.id)
  expect(await ask({ most: 2 })).toEqual(['a', 'b'])
  expect(await ask({ most: 2, after: 'b' })).toEqual(['c', 'ghost'])
  expect(await ask({ search: 'HOS' })).toEqual(['ghost'])
  expect(await ask({ kind: 'OUTLET' })).toEqual([])
  const { rows } = await runRead(database, holdersById, { ids: ['ghost', 'nobody'], knownAt: null }, LIMITS)
  expect(rows.map(({ id, kind, stub }) => [id, kind, stub])).toEqual([['ghost', 'SYSTEM', true]])
})

const WALK = { asOf: null, knownAt: null, depth: 10, mostHolders: 100, mostFlows: 100, deadlineMs: 20_000 }

test('lineage walks with the flow or against it, around circles, and no further than it is told', async () => {
  await imported(mapOf('m', 'a b c d e', 'a>b b>c c>a c>d@2025 e>b'), NOW)
  const walk = async (changes: object) => {
    const found = await lineage(database, { ...WALK, holder: 'b', direction: 'DOWNSTREAM', ...changes })
    return `${found.holders.join(' ')} | ${found.flows.map((flow) => flow.id).join(' ')} | ${found.truncated?.reason ?? '-'}`
  }
  expect(await walk({})).toBe('b c a d | a>b b>c c>a c>d | -')
  expect(await walk({ direction: 'UPSTREAM' })).toBe('b a e c | a>b b>c c>a e>b | -')
  expect(await walk({ depth: 1 })).toBe('b c | b>c | -')
  expect(await walk({ asOf: Date.UTC(2026, 5, 1) })).toBe('b c a | a>b b>c c>a | -')
  expect(await walk({ mostHolders: 3 })).toBe('b c a | b>c c>a | more than 3 holders')
  expect(await walk({ holder: 'nobody' })).toBe('nobody |  | -')
  const cut = await lineage(database, { ...WALK, holder: 'b', direction: 'DOWNSTREAM', mostHolders: 3 })
  expect(cut.truncated?.omitted).toBe(1)
})

test('lineage over a clique ends at its caps instead of trying every path', async () => {
  const ids = Array.from({ length: 30 }, (_, n) => `h${n}`)
  const all = ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => `${from}>${to}`))
  await imported(mapOf('m', ids.join(' '), all.join(' ')), NOW)
  const found = await lineage(database, { ...WALK, holder: 'h0', direction: 'DOWNSTREAM', mostFlows: 50 })
  expect(found.holders).toHaveLength(30)
  expect(found.truncated).toEqual({ reason: 'more than 50 flows at distance 2', omitted: null })
})

const SHARED = new URL('../fixtures/shared/', import.meta.url)
const published = (name: string) => readFileSync(new URL(name, SHARED), 'utf8')

test('a data set is part of the system that refers to it, whichever of their manifests came first', async () => {
  const systems = folderOf({ 'systems.yml': published('fides-sample_systems.yml') })
  const dataset = folderOf({ 'dataset.yml': published('fides-sample-postgres_example_test_dataset.yml') })
  for (const order of [
    [systems, dataset],
    [dataset, systems],
  ]) {
    await emptyDatabase(database)
    for (const folder of order) await load(database, folder)
    const ids = ['postgres_example_test_dataset', 'postgres_example_test_dataset.customer']
    const { rows } = await runRead(database, holdersById, { ids, knownAt: null }, LIMITS)
    expect(rows.map(({ id, partOf }) => `${id} in ${partOf}`).sort()).toEqual([
      'postgres_example_test_dataset in cookie_house_postgresql_database',
      'postgres_example_test_dataset.customer in postgres_example_test_dataset',
    ])
  }
})

test('a published manifest keeps its fields, references and declarations, and is known again under another name', async () => {
  const dataset = published('fides-sample-postgres_example_test_dataset.yml')
  await load(database, folderOf({ 'dataset.yml': dataset, 'systems.yml': published('fides-sample_systems.yml') }))
  const again = await load(database, folderOf({ 'renamed.yml': dataset }))
  expect(again.counts).toMatchObject({ rows: 1, stored: 0, alreadyThere: 1 })
  const { rows } = await runRead(database, holdersAsOf, { ...EVERY, knownAt: null }, LIMITS)
  const holders = rows.map((holder) => holder.id)
  const fields = (await runRead(database, fieldsOfHolders, { holders, most: 1_000 }, LIMITS)).rows
  expect(fields).toHaveLength(48)
  expect(fields.filter((field) => field.identity !== null)).toHaveLength(6)
  const derives = await runRead(
    database,
    derivesOfFields,
    { fields: fields.map((field) => field.id), most: 1_000 },
    LIMITS,
  )
  expect(derives.rows).toHaveLength(10)
  const declared = await Promise.all(
    holders.map((holder) => runRead(database, declarationsOfHolder, { holder, most: 10 }, LIMITS)),
  )
  expect(declared.flatMap((answer) => answer.rows)).toHaveLength(6)
  const down = { holder: 'cookie_house_marketing_system', direction: 'DOWNSTREAM', ...WALK } as const
  expect((await lineage(database, down)).holders).toEqual([
    'cookie_house_marketing_system',
    'cookie_house_customer_database',
    'cookie_house',
  ])
})
