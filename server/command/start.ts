// The command `suyuan start`: everything from an empty folder to a page that answers, step by step and said aloud, then
// waits until it is told to stop and takes all of it down again in order. What each step does stands elsewhere.

import { DatabaseUnavailable, DeadlinePassed, ResultTooLarge } from '@suyuan/cypher/driver/failure.ts'
import { identifyWith } from '@suyuan/seed/identify/identify.ts'
import { KeyUnusable, masterKey } from '@suyuan/seed/identify/keyFile.ts'
import { type Command, InvalidArgumentError } from 'commander'
import { AuditBroken } from '../audit/audit.ts'
import { askControl, placeOf } from '../guard/control.ts'
import type { RunningServer, ServerPlan } from '../main.ts'
import { type OpenNeo4j, openNeo4j } from '../neo4j/openNeo4j.ts'
import { builtPage } from '../page/buildPage.ts'
import { openPage } from '../page/page.ts'
import { dataFolder } from './dataFolder.ts'
import { demoIfWanted } from './demoIfWanted.ts'
import { demoLeak } from './demoTown.ts'
import { listenOn } from './listenOn.ts'
import { Refusal } from './refusal.ts'
import { Stopped, type StopSignal, stopSignal } from './stopSignal.ts'
import { versionOfClone } from './versionOfClone.ts'

export interface StartWords {
  readonly empty?: boolean
  readonly demo?: boolean
  readonly port?: number
}

export function describe(command: Command): void {
  command
    .option('--empty', 'load no demo town')
    .option('--demo', 'load the demo town also into the database of NEO4J_URI, if it is empty')
    .option('--port <number>', 'port of the page on 127.0.0.1; default 4400 or the next free one', portNumber)
    .action(start)
}

async function start(words: StartWords): Promise<void> {
  if (words.empty && words.demo) throw new Refusal('--empty and --demo contradict each other', 2)
  const home = dataFolder()
  await refuseSecond(home)
  const signal = stopSignal(say)
  try {
    await startAndWait(words, home, signal)
  } catch (error) {
    if (!(error instanceof Stopped)) throw refusalOf(error)
  }
  say('stopped')
}

async function startAndWait(words: StartWords, home: string, signal: StopSignal): Promise<void> {
  const page = openPage(await builtPage(say))
  signal.check()
  const neo4j = await openNeo4j({ home, say, env: process.env, ifRunning: 'refuse' })
  try {
    const server = await serve(words, home, neo4j, page, signal)
    try {
      await sayReady(server, signal)
      const why = await Promise.race([signal.asked, neo4j.ended])
      if (typeof why === 'string') throw new Refusal(why, 2)
    } finally {
      await server.stop()
    }
  } finally {
    await neo4j.stop()
  }
}

async function serve(
  words: StartWords,
  home: string,
  neo4j: OpenNeo4j,
  page: ServerPlan['page'],
  signal: StopSignal,
): Promise<RunningServer> {
  signal.check()
  const { database, whose } = neo4j
  const identify = identifyWith(masterKey(home, process.env.SUYUAN_KEY_FILE ?? null))
  await demoIfWanted({ home, database, identify, say, onProgress: signal.check }, words, whose)
  signal.check()
  const sampleLeak = await demoLeak(home, database)
  return listenOn(words.port ?? null, { home, database, identify, page, sampleLeak, version: versionOfClone(), say })
}

/** Reads the facts once, so that the first question does not wait for it, then prints the link. */
async function sayReady(server: RunningServer, signal: StopSignal): Promise<void> {
  say('reading the facts for the tracer')
  const prepared = server.desk.tracer.ask({ what: 'prepare' }, PREPARE_MS)
  await Promise.race([prepared, signal.asked])
  signal.check()
  const { holders, movements, subjects } = await prepared
  say(`${holders} holders, ${movements} movements, ${subjects} subjects`)
  say('ready; this link opens the page once, within ten minutes:')
  process.stdout.write(`${server.link()}\n`)
  say('another link: `npx --yes pnpm@12 --silent suyuan link`; Ctrl-C stops everything')
}

/** The first reading of a large database; later questions wait less. */
const PREPARE_MS = 600_000

async function refuseSecond(home: string): Promise<void> {
  const place = placeOf(home)
  if (place === null || (await askControl(place, 'ping')) === null) return
  throw new Refusal(`Suyuan runs already at http://127.0.0.1:${place.port}: \`suyuan link\` prints a link to it`, 2)
}

function refusalOf(error: unknown): unknown {
  if (error instanceof KeyUnusable || error instanceof AuditBroken) return new Refusal(error.message, 2)
  if (error instanceof DatabaseUnavailable || error instanceof DeadlinePassed || error instanceof ResultTooLarge) {
    return new Refusal(`the database failed: ${error.message}. Nothing is lost: start again`, 2)
  }
  return error
}

function say(line: string): void {
  process.stderr.write(`suyuan: ${line}\n`)
}

function portNumber(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new InvalidArgumentError('It must be a port, 1 to 65535.')
}
