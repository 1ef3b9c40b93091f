// The map in the database: read back as each source said it, compared with files as an import would change it, and taken
// back revision by revision.

import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import { placeText } from '@suyuan/cypher/model/finding.ts'
import { holdersAsOf } from '@suyuan/cypher/read/holder/holdersAsOf.ts'
import { lastSequence } from '@suyuan/cypher/read/ledger/lastSequence.ts'
import { revisions } from '@suyuan/cypher/read/mapRevision/revisions.ts'
import { emptyDatabase } from '@suyuan/cypher/write/database/emptyDatabase.ts'
import { diffMaps, isSame } from '@suyuan/seed/diff/diffMaps.ts'
import { readMaps } from '@suyuan/seed/diff/readMaps.ts'
import { dropRevision, RevisionHeld, RevisionUnknown } from '@suyuan/seed/load/dropRevision.ts'
import { storedMaps, wholeMap } from '@suyuan/seed/load/storedMaps.ts'
import { beforeEach, expect, test } from 'vitest'
import { emptyNeo4j } from '../cypher/emptyNeo4j.ts'
import { IDENTIFY, load, NOW, stored } from './importing.ts'
import { folderOf, MAP } from './smallFolder.ts'

const { database } = emptyNeo4j()
const LIMITS = { deadlineMs: 20_000, maxRows: 10_000 }
beforeEach(() => emptyDatabase(database))

const FIDES = 'test/fixtures/shared'

async function viewOf(path: string) {
  const { view } = await readMaps(path, { identify: IDENTIFY, timezone: null, mode: 'lenient' })
  if (view === null) throw new Error('no map')
  return view
}

test('what the database says is what the files said, property by property, Fides fields and declarations too', async () => {
  const folder = folderOf({ 'map.yml': MAP })
  await load(database, folder)
  expect(isSame(diffMaps(await viewOf(folder), wholeMap(await storedMaps(database)), null))).toBe(true)
  for (const file of ['fides-sample_systems.yml', 'fides-sample-postgres_example_test_dataset.yml']) {
    await emptyDatabase(database)
    await load(database, `${FIDES}/${file}`)
    const view = await viewOf(`${FIDES}/${file}`)
    expect(view.fields.length + view.declarations.length).toBeGreaterThan(3)
    const diff = diffMaps(view, wholeMap(await storedMaps(database)), null)
    expect({ ...diff, effects: null }).toEqual({ ...diffMaps(view, view, null), effects: null })
  }
})

const ANOTHER = MAP.replace('name: Loading town', 'name: Hill town')

test('a map that says otherwise of the holders of another map is refused with counts, and changes nothing', async () => {
  await load(database, folderOf({ 'map.yml': MAP }))
  const before = await stored(database)
  const other = ANOTHER.replace('name: Customer system', 'name: Till').replace('severCost: 3', 'severCost: 4')
  const { counts, findings } = await load(database, folderOf({ 'map.yml': other }))
  expect(counts).toMatchObject({ rows: 1, stored: 0, refused: 1 })
  const said = findings.filter(({ severity }) => severity === 'error')
  expect(said.map(({ code, where }) => [code, placeText(where)])).toEqual([['MAP_RIVAL', 'map.yml:1']])
  expect(said[0]?.message).toContain('1 holder and 1 flow')
  expect(await stored(database)).toEqual(before)
})

test('a map that says the same of shared holders, and more, is no rival', async () => {
  await load(database, folderOf({ 'map.yml': MAP }))
  const more = ANOTHER.replace('flows:', '  - {id: till, name: Till, kind: SYSTEM}\nflows:')
  expect((await load(database, folderOf({ 'map.yml': more }))).counts).toMatchObject({ stored: 1, refused: 0 })
})

test('with --replace the new map speaks for what the other said otherwise; dropping its revision gives it back', async () => {
  await load(database, folderOf({ 'map.yml': MAP }))
  const before = wholeMap(await storedMaps(database))
  const counted = await stored(database)
  const other = ANOTHER.replace('name: Customer system', 'name: Till')
  const report = await load(database, folderOf({ 'map.yml': other }), { rivalry: 'replace' })
  expect(report.maps[0]).toMatchObject({ revision: 'Hill town#1', takenOver: 1 })
  const after = wholeMap(await storedMaps(database))
  expect(diffMaps(before, after, null).holders.changed.map(({ id }) => id)).toEqual(['crm'])
  await dropRevision(database, 'Hill town#1', 'a test', NOW)
  expect(isSame(diffMaps(before, wholeMap(await storedMaps(database)), null))).toBe(true)
  expect(await stored(database)).toEqual(counted)
})

