// The command `suyuan start`: database, demo, page, server, in that order, saying what it does. It ends with Ctrl-C or
// SIGTERM, and takes everything it started with it.

import { createServer } from 'node:net'
import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import { mapRevisions } from '@suyuan/cypher/read/mapRevision/mapRevisions.ts'
import { type Identify, identifyWith } from '@suyuan/seed/identify/identify.ts'
import { KeyUnusable, masterKey } from '@suyuan/seed/identify/keyFile.ts'
import { type Command, InvalidArgumentError } from 'commander'
import type { SampleLeak } from '../case/desk.ts'
import { runServer } from '../main.ts'
import { type OpenNeo4j, openNeo4j } from '../neo4j/openNeo4j.ts'
import { builtPage } from '../page/buildPage.ts'
import { openPage } from '../page/page.ts'
import { dataFolder } from './dataFolder.ts'
import { DEMO_BY, isDemoLoaded, loadDemo, makeDemo } from './demoTown.ts'
import { Refusal } from './refusal.ts'
import { version } from './version.ts'

interface StartWords {
  readonly empty?: boolean
  readonly demo?: boolean
  readonly port?: number
}

const PORT = 4400
const PORTS_TRIED = 20

export function describe(command: Command): void {
  command
    .option('--empty', 'load no demo town')
    .option('--demo', 'load the demo town even into the database of NEO4J_URI')
    .option('--port <number>', `port on 127.0.0.1; default: ${PORT}, or the next free one`, portNumber)
    .action(start)
}

async function start(words: StartWords): Promise<void> {
  const home = dataFolder()
  const identify = identifyWith(keyOf(home))
  const port = await freePort(words.port)
  const neo4j = await openNeo4j({ home, say, env: process.env, ifRunning: 'refuse' })
  let ending: Promise<void> | null = null
  let stopServer = async (): Promise<void> => {}
  const end = (why: string): Promise<void> => {
    ending ??= (async () => {
      say(why)
      await stopServer()
      await neo4j.stop()
      say('stopped')
    })()
    return ending
  }
  const stopped = new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end('stopping').then(done))
    void neo4j.ended.then((line) => {
      process.exitCode = 2
      return end(line).then(done)
    })
  })
  try {
    const sampleLeak = await demoFor(neo4j, identify, home, words)
    const page = openPage(await builtPage(say))
    if (ending !== null) return await stopped
    const server = await runServer({
      home,
      database: neo4j.database,
      identify,
      page,
      sampleLeak,
      version: version(),
      port,
      say,
    })
    stopServer = server.stop
    say('ready. The link works once, for ten minutes; `suyuan link` prints another. Ctrl-C stops everything.')
    process.stdout.write(`${server.link()}\n`)
  } catch (error) {
    if (ending === null) await end('stopping')
    throw error
  }
  await stopped
}

/** The sample leak when the demo is what is loaded, after loading it where that was asked for; else null. */
async function demoFor(
  neo4j: OpenNeo4j,
  identify: Identify,
  home: string,
  words: StartWords,
): Promise<SampleLeak | null> {
  const limits = { deadlineMs: 30_000, maxRows: 1_000 }
  const { rows } = await runRead(neo4j.database, mapRevisions, { source: null, most: 1_000 }, limits)
  const begun = rows.some((revision) => revision.by === DEMO_BY)
  const wanted = words.empty !== true && (words.demo === true || (neo4j.whose === 'OURS' && rows.length === 0))
  if (!begun && !wanted) return null
  const demo = makeDemo()
  if (!begun || !isDemoLoaded(home)) {
    say('loading the demo town (everybody in it is invented)')
    const { counts } = await loadDemo(demo, neo4j.database, identify, home, say)
    say(
      `  ${counts.rows} rows = ${counts.stored} stored + ${counts.alreadyThere} already there + ${counts.refused} refused`,
    )
  }
  return demo.leak
}

function keyOf(home: string): Uint8Array {
  try {
    return masterKey(home, process.env.SUYUAN_KEY_FILE ?? null)
  } catch (error) {
    throw error instanceof KeyUnusable ? new Refusal(error.message, 2) : error
  }
}

/** The port asked for, or the first free one from the default on. Throws Refusal when the one asked for is taken. */
async function freePort(asked: number | undefined): Promise<number> {
  if (asked !== undefined) {
    if (await isFree(asked)) return asked
    throw new Refusal(`port ${asked} is taken: name another with --port, or leave it out`, 2)
  }
  for (let port = PORT; port < PORT + PORTS_TRIED; port++) {
    if (!(await isFree(port))) continue
    if (port !== PORT) say(`port ${PORT} is taken, so it is ${port}`)
    return port
  }
  throw new Refusal(`ports ${PORT} to ${PORT + PORTS_TRIED - 1} are taken: name one with --port`, 2)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer()
    probe.once('error', () => done(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)))
  })
}

function portNumber(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new InvalidArgumentError('It must be a port, 0 to 65535.')
  return port
}

function say(line: string): void {
  process.stderr.write(`suyuan: ${line}\n`)
}
