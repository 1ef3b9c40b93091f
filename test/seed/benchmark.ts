// How fast a folder is read: makes a town-sized folder (40,000 people, 800,000 movements, 1,800,000 memberships) in the
// temporary files, reads it and prints rows a second. Run by hand, `node_modules/.bin/tsx test/seed/benchmark.ts`, and by
// no test: no test asserts wall-clock time.

import { randomBytes } from 'node:crypto'
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { identifyWith } from '@suyuan/seed/identify/identify.ts'
import { recordsFromFolder } from '@suyuan/seed/records/recordsFromFolder.ts'

const PEOPLE = 40_000
const MOVEMENTS = 800_000
const MEMBERS = 1_800_000
const BATCHES = 2_000
const CATEGORIES = ['user.name', 'user.contact.phone_number', 'user.contact.address.street']

const folder = mkdtempSync(join(tmpdir(), 'suyuan-benchmark-'))
try {
  await makeFolder()
  const started = performance.now()
  const { counts, records } = await recordsFromFolder(folder, {
    identify: identifyWith(randomBytes(32)),
    timezone: null,
    mode: 'lenient',
  })
  const seconds = (performance.now() - started) / 1000
  const perSecond = Math.round(counts.rows / seconds)
  const megabytes = Math.round(process.memoryUsage().rss / 1e6)
  process.stdout.write(
    `${counts.rows} rows (${counts.stored} stored, ${counts.refused} refused) in ${seconds.toFixed(1)} s, `,
  )
  process.stdout.write(`${perSecond} rows/s, ${records.who.length} people, ${megabytes} MB\n`)
} finally {
  rmSync(folder, { recursive: true })
}

async function makeFolder(): Promise<void> {
  const holders = ['customers', 'crm', ...Array.from({ length: 200 }, (_, i) => `outlet-${i}`)]
  const entries = holders.map(
    (id, i) => `  - {id: ${id}, kind: ${i === 0 ? 'POPULATION' : i === 1 ? 'SYSTEM' : 'OUTLET'}}`,
  )
  writeFileSync(join(folder, 'map.yml'), `suyuan: map/1\nname: Benchmark\nholders:\n${entries.join('\n')}\n`)
  await write('movements.ndjson', movements())
  await write('batches.csv', members())
}

function* movements(): Iterable<string> {
  for (let i = 0; i < MOVEMENTS; i++) {
    const at = new Date(Date.UTC(2024, 0, 1) + i * 60_000).toISOString()
    const outlet = `outlet-${i % 200}`
    const whose = i % 10 === 0 ? { batch: `B-${i % BATCHES}` } : { subject: { phone: phone((i * 7919) % PEOPLE) } }
    yield `${JSON.stringify({ id: `m-${i}`, at, kind: 'SYNC', from: outlet, to: 'crm', actor: outlet, ...whose, categories: CATEGORIES })}\n`
  }
}

function* members(): Iterable<string> {
  yield 'batch,phone\n'
  for (let i = 0; i < MEMBERS; i++)
    yield `B-${i % BATCHES},${phone((Math.floor(i / BATCHES) * 37 + (i % BATCHES) * 20) % PEOPLE)}\n`
}

function phone(n: number): string {
  const digits = String(n).padStart(8, '0')
  return `+86 100 ${digits.slice(0, 4)} ${digits.slice(4)}`
}

async function write(name: string, lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(joined(lines)), createWriteStream(join(folder, name)))
}

function* joined(lines: Iterable<string>): Iterable<string> {
  let part: string[] = []
  for (const line of lines) {
    part.push(line)
    if (part.length === 5000) {
      yield part.join('')
      part = []
    }
  }
  yield part.join('')
}