test('a lineage file that names a declared holder gives way to the map, whichever came first', async () => {
  const job = { namespace: 'etl', name: 'load' }
  const event = {
    eventType: 'COMPLETE',
    eventTime: '2025-01-01T00:00:00Z',
    producer: 'https://example.org',
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json',
    run: { runId: '01941b5e-0000-7000-8000-000000000001' },
    job,
    inputs: [{ namespace: 'db', name: 'a' }],
    outputs: [{ namespace: 'db', name: 'b' }],
  }
  const events = folderOf({ 'events.json': JSON.stringify(event) })
  await load(database, events)
  const named = wholeMap(await storedMaps(database)).holders.find(({ name }) => name === 'db.a' || name === 'a')
  if (named === undefined) throw new Error('the data set was not read')
  const declaring = `suyuan: map/1\nname: Declared\nholders: [{id: "${named.id}", kind: DATASET, name: The table, owner: data-office}]\n`
  const first = await load(database, folderOf({ 'map.yml': declaring }))
  expect([first.counts.refused, first.maps[0]?.takenOver]).toEqual([0, 1])
  const owner = async () => wholeMap(await storedMaps(database)).holders.find(({ id }) => id === named.id)?.owner
  expect(await owner()).toBe('data-office')
  const again = await load(database, events)
  expect([again.counts.refused, await owner()]).toEqual([0, 'data-office'])
})

test('two imports of one new map at once make one revision', async () => {
  const folder = folderOf({ 'map.yml': MAP })
  const both = await Promise.all([load(database, folder), load(database, folder)])
  expect(both.map(({ counts }) => counts.stored).sort()).toEqual([0, 1])
  const { rows } = await runRead(database, revisions, { source: null, most: 10 }, LIMITS)
  expect(rows.map(({ id, droppedAt }) => [id, droppedAt])).toEqual([['Loading town#1', null]])
})

test('revisions are dropped newest first, each as one unit, and the map stands as it stood before it', async () => {
  const texts = [
    MAP,
    MAP.replace('retentionDays: 0.5', 'retentionDays: 30').replace(/ {2}- \{from: crm.*\n/, ''),
    MAP.replace('retentionDays: 0.5', 'retentionDays: 60').replace('flows:', '  - {id: till, kind: SYSTEM}\nflows:'),
  ]
  const stood = []
  for (const text of texts) {
    await load(database, folderOf({ 'map.yml': text }))
    stood.push({ view: wholeMap(await storedMaps(database)), counts: await stored(database) })
  }
  const marks = [await mark()]
  await expect(dropRevision(database, 'Loading town#2', 'a test', NOW)).rejects.toBeInstanceOf(RevisionHeld)
  await expect(dropRevision(database, 'Loading town#9', 'a test', NOW)).rejects.toBeInstanceOf(RevisionUnknown)
  for (const number of [3, 2]) {
    const dropped = await dropRevision(database, `Loading town#${number}`, 'a test', NOW)
    expect(dropped.removed).toBeGreaterThan(0)
    const expected = stood[number - 2]
    expect(isSame(diffMaps(expected!.view, wholeMap(await storedMaps(database)), null))).toBe(true)
    expect(await stored(database)).toEqual(expected!.counts)
    marks.push(await mark())
  }
  await expect(dropRevision(database, 'Loading town#2', 'a test', NOW)).rejects.toBeInstanceOf(RevisionHeld)
  // Whoever keeps up with the ledger hears of each drop, and of no refusal.
  expect(marks).toEqual([marks[0], marks[0]! + 1, marks[0]! + 2])
  // A number is never given twice, and the dropped document is no longer "already there".
  const again = await load(database, folderOf({ 'map.yml': texts[2]! }))
  expect(again.maps[0]?.revision).toBe('Loading town#4')
  expect(isSame(diffMaps(stood[2]!.view, wholeMap(await storedMaps(database)), null))).toBe(true)
})

test('the first revision dropped leaves movements, and the holders that they name, as stubs', async () => {
  const moved = `${JSON.stringify({ id: 'm', at: '2025-01-01T00:00:00Z', kind: 'ACCESS', from: 'crm', to: 'vendor', categories: ['user.name'], subject: { phone: '+86 100 0000 0001' } })}\n`
  await load(database, folderOf({ 'map.yml': MAP, 'movements.ndjson': moved }))
  await dropRevision(database, 'Loading town#1', 'a test', NOW)
  expect(await stored(database)).toMatchObject({ holders: 2, flows: 0, movements: 1 })
  expect(wholeMap(await storedMaps(database)).holders).toEqual([])
  expect((await load(database, folderOf({ 'map.yml': MAP, 'movements.ndjson': moved }))).counts).toMatchObject({
    stored: 1,
    alreadyThere: 1,
  })
})

test('a map of a time before a later revision still reads as it was known then', async () => {
  await load(database, folderOf({ 'map.yml': MAP }), { now: () => NOW })
  await load(database, folderOf({ 'map.yml': MAP.replace('retentionDays: 0.5', 'retentionDays: 30') }), {
    now: () => NOW + 1_000,
  })
  const days = async (knownAt: number) => {
    const all = { knownAt, kind: null, stage: null, search: null, after: null, most: 100 } as const
    const { rows } = await runRead(database, holdersAsOf, all, LIMITS)
    return rows.find(({ id }) => id === 'crm')?.retentionDays
  }
  expect([await days(NOW), await days(NOW + 1_000)]).toEqual([0.5, 30])
})

async function mark(): Promise<number> {
  return (await runRead(database, lastSequence, {}, LIMITS)).rows[0]?.seq ?? 0
}
