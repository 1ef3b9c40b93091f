// The short form of `pnpm bench:import`: the import stores the very graph that a plain MERGE of every row stores. How fast
// each is, is the long command's matter.

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compareLoads } from '../bench/compareLoads.ts'
import { emptyNeo4j } from '../cypher/emptyNeo4j.ts'

const { database } = emptyNeo4j()

test('what the import stores in columns is, by its hash, what a plain MERGE of every row stores (seed 8)', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'suyuan-compare-')), 'files')
  const all = await compareLoads(database, folder, { seed: 8, rows: 3_500, people: 300 }, 1, () => undefined)
  expect(all.map(({ loader, movements }) => [loader, movements])).toEqual([
    ['import', 3_500],
    ['plain', 3_500],
  ])
  expect(new Set(all.map(({ hash }) => hash)).size).toBe(1)
})
