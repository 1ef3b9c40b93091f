// The commands `import` and `reset` as people run them: processes with an exit code, an account of every row, and no
// stack trace.

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { question } from '@suyuan/cypher/driver/question.ts'
import { runWrite } from '@suyuan/cypher/driver/runWrite.ts'
import { takeLock } from '@suyuan/server/neo4j/lock.ts'
import { expect, inject, test } from 'vitest'
import { z } from 'zod'
import { emptyNeo4j } from '../cypher/emptyNeo4j.ts'
import { stored } from './importing.ts'
import { folderOf, smallFiles } from './smallFolder.ts'

const { database } = emptyNeo4j()
const home = mkdtempSync(join(inject('neo4jHome'), 'home-'))
const SUYUAN = fileURLToPath(new URL('../../server/command/suyuan.ts', import.meta.url))

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function suyuan(env: NodeJS.ProcessEnv, ...words: string[]): Promise<Ran> {
  const child = spawn(process.execPath, ['--import', 'tsx', SUYUAN, ...words], {
    env: { ...process.env, SUYUAN_HOME: home, NEO4J_URI: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (bytes: Buffer) => {
    out += bytes.toString()
  })
  child.stderr.on('data', (bytes: Buffer) => {
    err += bytes.toString()
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

function shared(): NodeJS.ProcessEnv {
  const { uri, login } = inject('neo4j')
  const file = join(home, 'shared-password')
  writeFileSync(file, login?.password ?? '')
  return { NEO4J_URI: uri, NEO4J_USER: login?.user ?? '', NEO4J_PASSWORD_FILE: file }
}

test('import accounts for every row, and a second time finds them all there (seed 51)', async () => {
  const folder = folderOf(smallFiles(51, 300))
  const first = await suyuan(shared(), 'import', folder)
  expect(first.code).toBe(0)
  const found = /^(\d+) rows = (\d+) stored \+ (\d+) already there \+ (\d+) refused; \d+ warnings$/m.exec(first.out)
  const [rows, fresh, there, refused] = (found ?? []).slice(1).map(Number)
  expect(rows).toBe(fresh! + there! + refused!)
  expect(first.err).toMatch(/^movements\.ndjson:\d+ IDENTIFIER_CONFLICT /m)
  const second = await suyuan(shared(), 'import', folder)
  expect(second.out).toContain(`${rows} rows = 0 stored + ${fresh! + there!} already there + ${refused} refused`)
  expect(`${first.out}${first.err}${second.out}${second.err}`).not.toMatch(/100 \d{4}|at .*\.ts:\d/)
})

test('import says in one line what is wrong with its arguments, and stores nothing', async () => {
  const before = await stored(database)
  const folder = folderOf({
    'movements.csv':
      'id,at,kind,from,to,categories,subject.phone\n1,2025-01-01T00:00:00Z,ACCESS,a,b,user.name,+86 100 0000 0001\n',
  })
  const unnamed = await suyuan(shared(), 'import', folder)
  expect(unnamed).toMatchObject({ code: 1, out: '' })
  expect(unnamed.err).toContain('--source NAME')
  const nowhere = await suyuan(shared(), 'import', join(folder, 'none'))
  expect(nowhere.code).toBe(1)
  expect(nowhere.err.trim().split('\n')).toHaveLength(1)
  expect((await suyuan(shared(), 'import', folder, '--timezone', 'Nowhere/Land')).err).toContain('names no zone')
  expect(await stored(database)).toEqual(before)
})

test('reset empties a database of somebody else only with --yes, and only if all of it is ours', async () => {
  const refused = await suyuan(shared(), 'reset')
  expect(refused.code).toBe(2)
  expect(refused.err).toContain('--yes')
  const file = new URL('../cypher/write/probe/foreignNode.cypher', import.meta.url)
  const foreign = question<object, unknown>(file, z.unknown())
  expect((await suyuan(shared(), 'reset', '--yes')).code).toBe(0)
  expect((await stored(database)).holders).toBe(0)
  await runWrite(database, 'foreign', { deadlineMs: 10_000, attempts: 1 }, (tell) => tell(foreign, {}))
  const kept = await suyuan(shared(), 'reset', '--yes')
  expect(kept.code).toBe(2)
  expect(kept.err).toContain("is not Suyuan's")
})

test('reset deletes the database of this data folder, but not while something runs on it', async () => {
  const folder = join(home, 'neo4j')
  const lock = takeLock(folder)
  if (!('release' in lock)) throw new Error('the folder of this test is in use')
  writeFileSync(join(folder, 'data'), 'a database')
  const busy = await suyuan({}, 'reset', '--yes')
  expect(busy).toMatchObject({ code: 2, out: '' })
  expect(busy.err).toContain('stop it first')
  lock.release()
  expect((await suyuan({}, 'reset')).err).toContain('--yes')
  expect(existsSync(join(folder, 'data'))).toBe(true)
  expect((await suyuan({}, 'reset', '--yes')).code).toBe(0)
  expect(existsSync(folder)).toBe(false)
})
