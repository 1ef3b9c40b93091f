// Runs the import and the plain loader in turn, each into an emptied database that has the map, and compares what they
// stored. Used by the benchmark and, small, by a test that asks for the same graph only.

import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '@suyuan/cypher/driver/database.ts'
import { applySchema } from '@suyuan/cypher/schema/prepareDatabase.ts'
import { emptyDatabase } from '@suyuan/cypher/write/database/emptyDatabase.ts'
import { load } from '../load/importing.ts'
import { graphHash } from './graphHash.ts'
import { type MovementFiles, writeMovementFiles } from './movementFiles.ts'
import { plainLoad } from './plainLoad.ts'

export interface Compared {
  readonly loader: 'import' | 'plain'
  readonly run: number
  readonly seconds: number
  readonly movements: number
  readonly hash: string
}

const LOADERS = { import: (database: Database, folder: string) => load(database, folder), plain: plainLoad }

/** `runs` of each loader, interleaved; run 0 warms up and is not given. `folder` must not exist yet. */
export async function compareLoads(
  database: Database,
  folder: string,
  files: MovementFiles,
  runs: number,
  onRun: (one: Compared) => void,
): Promise<readonly Compared[]> {
  await writeMovementFiles(folder, files)
  const mapOnly = `${folder}-map`
  mkdirSync(mapOnly)
  copyFileSync(join(folder, 'map.yml'), join(mapOnly, 'map.yml'))
  const all: Compared[] = []
  for (let run = 0; run <= runs; run++) {
    for (const loader of ['import', 'plain'] as const) {
      await emptyDatabase(database)
      await applySchema(database)
      await load(database, mapOnly)
      const started = performance.now()
      await LOADERS[loader](database, folder)
      const seconds = (performance.now() - started) / 1000
      const one = { loader, run, seconds, ...(await graphHash(database)) }
      onRun(one)
      if (run > 0) all.push(one)
    }
  }
  return all
}
