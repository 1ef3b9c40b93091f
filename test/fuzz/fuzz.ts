// `pnpm fuzz`: broken copies of the input files through every reader, in a process that is watched: no crash, no hang over
// 5 s, no row lost silently, under 512 MB. `--seed N`, `--from N`, `--count N`; `--results` writes FUZZ.md. Exit 1 when
// one of the four fails.

import { execFileSync, fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { FUZZED } from './fuzzCase.ts'

const WORKER = fileURLToPath(new URL('./fuzzWorker.ts', import.meta.url))
const RESULTS = fileURLToPath(new URL('./FUZZ.md', import.meta.url))
const HANG_MS = 5_000
const MOST_MB = 512

const said = z.union([
  z.object({ begun: z.number() }),
  z.object({
    ended: z.object({
      number: z.number(),
      file: z.string(),
      kinds: z.array(z.string()),
      rows: z.number(),
      refused: z.number(),
      setAside: z.number(),
      wrong: z.string().nullable(),
    }),
    peakKb: z.number(),
  }),
  z.object({ crashed: z.object({ number: z.number(), crashed: z.string() }), peakKb: z.number() }),
])

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '6' },
    from: { type: 'string', default: '0' },
    count: { type: 'string', default: '10000' },
    results: { type: 'boolean', default: false },
  },
})
const [seed, from, count] = [Number(values.seed), Number(values.from), Number(values.count)]
const total = { cases: 0, crashes: 0, hangs: 0, losses: 0, rows: 0, refused: 0, setAside: 0, peakKb: 0, slowestMs: 0 }
const kinds = new Map<string, number>()

let next = from
while (next < from + count) next = await watched(next)
const text = report()
process.stdout.write(text)
if (values.results) writeFileSync(RESULTS, text)
process.exitCode = total.crashes + total.hangs + total.losses === 0 && total.peakKb / 1024 < MOST_MB ? 0 : 1

/** Runs one process until it is done, dies or hangs; gives the case to go on with. */
function watched(start: number): Promise<number> {
  return new Promise((resolve) => {
    const child = fork(WORKER, [String(seed), String(start), String(from + count)], { execArgv: ['--import', 'tsx'] })
    let [current, begun, done] = [start, 0, start]
    let timer: NodeJS.Timeout | undefined
    child.on('message', (message) => {
      const news = said.parse(message)
      clearTimeout(timer)
      if ('begun' in news) {
        current = news.begun
        begun = performance.now()
        timer = setTimeout(() => {
          total.hangs++
          tell(`case ${current} took more than ${HANG_MS / 1000} s`)
          child.kill('SIGKILL')
        }, HANG_MS)
        return
      }
      total.slowestMs = Math.max(total.slowestMs, performance.now() - begun)
      total.peakKb = Math.max(total.peakKb, news.peakKb)
      total.cases++
      done = current + 1
      if ('crashed' in news) {
        total.crashes++
        tell(`case ${news.crashed.number} threw: ${news.crashed.crashed}`)
      } else count_(news.ended)
      if (total.cases % 500 === 0) tell(`${total.cases} of ${count}, ${Math.round(total.peakKb / 1024)} MB at most`)
    })
    child.on('exit', (code, signal) => {
      clearTimeout(timer)
      if (code === 0) return resolve(from + count)
      total.cases++
      if (signal !== 'SIGKILL') {
        total.crashes++
        tell(`case ${current} ended the process: ${code ?? signal}`)
      }
      resolve(Math.max(done, current) + 1)
    })
  })
}

function count_(ended: {
  number: number
  file: string
  kinds: readonly string[]
  rows: number
  refused: number
  setAside: number
  wrong: string | null
}): void {
  total.rows += ended.rows
  total.refused += ended.refused
  total.setAside += ended.setAside
  for (const kind of ended.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  if (ended.wrong === null) return
  total.losses++
  tell(`case ${ended.number} (${ended.file}; ${ended.kinds.join(', ')}): ${ended.wrong}`)
}

function report(): string {
  const { cases, crashes, hangs, losses, rows, refused, setAside, peakKb, slowestMs } = total
  const done = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, times]) => `${kind} ${times}`)
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  return [
    '# Broken files',
    '',
    `- \`pnpm fuzz --seed ${seed}\`, commit ${commit}, ${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores, shared with other work`,
    `- ${cases} broken copies of ${FUZZED.length} files, each read by check and by admission: ${rows} rows, ${refused} refused, ${setAside} set aside`,
    `- mutations: ${done.join(', ')}`,
    '',
    '| | found | allowed |',
    '|---|---:|---:|',
    `| crashes | ${crashes} | 0 |`,
    `| hangs over 5 s | ${hangs} | 0 |`,
    `| rows lost silently, in cases | ${losses} | 0 |`,
    `| peak memory (RSS), MB | ${Math.round(peakKb / 1024)} | under 512 |`,
    '',
    `The slowest case took ${(slowestMs / 1000).toFixed(1)} s.`,
    '',
  ].join('\n')
}

function tell(line: string): void {
  process.stderr.write(`fuzz: ${line}\n`)
}
