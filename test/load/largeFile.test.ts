// The short form of `pnpm prove:volume`: a file is read as a stream. The importer is given a heap in which its rows, held
// all at once, would not fit, and stores every one of them.

import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, inject, test } from 'vitest'
import { writeMovementFiles } from '../bench/movementFiles.ts'
import { emptyNeo4j } from '../cypher/emptyNeo4j.ts'
import { stored } from './importing.ts'

const { database } = emptyNeo4j()
const IMPORTER = fileURLToPath(new URL('./importer.ts', import.meta.url))
/** 80,000 rows held as drafts end a process with this heap: "heap out of memory". */
const HEAP_MB = 48

function importerEnds(folder: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const words = [
      `--max-old-space-size=${HEAP_MB}`,
      '--import',
      'tsx',
      IMPORTER,
      folder,
      JSON.stringify(inject('neo4j')),
    ]
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] })
    child.on('error', reject)
    child.on('exit', resolve)
  })
}

test('a file whose rows do not fit into the heap is imported to its last row (seed 9)', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'suyuan-large-')), 'files')
  await writeMovementFiles(folder, { seed: 9, rows: 80_000, people: 20_000 })
  expect(await importerEnds(folder)).toBe(0)
  expect((await stored(database)).movements).toBe(80_000)
}, 120_000)
