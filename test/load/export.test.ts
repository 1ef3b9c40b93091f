// What is taken out of the database and read back into an empty one is the same graph: map, people, batches, movements.

import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { emptyDatabase } from '@suyuan/cypher/write/database/emptyDatabase.ts'
import { diffMaps, isSame } from '@suyuan/seed/diff/diffMaps.ts'
import { exportNative } from '@suyuan/seed/export/exportNative.ts'
import { Lost } from '@suyuan/seed/export/lost.ts'
import { NativeRecords } from '@suyuan/seed/export/nativeRecords.ts'
import { storedFacts } from '@suyuan/seed/load/storedFacts.ts'
import { storedMaps, wholeMap } from '@suyuan/seed/load/storedMaps.ts'
import { writeExport } from '@suyuan/server/command/writeExport.ts'
import { recordsFromGraph } from '@suyuan/server/exposure/recordsFromGraph.ts'
import { beforeEach, expect, inject, test } from 'vitest'
import { emptyNeo4j } from '../cypher/emptyNeo4j.ts'
import { load, stored } from './importing.ts'
import { plainRecords } from './plainRecords.ts'
import { folderOf, MAP, smallFiles } from './smallFolder.ts'

const { database } = emptyNeo4j()
beforeEach(() => emptyDatabase(database))

async function exported(): Promise<string> {
  const lost = new Lost()
  const records = new NativeRecords(lost)
  await storedFacts(database, (fact) => records.add(fact))
  const { files } = exportNative(await storedMaps(database), records, lost)
  const out = join(mkdtempSync(join(inject('neo4jHome'), 'export-')), 'out')
  writeExport(out, files)
  return out
}

async function everything() {
  const all = plainRecords(await recordsFromGraph(database))
  return { ...all, movements: all.movements?.map((row) => row.replace(/,"place":"[^"]*"/, '')) }
}

test('one town out and in again is the same graph, and out again the same files (seed 94)', async () => {
  await load(database, folderOf(smallFiles(94, 1_200)))
  const [graph, map, counts] = [await everything(), wholeMap(await storedMaps(database)), await stored(database)]
  const out = await exported()
  await emptyDatabase(database)
  expect((await load(database, out)).counts.refused).toBe(0)
  expect(await everything()).toEqual(graph)
  expect(isSame(diffMaps(map, wholeMap(await storedMaps(database)), null))).toBe(true)
  expect(await stored(database)).toEqual(counts)
  expect((await load(database, await exported())).counts.stored).toBe(0)
}, 120_000)

test('two sources come out as two folders and people apart, and go in again by their README', async () => {
  await load(database, folderOf(smallFiles(95, 200)))
  const hill = MAP.replace('Loading town', 'Hill town').replaceAll(
    /\b(crm|outlet-1|clerk-1|customers|vendor)\b/g,
    'hill-$1',
  )
  await load(
    database,
    folderOf({ 'map.yml': hill.replaceAll('id: collect', 'id: hill-collect').replaceAll('id: up', 'id: hill-up') }),
  )
  const graph = await everything()
  const out = await exported()
  await emptyDatabase(database)
  for (const folder of ['people', 'Hill-town', 'Loading-town']) await load(database, join(out, folder))
  expect(await everything()).toEqual(graph)
}, 120_000)
