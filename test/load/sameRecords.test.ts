// Files and database are two doors to one answer: what is read back from Neo4j is what the files say, whatever the order
// in which they were imported.

import { join } from 'node:path'
import { emptyDatabase } from '@suyuan/cypher/write/database/emptyDatabase.ts'
import { recordsFromFolder } from '@suyuan/seed/records/recordsFromFolder.ts'
import { makeTown } from '@suyuan/seed/town/makeTown.ts'
import { recordsFromGraph } from '@suyuan/server/exposure/recordsFromGraph.ts'
import { beforeEach, expect, test } from 'vitest'
import { emptyNeo4j } from '../cypher/emptyNeo4j.ts'
import { IDENTIFY, load } from './importing.ts'
import { plainRecords } from './plainRecords.ts'
import { type Files, folderOf, smallFiles } from './smallFolder.ts'

const { database } = emptyNeo4j()
beforeEach(() => emptyDatabase(database))

const REVERSED = ['movements.ndjson', 'canaries.csv', 'batches.csv', 'attributes.csv', 'subjects.csv', 'map.yml']

async function ofFolder(folder: string) {
  const read = await recordsFromFolder(folder, { identify: IDENTIFY, timezone: null, mode: 'lenient' })
  return { counts: read.counts, records: plainRecords(read.records) }
}

function part(files: Files, ...names: string[]): string {
  return folderOf(Object.fromEntries(Object.entries(files).filter(([name]) => names.includes(name))))
}

test('a folder with every corner reads back from the database exactly as from the files (seed 11)', async () => {
  const folder = folderOf(smallFiles(11, 1_500))
  const expected = await ofFolder(folder)
  const report = await load(database, folder)
  expect(report.counts).toEqual(expected.counts)
  expect(plainRecords(await recordsFromGraph(database))).toEqual(expected.records)
})

test('a small town of the generator reads back from the database exactly as from its files (seed 4)', async () => {
  const { files } = makeTown({
    seed: 4,
    scenario: 'clerk-photographs-forms',
    size: 'small',
    gap: 0.1,
    rows: 50,
    twist: 'none',
  })
  const town = Object.entries(files).filter(([path]) => path.startsWith('town/'))
  const folder = folderOf(Object.fromEntries(town.map(([path, text]) => [path.slice('town/'.length), text])))
  const expected = await ofFolder(folder)
  expect((await load(database, folder)).counts).toEqual(expected.counts)
  expect(plainRecords(await recordsFromGraph(database))).toEqual(expected.records)
}, 300_000)

test('movements before people, people before the map: what was not refused needs no second import (seed 12)', async () => {
  const files = smallFiles(12, 400)
  // Alone, a row must not need the map (a COLLECT names its population) nor other rows (one identifier each).
  const alone = files['movements.ndjson']!.replaceAll(
    '"kind":"COLLECT"',
    '"kind":"COLLECT","from":"customers"',
  ).replaceAll(/,"customerNo":"C\d+"/g, '')
  const whole = { ...files, 'movements.ndjson': alone }
  const expected = await ofFolder(folderOf(whole))
  for (const name of REVERSED) {
    const { refused } = (await load(database, join(part(whole, name), name), { source: 'Loading town' })).counts
    expect(refused).toBe(0)
  }
  expect(plainRecords(await recordsFromGraph(database))).toEqual(expected.records)
})

test('a row refused because nothing joined its identifiers yet is stored by the next import (seed 13)', async () => {
  const files = smallFiles(13, 400)
  const expected = await ofFolder(folderOf(files))
  let refused = 0
  for (const name of REVERSED) {
    refused += (await load(database, join(part(files, name), name), { source: 'Loading town' })).counts.refused
  }
  expect(refused).toBeGreaterThan(0)
  const again = await load(database, folderOf(files))
  expect(again.counts.refused).toBe(expected.counts.refused)
  expect(again.counts.stored).toBe(refused - expected.counts.refused)
  expect(plainRecords(await recordsFromGraph(database))).toEqual(expected.records)
})
