// Neo4j that starts itself: kept data and password, one at a time, nothing left behind however its owner ends, and one
// clear line for everything that people can mend. Real processes in data folders of their own.

import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import { runWrite } from '@suyuan/cypher/driver/runWrite.ts'
import { holdersAsOf } from '@suyuan/cypher/read/holder/holdersAsOf.ts'
import { emptyDatabase } from '@suyuan/cypher/write/database/emptyDatabase.ts'
import { addHolders } from '@suyuan/cypher/write/holder/addHolders.ts'
import { Refusal } from '@suyuan/server/command/refusal.ts'
import { isKnownVersion } from '@suyuan/server/neo4j/checkGround.ts'
import { ensureJars } from '@suyuan/server/neo4j/jars.ts'
import { majorOf } from '@suyuan/server/neo4j/java.ts'
import { livingLock } from '@suyuan/server/neo4j/lock.ts'
import { openNeo4j } from '@suyuan/server/neo4j/openNeo4j.ts'
import { gone, isAlive } from '@suyuan/server/neo4j/processes.ts'
import { expect, inject, test } from 'vitest'

const home = mkdtempSync(join(inject('neo4jHome'), 'open-'))

const OWN: NodeJS.ProcessEnv = { ...process.env, NEO4J_URI: '' }
const said: string[] = []
const open = (env: NodeJS.ProcessEnv, ifRunning: 'join' | 'refuse' = 'refuse') =>
  openNeo4j({ home, env, ifRunning, say: (line) => said.push(line) })

/** The one line of a Refusal. */
async function lineOf(work: Promise<unknown>): Promise<string> {
  const error = await work.catch((caught: unknown) => caught)
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`)
  expect(error.exit).toBe(2)
  expect(error.message).not.toContain('\n')
  return error.message
}

test('a second start keeps the data and the password, and another beside it joins or is refused', async () => {
  const first = await open(OWN)
  expect(first.whose).toBe('OURS')
  await runWrite(first.database, 'add', { deadlineMs: 10_000, attempts: 1 }, (tell) =>
    tell(addHolders, { ids: ['kept'] }),
  )
  const password = join(home, 'neo4j', 'password')
  expect(statSync(password).mode & 0o777).toBe(0o600)
  expect(said.join('\n')).not.toContain(readFileSync(password, 'utf8').trim())

  expect(await lineOf(open(OWN))).toContain('stop it first')
  const joined = await open(OWN, 'join')
  expect(joined.whose).toBe('JOINED')
  let alone = false
  const waiting = first.untilAlone().then(() => {
    alone = true
  })
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(alone).toBe(false)
  await joined.stop()
  await waiting
  await first.stop()
  await first.stop()
  expect(livingLock(join(home, 'neo4j'))).toBeNull()

  const second = await open(OWN)
  const limits = { deadlineMs: 10_000, maxRows: 10 }
  const every = { knownAt: null, kind: null, stage: null, search: null, after: null, most: 10 }
  // A Holder that nothing names any more is no part of the map, but it is still there to be deleted.
  expect((await runRead(second.database, holdersAsOf, every, limits)).rows).toEqual([])
  expect(await emptyDatabase(second.database)).toBe(1)
  await second.stop()
}, 120_000)

test('an owner that is killed leaves no Neo4j behind, and the next start takes over', async () => {
  const owner = startOwner()
  const lock = await until(() => {
    const found = livingLock(join(home, 'neo4j'))
    return found?.port ? found : null
  })
  owner.kill('SIGKILL')
  // A signal is sent, not obeyed, when kill returns: a busy machine takes a moment to end the owner.
  expect(await gone(lock.owner, 5_000)).toBe(true)
  const neo4j = lock.neo4j
  if (!neo4j) throw new Error('the lock names no Neo4j')
  const next = await open(OWN)
  expect(isAlive(neo4j)).toBe(false)
  const mark = livingLock(join(home, 'neo4j'))?.neo4j
  await next.stop()
  expect(mark && (await gone(mark, 1_000))).toBe(true)
}, 120_000)

test('a Java that is missing or too old is named, with what to install', async () => {
  expect(await lineOf(open({ ...OWN, JAVA_HOME: join(home, 'no-java') }))).toMatch(/no Java in JAVA_HOME .* install/)
  const old = mkdtempSync(join(inject('neo4jHome'), 'java-'))
  const java = join(old, 'java')
  writeFileSync(java, '#!/bin/sh\necho \'openjdk version "11.0.2" 2019-01-15\' >&2\n')
  chmodSync(java, 0o755)
  expect(await lineOf(open({ ...OWN, JAVA_HOME: '', PATH: `${old}:${process.env.PATH}` }))).toContain(
    'Java 11 is too old',
  )
  expect([majorOf('openjdk version "17.0.15"'), majorOf('java version "1.8.0_402"'), majorOf('nothing')]).toEqual([
    17,
    8,
    null,
  ])
})

test('a missing Maven is named when the jars are not there yet', async () => {
  const folder = mkdtempSync(join(inject('neo4jHome'), 'jars-'))
  writeFileSync(join(folder, 'pom.xml'), '<project/>')
  expect(await lineOf(ensureJars({ PATH: folder }, () => undefined, folder))).toContain('install Maven')
  expect(existsSync(join(folder, 'lib'))).toBe(false)
})

test('a port that was asked for and is taken is named', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  expect(await lineOf(open({ ...OWN, SUYUAN_BOLT_PORT: String(port) }))).toContain(`port ${port} is taken`)
  server.close()
})

test('a database of somebody else is reached by its address, or one line says why not', async () => {
  const { uri, login } = inject('neo4j')
  const file = join(home, 'their-password')
  writeFileSync(file, `${login?.password}\n`)
  const theirs = { NEO4J_URI: uri, NEO4J_USER: 'neo4j', NEO4J_PASSWORD_FILE: file }
  const opened = await open(theirs)
  expect(opened.whose).toBe('THEIRS')
  await opened.stop()

  writeFileSync(file, 'not-the-password')
  expect(await lineOf(open(theirs))).toContain('refused user or password')
  expect(await lineOf(open({ ...theirs, NEO4J_PASSWORD_FILE: join(home, 'none') }))).toContain(
    'cannot read the password file',
  )
  expect(await lineOf(open({ ...theirs, NEO4J_PASSWORD_FILE: '' }))).toContain('NEO4J_PASSWORD_FILE')
  expect(await lineOf(open({ NEO4J_URI: 'bolt://127.0.0.1:1' }))).toContain('no Neo4j answers')
  expect(await lineOf(open({ NEO4J_URI: 'http://127.0.0.1:7474' }))).toContain('must begin with bolt://')
})

test('versions before 5.26 are refused, calendar versions are not', () => {
  const known = ['5.26.0', '5.26.30', '2025.01.0', '2026.08.1'].map(isKnownVersion)
  expect(known).toEqual([true, true, true, true])
  expect(['4.4.40', '5.25.1', 'unknown'].map(isKnownVersion)).toEqual([false, false, false])
})

function startOwner(): ChildProcess {
  const script = fileURLToPath(new URL('./owner.ts', import.meta.url))
  return spawn(process.execPath, ['--import', 'tsx', script, home], { env: OWN, stdio: 'ignore' })
}

async function until<T>(ask: () => T | null): Promise<T> {
  for (;;) {
    const answer = ask()
    if (answer !== null) return answer
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
