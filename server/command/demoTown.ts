// The demo town: made from a seed on the first start, loaded into an empty database, and from then on known by a small
// folder in the data folder. What stays there is the leak that the page offers to try; the town's own files and its truth
// are deleted once loaded, and no loader ever saw the truth.

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '@suyuan/cypher/driver/database.ts'
import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import { mapRevisions } from '@suyuan/cypher/read/mapRevision/mapRevisions.ts'
import { instantOf } from '@suyuan/seed/formats/text/instant.ts'
import type { Identify } from '@suyuan/seed/identify/identify.ts'
import { importFolder } from '@suyuan/seed/load/importFolder.ts'
import type { ImportProgress } from '@suyuan/seed/load/importProgress.ts'
import type { TownOptions } from '@suyuan/seed/town/town.ts'
import { z } from 'zod'
import type { SampleLeak } from '../case/desk.ts'
import { Refusal } from './refusal.ts'
import { writeTown } from './town.ts'

/** From this the demo town follows. Its leak has some 50 rows and an innocent look-alike that held most of them. */
export const DEMO_TOWN: TownOptions = {
  seed: 1,
  scenario: 'clerk-photographs-forms',
  size: 'small',
  gap: 0.1,
  rows: 100,
  twist: 'none',
}

const Kept = z.object({
  /** Name of its map, by which the database is asked whether it holds the town. */
  source: z.string(),
  text: z.string(),
  seenAt: z.number(),
  seenWhere: z.string(),
})

export interface DemoPlan {
  readonly home: string
  readonly database: Database
  readonly identify: Identify
  readonly say: (line: string) => void
  /** Called often while it loads; may throw to end the loading. Doing it again goes on where it ended. */
  readonly onProgress: (progress: ImportProgress) => void
}

/** True while a loading of the town that began earlier has not ended. */
export function isHalfLoaded(home: string): boolean {
  return readText(join(home, 'demo', 'loading')) !== null
}

/** Makes the town and loads it; some 20 s. Restartable: the same seed gives the same files, and the ledger knows them. */
export async function loadDemo({ home, database, identify, say, onProgress }: DemoPlan): Promise<void> {
  const folder = join(home, 'demo')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(join(folder, 'loading'), '')
  const making = join(folder, 'making')
  say('making the demo town: everybody in it is invented')
  await writeTown(DEMO_TOWN, making)
  rmSync(join(making, 'truth'), { recursive: true, force: true })
  say('loading the demo town')
  let reached = 0
  const report = await importFolder(database, join(making, 'town'), {
    identify,
    timezone: null,
    mode: 'lenient',
    rivalry: 'refuse',
    source: null,
    by: 'suyuan start',
    run: 'demo',
    now: Date.now,
    onProgress: (progress) => {
      onProgress(progress)
      reached = sayQuarter(progress, reached, say)
    },
  })
  const source = report.maps[0]?.source
  if (source === undefined || report.counts.refused > 0) {
    throw new Error(`the demo town did not load: ${report.counts.refused} rows refused`)
  }
  keep(join(folder, 'leak.json'), { source, ...leakIn(making) })
  rmSync(making, { recursive: true, force: true })
  rmSync(join(folder, 'loading'))
  say(`the demo town is loaded: ${report.counts.stored + report.counts.alreadyThere} rows`)
}

/** The leak to try, when the map that the database got last is that of the demo town; else null. */
export async function demoLeak(home: string, database: Database): Promise<SampleLeak | null> {
  const text = readText(join(home, 'demo', 'leak.json'))
  if (text === null) return null
  const { source, ...leak } = Kept.parse(JSON.parse(text))
  const { rows } = await runRead(database, mapRevisions, { source: null, most: 1 }, { deadlineMs: 10_000, maxRows: 1 })
  return rows[0]?.source === source ? leak : null
}

/** Says each quarter of the bytes once; gives the quarter reached. */
function sayQuarter({ bytesRead, bytesTotal, rows }: ImportProgress, reached: number, say: DemoPlan['say']): number {
  const quarter = Math.floor((4 * bytesRead) / Math.max(1, bytesTotal))
  if (quarter > reached) say(`  ${25 * quarter} % read, ${rows} rows`)
  return Math.max(quarter, reached)
}

function leakIn(folder: string): SampleLeak {
  const yml = readFileSync(join(folder, 'leak.yml'), 'utf8')
  const word = (name: string): string =>
    z.string().parse(JSON.parse(new RegExp(`^${name}: (".*")$`, 'm').exec(yml)?.[1] ?? ''))
  const seenAt = instantOf(word('seenAt'), null)
  if (typeof seenAt !== 'number') throw new Refusal('the demo town has no time at which its leak was seen', 2)
  return { text: readFileSync(join(folder, 'leak.csv'), 'utf8'), seenAt, seenWhere: word('seenWhere') }
}

function keep(file: string, leak: z.infer<typeof Kept>): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(leak)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
