// What an import promises: every row is accounted for, importing again changes nothing, contradictions are said at their
// place, and nobody else's import gets in the way.

import { cpSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import { placeText } from '@suyuan/cypher/model/finding.ts'
import { categoriesInUse } from '@suyuan/cypher/read/category/categoriesInUse.ts'
import { labels } from '@suyuan/cypher/read/database/labels.ts'
import { lastSequence } from '@suyuan/cypher/read/ledger/lastSequence.ts'
import { OUR_LABELS } from '@suyuan/cypher/schema/ours.ts'
import { emptyDatabase } from '@suyuan/cypher/write/database/emptyDatabase.ts'
import { SourceUnknown } from '@suyuan/seed/load/load.ts'
import { beforeEach, expect, test } from 'vitest'
import { emptyNeo4j } from '../cypher/emptyNeo4j.ts'
import { load, stored } from './importing.ts'
import { folderOf, MAP, smallFiles } from './smallFolder.ts'

const { database } = emptyNeo4j()
const LIMITS = { deadlineMs: 20_000, maxRows: 10_000 }
beforeEach(() => emptyDatabase(database))

const row = (id: string, at: string, more: object = {}) =>
  `${JSON.stringify({ id, at, kind: 'ACCESS', from: 'crm', to: 'vendor', categories: ['user.name'], subject: { phone: '+86 100 0000 0001' }, ...more })}\n`

test('rows read are rows stored, refused or already there, and each refused row has its place', async () => {
  const movements =
    row('a', '2025-01-01T00:00:00Z') +
    row('a', '2025-01-01T00:00:00Z') +
    row('b', 'yesterday') +
    row('c', '2025-01-02T00:00:00Z', { kind: 'TELEPORT' })
  const report = await load(database, folderOf({ 'map.yml': MAP, 'movements.ndjson': movements }))
  expect(report.counts).toMatchObject({ rows: 5, stored: 2, alreadyThere: 1, refused: 2 })
  const errors = report.findings.filter((one) => one.severity === 'error')
  expect(errors.map((one) => [one.code, placeText(one.where)])).toEqual([
    ['TIME_BAD', 'movements.ndjson:3:at'],
    ['WORD_UNKNOWN', 'movements.ndjson:4:kind'],
  ])
  expect((await stored(database)).movements).toBe(1)
})

test('importing again changes nothing, also under other file names (seed 21)', async () => {
  const files = smallFiles(21, 2_500)
  const folder = folderOf(files)
  const first = await load(database, folder)
  const before = await stored(database)
  const seq = await runRead(database, lastSequence, {}, LIMITS)
  const again = await load(database, folder)
  expect(again.counts.stored).toBe(0)
  expect(again.counts.alreadyThere).toBe(first.counts.stored + first.counts.alreadyThere)
  const other = folderOf({})
  cpSync(folder, other, { recursive: true })
  for (const [name, next] of [
    ['map.yml', 'map-copy.yml'],
    ['movements.ndjson', 'movements-2.ndjson'],
    ['batches.csv', 'batches-b.csv'],
  ]) {
    renameSync(join(other, name!), join(other, next!))
  }
  expect((await load(database, other)).counts.stored).toBe(0)
  expect(await stored(database)).toEqual(before)
  // Whoever keeps up with the ledger has nothing to read again.
  expect(await runRead(database, lastSequence, {}, LIMITS)).toEqual(seq)
})

test('a stored movement with the same id and other content is refused at its line, again and again', async () => {
  await load(database, folderOf({ 'map.yml': MAP, 'movements.ndjson': row('a', '2025-01-01T00:00:00Z') }))
  const other = folderOf({
    'map.yml': MAP,
    'movements.ndjson': row('z', '2025-01-01T00:00:00Z') + row('a', '2025-01-02T00:00:00Z'),
  })
  for (const fresh of [1, 0]) {
    const { counts, findings } = await load(database, other)
    expect(counts).toMatchObject({ rows: 3, stored: fresh, refused: 1 })
    expect(findings.map((one) => [one.code, placeText(one.where)])).toContainEqual([
      'MOVEMENT_CONFLICT',
      'movements.ndjson:2:id',
    ])
  }
})

test('an id that stands again thousands of rows later in a new file is found out, though nothing was looked up', async () => {
  const many = Array.from({ length: 2_600 }, (_, i) => row(`m-${i}`, '2025-01-01T00:00:00Z')).join('')
  const again = row('m-3', '2025-01-01T00:00:00Z') + row('m-4', '2025-01-02T00:00:00Z')
  const folder = folderOf({ 'map.yml': MAP, 'movements.ndjson': many + again })
  const { counts, findings } = await load(database, folder)
  expect(counts).toMatchObject({ rows: 2_603, stored: 2_601, alreadyThere: 1, refused: 1 })
  const errors = findings.filter((one) => one.severity === 'error')
  expect(errors.map((one) => [one.code, placeText(one.where)])).toEqual([
    ['MOVEMENT_CONFLICT', 'movements.ndjson:2602:id'],
  ])
  expect((await stored(database)).movements).toBe(2_600)
})

test('the same id in a log of another name is another movement', async () => {
  const file = folderOf({ 'movements.ndjson': row('a', '2025-01-01T00:00:00Z') })
  await load(database, file, { source: 'door log' })
  await load(database, file, { source: 'till log' })
  expect((await stored(database)).movements).toBe(2)
})

test('movements without a map and without a name for their source are refused before anything is stored', async () => {
  const folder = folderOf({
    'movements.ndjson': row('a', '2025-01-01T00:00:00Z'),
    'batches.csv': 'batch,phone\nB-1,+86 100 0000 0001\n',
  })
  await expect(load(database, folder)).rejects.toBeInstanceOf(SourceUnknown)
  expect(await stored(database)).toMatchObject({ movements: 0, members: 0, subjects: 0 })
})

test('two imports of one folder at once store every row once (seed 22)', async () => {
  const folder = folderOf(smallFiles(22, 3_000))
  const both = await Promise.all([load(database, folder, { run: 'one' }), load(database, folder, { run: 'two' })])
  const once = await stored(database)
  await emptyDatabase(database)
  const alone = await load(database, folder)
  expect(both[0].counts.stored + both[1].counts.stored).toBe(alone.counts.stored)
  expect(once).toEqual(await stored(database))
})

test('strict refuses what lenient makes up, and says so at the row', async () => {
  const movements =
    row('a', '2025-01-01T00:00:00Z', { to: 'unheard-of' }) + row('b', '2025-01-01T00:00:00Z', { via: 'nowhere' })
  const folder = folderOf({ 'map.yml': MAP, 'movements.ndjson': movements })
  const strict = await load(database, folder, { mode: 'strict' })
  expect(strict.counts).toMatchObject({ rows: 3, stored: 1, refused: 2 })
  const lenient = await load(database, folder)
  expect(lenient.counts).toMatchObject({ rows: 3, stored: 2, alreadyThere: 1, refused: 0 })
})

test('a database with everything in it bears no label that is not ours, and knows its categories', async () => {
  await load(database, folderOf(smallFiles(23, 200)))
  const found = (await runRead(database, labels, {}, LIMITS)).rows.map((one) => one.label)
  expect(found.filter((label) => !OUR_LABELS.includes(label))).toEqual([])
  const keys = (await runRead(database, categoriesInUse, { most: 100 }, LIMITS)).rows.map((one) => one.key)
  expect(keys).toEqual(['user.contact.phone_number', 'user.name'])
})
