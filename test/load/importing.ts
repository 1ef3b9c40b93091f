// Imports as the tests of this folder make them: a fixed key and clock, and nothing printed.

import type { Database } from '@suyuan/cypher/driver/database.ts'
import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import { type Counts, counts } from '@suyuan/cypher/read/database/counts.ts'
import { identifyWith } from '@suyuan/seed/identify/identify.ts'
import { type ImportOptions, importFolder } from '@suyuan/seed/load/importFolder.ts'

export const IDENTIFY = identifyWith(new Uint8Array(32).fill(7))
export const NOW = Date.UTC(2026, 0, 1)

const OPTIONS: ImportOptions = {
  identify: IDENTIFY,
  timezone: null,
  mode: 'lenient',
  rivalry: 'refuse',
  source: null,
  by: 'a test',
  run: 'test',
  now: () => NOW,
  onProgress: () => undefined,
}

export function load(database: Database, path: string, changes: Partial<ImportOptions> = {}) {
  return importFolder(database, path, { ...OPTIONS, ...changes })
}

/** How much is stored. */
export async function stored(database: Database): Promise<Counts> {
  const { rows } = await runRead(database, counts, {}, { deadlineMs: 20_000, maxRows: 1 })
  if (!rows[0]) throw new Error('the counts gave no row')
  return rows[0]
}
