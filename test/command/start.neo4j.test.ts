// `suyuan start`, `link` and `token` as real processes, on the database that the tests share: it says what it does,
// answers, refuses a second one, and leaves nothing behind.

import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { emptyNeo4j } from '../cypher/emptyNeo4j.ts'
import { send } from '../server/serving.ts'

emptyNeo4j()
const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'suyuan-start-'))
const address = inject('neo4j')
const env = {
  ...process.env,
  SUYUAN_HOME: home,
  SUYUAN_KEY_FILE: '',
  NEO4J_URI: address.uri,
  NEO4J_USER: address.login?.user ?? '',
  NEO4J_PASSWORD_FILE: join(home, 'database-password'),
}

interface Ended {
  readonly code: number
  readonly out: string
  readonly said: string
}

/** Runs a command to its end. */
function suyuan(...words: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const tsx = join(ROOT, 'node_modules/.bin/tsx')
    execFile(tsx, [join(ROOT, 'server/command/suyuan.ts'), ...words], { cwd: ROOT, env }, (error, out, said) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, said }),
    )
  })
}

let taken: Server
let started: ChildProcess
let port: number
let link: string
let said = ''
beforeAll(async () => {
  writeFileSync(env.NEO4J_PASSWORD_FILE, address.login?.password ?? '', { mode: 0o600 })
  taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  port = await freePort()
  const words = ['--import', 'tsx', join(ROOT, 'server/command/suyuan.ts'), 'start', '--port', String(port)]
  started = spawn(process.execPath, words, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  started.stderr?.on('data', (text) => {
    said += String(text)
  })
  const [first] = await Promise.race([
    once(started.stdout!, 'data'),
    once(started, 'exit').then(() => Promise.reject(new Error(said))),
  ])
  link = String(first).trim()
})
afterAll(() => {
  started.kill('SIGKILL')
  taken.close()
  rmSync(home, { recursive: true, force: true })
})

test('prints a link to loopback and nothing else on standard output, and says its steps beside it', () => {
  expect(link).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/#[\\w-]{43}$`))
  expect(said).toContain('reading the facts for the tracer')
  expect(said).not.toContain(link.split('#')[1])
})

test('loads no demo town into a database that it was only given', async () => {
  expect(said).not.toContain('demo town')
  expect(said).toContain('0 movements')
})

test('refuses a second start on the same data folder, and says where the first one is', async () => {
  const second = await suyuan('start')
  expect(second).toMatchObject({ code: 2, out: '' })
  expect(second.said).toContain(`http://127.0.0.1:${port}`)
})

test('gives another link and a token to whoever owns the data folder', async () => {
  const [another, token] = [await suyuan('link'), await suyuan('token')]
  const body = JSON.stringify({ token: another.out.trim().split('#')[1] })
  const origin = `http://127.0.0.1:${port}`
  expect((await send(origin, 'POST', '/session', { body })).status).toBe(204)
  const headers = { authorization: `Bearer ${token.out.trim()}` }
  const query = JSON.stringify({ query: '{ status { demo holders } }' })
  const answer = await send(origin, 'POST', '/graphql', { headers, body: query })
  expect(JSON.parse(answer.text).data.status).toEqual({ demo: false, holders: 0 })
})

test('stops when told to, with exit code 0, and takes its traces away', async () => {
  started.kill('SIGTERM')
  expect(await once(started, 'exit')).toEqual([0, null])
  expect(existsSync(join(home, 'server.json'))).toBe(false)
  expect(existsSync(join(home, 'control.sock'))).toBe(false)
  expect((await suyuan('link')).code).toBe(2)
})

test('refuses a port that is taken when it was asked for by name', async () => {
  const address = taken.address()
  const busy = typeof address === 'object' && address !== null ? address.port : 0
  const refused = await suyuan('start', '--port', String(busy))
  expect(refused.code).toBe(2)
  expect(refused.said).toContain(`port ${busy} is taken`)
})

test('refuses to serve on an audit that somebody changed', async () => {
  const file = join(home, 'audit', 'audit.jsonl')
  writeFileSync(file, '{"seq":1}\n{"seq":2}\n')
  const refused = await suyuan('start', '--port', String(await freePort()))
  expect(refused.code).toBe(2)
  expect(refused.said).toContain('audit.jsonl:1')
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
