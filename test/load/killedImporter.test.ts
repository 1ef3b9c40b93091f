// An importer that is killed at any moment loses nothing and doubles nothing: the next run stores what is missing, and
// the counts are those of an import that nobody disturbed.

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { emptyDatabase } from '@suyuan/cypher/write/database/emptyDatabase.ts'
import { recordsFromGraph } from '@suyuan/server/exposure/recordsFromGraph.ts'
import { expect, inject, test } from 'vitest'
import { emptyNeo4j } from '../cypher/emptyNeo4j.ts'
import { load, stored } from './importing.ts'
import { plainRecords } from './plainRecords.ts'
import { chance, folderOf, smallFiles } from './smallFolder.ts'

const { database } = emptyNeo4j()
const IMPORTER = fileURLToPath(new URL('./importer.ts', import.meta.url))

/** Starts an importer and kills it, hard, after it has told of `chunks` stretches of a file; gives whether it was killed. */
function killedAfter(folder: string, chunks: number, delayMs: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', IMPORTER, folder, JSON.stringify(inject('neo4j'))], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let told = 0
    child.stdout.on('data', (bytes: Buffer) => {
      told += bytes.toString().split('\n').length - 1
      if (told >= chunks) setTimeout(() => child.kill('SIGKILL'), delayMs)
    })
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      if (code !== null && code !== 0) reject(new Error(`the importer ended with ${code}`))
      else resolve(signal === 'SIGKILL')
    })
  })
}

test('five kills at random moments, then one quiet run: exact counts, and every fact once (seed 31)', async () => {
  const folder = folderOf(smallFiles(31, 12_000))
  const undisturbed = await load(database, folder)
  const expected = { counts: await stored(database), records: plainRecords(await recordsFromGraph(database)) }
  await emptyDatabase(database)

  const random = chance(31)
  const kills: boolean[] = []
  for (let kill = 0; kill < 5; kill++) {
    kills.push(await killedAfter(folder, 1 + Math.floor(random() * 12), Math.floor(random() * 120)))
  }
  expect(kills.filter((killed) => killed).length).toBeGreaterThanOrEqual(4)
  const last = await load(database, folder)
  expect(last.counts.stored + last.counts.alreadyThere + last.counts.refused).toBe(undisturbed.counts.rows)
  expect(await stored(database)).toEqual(expected.counts)
  expect(plainRecords(await recordsFromGraph(database))).toEqual(expected.records)
  expect((await load(database, folder)).counts.stored).toBe(0)
}, 300_000)
