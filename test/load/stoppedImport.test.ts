// Ctrl-C on a running `suyuan import`: what is under way is stored, the account of the rows still adds up, and the same
// command goes on there, until every row is stored once.

import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { IMPORT_PROGRESS_SCHEMA } from '@suyuan/server/command/importProgressSchema.ts'
import { expect, inject, test } from 'vitest'
import { emptyNeo4j } from '../cypher/emptyNeo4j.ts'
import { stored } from './importing.ts'
import { folderOf, MAP, phone } from './smallFolder.ts'

const { database } = emptyNeo4j()
const home = mkdtempSync(join(inject('neo4jHome'), 'home-'))
const SUYUAN = fileURLToPath(new URL('../../server/command/suyuan.ts', import.meta.url))
const MOVEMENTS = 40_000

function manyMovements(): string {
  const row = (n: number) =>
    JSON.stringify({
      id: `m${n}`,
      at: new Date(Date.UTC(2025, 0, 1) + n * 60_000).toISOString(),
      kind: 'ACCESS',
      from: 'crm',
      to: 'clerk-1',
      categories: ['user.name', 'user.contact.phone_number'],
      subject: { phone: phone(n % 4_000) },
    })
  return Array.from({ length: MOVEMENTS }, (_, n) => `${row(n)}\n`).join('')
}

/** Runs the import; sends each signal when a further stretch of the movements has been read. */
function imported(folder: string, signals: readonly NodeJS.Signals[]) {
  const { uri, login } = inject('neo4j')
  const password = join(home, 'password')
  writeFileSync(password, login?.password ?? '')
  const env = { ...process.env, SUYUAN_HOME: home, NEO4J_URI: uri, NEO4J_USER: login?.user ?? '' }
  const words = ['--import', 'tsx', SUYUAN, 'import', folder, '--progress', 'json']
  const child = spawn(process.execPath, words, {
    env: { ...env, NEO4J_PASSWORD_FILE: password },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err] = ['', '']
  const left = [...signals]
  child.stdout.on('data', (bytes: Buffer) => {
    out += bytes.toString()
  })
  child.stderr.on('data', (bytes: Buffer) => {
    err += bytes.toString()
    const isReading = bytes.toString().includes('"movements.ndjson"')
    const signal = isReading || left.length < signals.length ? left.shift() : undefined
    if (signal !== undefined) child.kill(signal)
  })
  return new Promise<{ code: number | null; out: string; err: string }>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

function accountIn(out: string) {
  const account = /(\d+) rows = (\d+) stored \+ (\d+) already there \+ (\d+) refused; \d+ warnings\n$/.exec(out)
  const [rows = -1, fresh = -1, there = -1, refused = -1] = account?.slice(1).map(Number) ?? []
  return { rows, fresh, there, refused }
}

test('an import that is stopped loses nothing and doubles nothing, and tells each file as it is read', async () => {
  const folder = folderOf({ 'map.yml': MAP, 'movements.ndjson': manyMovements() })
  const stopped = await imported(folder, ['SIGINT'])
  expect(stopped.code).toBe(130)
  expect(stopped.err).toContain('the same command goes on there')
  const first = accountIn(stopped.out)
  expect(first.fresh).toBeGreaterThan(0)
  expect(first.fresh).toBeLessThan(MOVEMENTS)
  expect(first.rows).toBe(first.fresh + first.there + first.refused)
  // The map is a row too.
  expect((await stored(database)).movements).toBe(first.fresh - 1)

  const again = await imported(folder, ['SIGTERM'])
  expect(again.code).toBe(143)
  const before = (await stored(database)).movements
  expect(accountIn(again.out).fresh).toBe(before - (first.fresh - 1))

  const last = await imported(folder, [])
  expect(last.code).toBe(0)
  expect(accountIn(last.out)).toEqual({
    rows: MOVEMENTS + 1,
    fresh: MOVEMENTS - before,
    there: before + 1,
    refused: 0,
  })
  expect((await stored(database)).movements).toBe(MOVEMENTS)
  const events = last.err
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => IMPORT_PROGRESS_SCHEMA.parse(JSON.parse(line)))
  expect(events.map(({ file }) => [file.name, file.state])).toEqual(
    expect.arrayContaining([
      ['map.yml', 'READ'],
      ['movements.ndjson', 'READING'],
      ['movements.ndjson', 'READ'],
    ]),
  )
  expect(events.at(-1)).toMatchObject({ file: { rows: MOVEMENTS }, all: { rows: MOVEMENTS + 1 } })
}, 240_000)

test('asked a second time it ends at once, and the next import still stores every row once', async () => {
  const before = (await stored(database)).movements
  const folder = folderOf({
    'map.yml': MAP,
    'movements.ndjson': manyMovements().replaceAll('"id":"m', '"id":"n'),
  })
  const ended = await imported(folder, ['SIGINT', 'SIGINT'])
  expect(ended.code).toBe(130)
  expect((await imported(folder, [])).code).toBe(0)
  expect((await stored(database)).movements).toBe(before + MOVEMENTS)
}, 240_000)
