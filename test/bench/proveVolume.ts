// `pnpm prove:volume`: imports a movements.ndjson of 1 GB with the product's own command and watches the memory of that
// process: resident set under 512 MB throughout, every row stored. `--megabytes N` for another size, `--results` writes
// VOLUME.md. Reads /proc, so Linux only. Exit 1 when a bar is missed.

import { spawn } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Address } from '@suyuan/cypher/driver/database.ts'
import { stored } from '../load/importing.ts'
import { machineLines } from './machineLines.ts'
import { movementLines, writeMovementFiles } from './movementFiles.ts'
import { withNeo4j } from './withNeo4j.ts'

const ASKED_MB = 512
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const RESULTS = fileURLToPath(new URL('./VOLUME.md', import.meta.url))

interface Sample {
  readonly seconds: number
  readonly residentMb: number
}

const megabytes = Number(process.argv[process.argv.indexOf('--megabytes') + 1]) || 1_000
const rows = Math.ceil((megabytes * 1_000_000) / bytesARow())

process.exitCode = await withNeo4j(async (database, home) => {
  const folder = join(home, 'files')
  await writeMovementFiles(folder, { seed: 30, rows, people: Math.ceil(rows / 5) })
  const bytes = statSync(join(folder, 'movements.ndjson')).size
  const run = await importWatched(folder, home, database.address)
  const { movements } = await stored(database)
  const checks: readonly (readonly [string, boolean])[] = [
    [`the command ended with 0 (it ended with ${run.code})`, run.code === 0],
    [`${rows} rows read, ${movements} movements stored`, movements === rows],
    [`the most that was ever resident: ${run.peakMb} MB (asked: under ${ASKED_MB})`, run.peakMb < ASKED_MB],
  ]
  const text = report(bytes, run, checks)
  process.stdout.write(text)
  if (process.argv.includes('--results')) writeFileSync(RESULTS, text)
  return checks.every(([, holds]) => holds) ? 0 : 1
})

function bytesARow(): number {
  const some = [...movementLines({ seed: 30, rows: 1_000, people: 1_000 })]
  return some.join('').length / some.length
}

interface Watched {
  readonly code: number | null
  readonly samples: readonly Sample[]
  /** As the kernel saw it, not only as sampled. */
  readonly peakMb: number
  readonly lastLine: string
}

function importWatched(folder: string, home: string, { uri, login }: Address): Promise<Watched> {
  const password = join(home, 'password')
  writeFileSync(password, login?.password ?? '', { mode: 0o600 })
  const env = { ...process.env, SUYUAN_HOME: join(home, 'data'), NEO4J_URI: uri }
  const asUser = login ? { NEO4J_USER: login.user, NEO4J_PASSWORD_FILE: password } : {}
  const words = ['--import', 'tsx', 'server/command/suyuan.ts', 'import', folder]
  const child = spawn(process.execPath, words, {
    cwd: ROOT,
    env: { ...env, ...asUser },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const started = performance.now()
  const samples: Sample[] = []
  let peakMb = 0
  const timer = setInterval(() => {
    const { resident, peak } = memoryOf(child.pid)
    peakMb = Math.max(peakMb, peak)
    samples.push({ seconds: Math.round((performance.now() - started) / 1_000), residentMb: resident })
  }, 1_000)
  let said = ''
  child.stdout.on('data', (some: Buffer) => {
    said = `${said}${some}`.slice(-2_000)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      clearInterval(timer)
      resolve({ code, samples, peakMb, lastLine: said.trimEnd().split('\n').at(-1) ?? '' })
    })
  })
}

/** Megabytes of 1,000,000 bytes. 0 when the process has gone. */
function memoryOf(pid: number | undefined): { readonly resident: number; readonly peak: number } {
  let status = ''
  try {
    status = readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return { resident: 0, peak: 0 }
  }
  const of = (name: string) =>
    Math.round((Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1_024) / 1e6)
  return { resident: of('VmRSS'), peak: of('VmHWM') }
}

function report(bytes: number, run: Watched, checks: readonly (readonly [string, boolean])[]): string {
  const step = Math.max(1, Math.floor(run.samples.length / 20))
  const seconds = run.samples.at(-1)?.seconds ?? 0
  return [
    '# A large file',
    '',
    ...machineLines('pnpm prove:volume --results'),
    `- movements.ndjson of ${Math.round(bytes / 1e6)} MB, ${rows} rows, ${Math.ceil(rows / 5)} people, through \`suyuan import\` into a real Neo4j; ${seconds} s`,
    `- the command's last line: ${run.lastLine}`,
    '',
    ...checks.map(([what, holds]) => `- ${holds ? 'yes' : 'NO'}: ${what}`),
    '',
    '| second | resident, MB |',
    '|-------:|-------------:|',
    ...run.samples.filter((_, index) => index % step === 0).map((one) => `| ${one.seconds} | ${one.residentMb} |`),
    '',
  ].join('\n')
}
