// `pnpm prove:import`: 200,000 movements, the importing process killed hard twenty times at random moments, then one quiet
// run: every count exact, the graph by its hash that of an import nobody disturbed. `--results` writes KILLED.md. Exit 1
// when anything is lost, doubled or different. The short form is test/load/killedImporter.test.ts.

import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Address, Database } from '@suyuan/cypher/driver/database.ts'
import { applySchema } from '@suyuan/cypher/schema/prepareDatabase.ts'
import { emptyDatabase } from '@suyuan/cypher/write/database/emptyDatabase.ts'
import { load, stored } from '../load/importing.ts'
import { graphHash } from './graphHash.ts'
import { machineLines } from './machineLines.ts'
import { chance, writeMovementFiles } from './movementFiles.ts'
import { withNeo4j } from './withNeo4j.ts'

const FILES = { seed: 20, rows: 200_000, people: 20_000 }
const KILLS = 20
const IMPORTER = fileURLToPath(new URL('../load/importer.ts', import.meta.url))
const RESULTS = fileURLToPath(new URL('./KILLED.md', import.meta.url))

interface Kill {
  /** Rows that the process had read when it was killed. */
  readonly read: number
  /** Movements in the database afterwards. */
  readonly stored: number
}

const isProven = await withNeo4j(prove)
process.exitCode = isProven ? 0 : 1

async function prove(database: Database, home: string): Promise<boolean> {
  const folder = join(home, 'files')
  await writeMovementFiles(folder, FILES)
  const quiet = await load(database, folder)
  const expected = { counts: await stored(database), ...(await graphHash(database)) }
  await emptyDatabase(database)
  await applySchema(database)

  const random = chance(FILES.seed)
  const kills: Kill[] = []
  let unharmed = 0
  while (kills.length < KILLS && unharmed < KILLS) {
    const read = await killedAfter(folder, database.address, 200 + random() * 4_000)
    if (read === null) unharmed++
    else kills.push({ read, stored: (await stored(database)).movements })
    process.stderr.write(`kill ${kills.length}: ${read ?? 'came too late'} rows read, ${kills.at(-1)?.stored} stored\n`)
  }
  const last = await load(database, folder)
  const found = { counts: await stored(database), ...(await graphHash(database)) }
  const again = await load(database, folder)

  const sums = last.counts.stored + last.counts.alreadyThere + last.counts.refused
  const checks: readonly (readonly [string, boolean])[] = [
    [`${KILLS} processes were killed while importing`, kills.length === KILLS],
    [`${FILES.rows} movements are stored`, found.movements === FILES.rows],
    ['rows = stored + already there + refused in the last run', sums === quiet.counts.rows],
    ['every count of the database is that of the undisturbed import', same(found.counts, expected.counts)],
    [`the graph is the same by its hash, ${expected.hash.slice(0, 16)}`, found.hash === expected.hash],
    ['importing once more stores nothing', again.counts.stored === 0],
  ]
  const text = report(kills, checks)
  process.stdout.write(text)
  if (process.argv.includes('--results')) writeFileSync(RESULTS, text)
  return checks.every(([, holds]) => holds)
}

/** Kills an importer `delayMs` after it told of its first stretch; gives the rows it had read, null when it had ended before. */
function killedAfter(folder: string, address: Address, delayMs: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const words = ['--import', 'tsx', IMPORTER, folder, JSON.stringify(address)]
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
    let read = 0
    let timer: NodeJS.Timeout | null = null
    child.stdout.on('data', (bytes: Buffer) => {
      read = Number(bytes.toString().trimEnd().split(' ').at(-1)) || read
      timer ??= setTimeout(() => child.kill('SIGKILL'), delayMs)
    })
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      if (timer) clearTimeout(timer)
      if (code !== null && code !== 0) reject(new Error(`the importer ended with ${code}`))
      else resolve(signal === 'SIGKILL' ? read : null)
    })
  })
}

function same(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function report(kills: readonly Kill[], checks: readonly (readonly [string, boolean])[]): string {
  return [
    '# An importer killed twenty times',
    '',
    ...machineLines('pnpm prove:import --results'),
    `- ${FILES.rows} movements of ${FILES.people} people, seed ${FILES.seed}; SIGKILL 0.2 to 4.2 s after the first stretch of the file`,
    '',
    ...checks.map(([what, holds]) => `- ${holds ? 'yes' : 'NO'}: ${what}`),
    '',
    '| kill | rows read by then | movements stored |',
    '|-----:|------------------:|-----------------:|',
    ...kills.map((kill, index) => `| ${index + 1} | ${kill.read} | ${kill.stored} |`),
    '',
  ].join('\n')
}
