// The demo: a town and a leak made from one seed number. Loaded on the first start; its leak is made anew from the seed
// each time, so that no file with even invented people rests in the data folder. Its truth is never written or loaded.

import { randomUUID } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Database } from '@suyuan/cypher/driver/database.ts'
import { instantOf } from '@suyuan/seed/formats/text/instant.ts'
import type { Identify } from '@suyuan/seed/identify/identify.ts'
import { type ImportReport, importFolder } from '@suyuan/seed/load/importFolder.ts'
import { makeTown, type TownFiles } from '@suyuan/seed/town/makeTown.ts'
import type { TownOptions } from '@suyuan/seed/town/town.ts'
import { parse } from 'yaml'
import { z } from 'zod'
import type { SampleLeak } from '../case/desk.ts'

/** The name under which the import is noted in the MapRevision. */
export const DEMO_BY = 'suyuan start: demo'

const DEMO: TownOptions = {
  seed: 7,
  scenario: 'clerk-photographs-forms',
  size: 'small',
  gap: 0.1,
  rows: 100,
  twist: 'none',
}
const TOWN = 'town/'

export interface Demo {
  readonly files: TownFiles
  readonly leak: SampleLeak
}

/** Makes the demo in memory; about a second. */
export function makeDemo(): Demo {
  const files = makeTown(DEMO)
  const seen = z.object({ seenAt: z.string(), seenWhere: z.string() }).parse(parse(files.files['leak.yml']!))
  const seenAt = instantOf(seen.seenAt, null)
  if (typeof seenAt !== 'number') throw new Error('The demo leak has no time')
  return { files, leak: { text: files.files['leak.csv']!, seenAt, seenWhere: seen.seenWhere } }
}

/** True when the demo was loaded to its end from this data folder. */
export function isDemoLoaded(home: string): boolean {
  return existsSync(marker(home))
}

/** Loads the town. Killed on the way, it goes on at the next start. */
export async function loadDemo(
  demo: Demo,
  database: Database,
  identify: Identify,
  home: string,
  say: (line: string) => void,
): Promise<ImportReport> {
  const folder = await mkdtemp(join(tmpdir(), 'suyuan-demo-'))
  try {
    for (const [path, text] of Object.entries(demo.files.files)) {
      if (!path.startsWith(TOWN)) continue
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text, { mode: 0o600 })
    }
    let tenth = 0
    const report = await importFolder(database, join(folder, TOWN), {
      identify,
      timezone: null,
      mode: 'strict',
      source: null,
      by: DEMO_BY,
      run: randomUUID(),
      now: Date.now,
      onProgress: ({ bytesRead, bytesTotal, rows }) => {
        const reached = Math.floor((10 * bytesRead) / Math.max(1, bytesTotal))
        if (reached > tenth) say(`  ${10 * reached} %, ${rows} rows`)
        tenth = Math.max(tenth, reached)
      },
    })
    writeFileSync(marker(home), `${JSON.stringify({ seed: DEMO.seed })}\n`, { mode: 0o600 })
    return report
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function marker(home: string): string {
  return join(home, 'demo.json')
}
