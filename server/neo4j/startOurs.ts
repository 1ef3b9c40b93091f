// Starts our own Neo4j in the data folder and waits until it answers with our password. Retries once when another process
// took the port in between. openNeo4j.ts calls it, holding the lock.

import { join } from 'node:path'
import { connect, type Database, disconnect } from '@suyuan/cypher/driver/database.ts'
import { DatabaseUnavailable, DeadlinePassed, WrongPassword } from '@suyuan/cypher/driver/failure.ts'
import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import { runWrite } from '@suyuan/cypher/driver/runWrite.ts'
import { ping } from '@suyuan/cypher/read/database/ping.ts'
import { setPassword } from '@suyuan/cypher/write/database/setPassword.ts'
import { Refusal } from '../command/refusal.ts'
import { ensureJars } from './jars.ts'
import { findJava } from './java.ts'
import { killGroup, type Launched, launch } from './launch.ts'
import type { HeldLock } from './lock.ts'
import { keptPassword } from './password.ts'
import { choosePort } from './port.ts'
import { gone } from './processes.ts'

export interface StartPlan {
  readonly folder: string
  readonly env: NodeJS.ProcessEnv
  readonly say: (line: string) => void
  readonly lock: HeldLock
}

export interface Running {
  readonly database: Database
  readonly ended: Promise<string>
  /** Tells other commands of this data folder where it answers. Call it when the database is fit for use. */
  readonly announce: () => void
  readonly stop: () => Promise<void>
}

const PATIENCE_MS = 180_000

/** Starts Neo4j and gives it back answering. Throws Refusal that says what to do. */
export async function startOurs(plan: StartPlan): Promise<Running> {
  const java = await findJava(plan.env)
  const jars = await ensureJars(plan.env, plan.say)
  await waitForOrphan(plan)
  for (let attempt = 1; ; attempt++) {
    const port = await choosePort(join(plan.folder, 'port'), plan.env)
    plan.say(`starting Neo4j on 127.0.0.1:${port}`)
    const launched = launch({ java, jars, folder: plan.folder, port })
    plan.lock.tell(launched.mark, null)
    try {
      const database = await untilItAnswers(plan, launched, port)
      const ended = launched.ended.then((said) => `Neo4j has ended by itself: ${cause(said, plan.folder)}`)
      const announce = () => plan.lock.tell(launched.mark, port)
      return { database, ended, announce, stop: launched.stop }
    } catch (error) {
      await launched.stop()
      if (!(error instanceof PortTaken) || attempt > 1) throw error
    }
  }
}

class PortTaken extends Refusal {}

/** The Neo4j of a command that was killed ends by itself in seconds; starting beside it would find its files locked. */
async function waitForOrphan({ lock, say }: StartPlan): Promise<void> {
  if (!lock.orphan) return
  say('waiting for the database of an earlier command to close its files')
  if (await gone(lock.orphan, 35_000)) return
  killGroup(lock.orphan)
  await gone(lock.orphan, 5_000)
}

async function untilItAnswers(plan: StartPlan, launched: Launched, port: number): Promise<Database> {
  let said: string | undefined
  launched.ended.then((text) => {
    said = text
  })
  const password = keptPassword(join(plan.folder, 'password'))
  const began = Date.now()
  for (let round = 1; Date.now() - began < PATIENCE_MS; round++) {
    if (said !== undefined) throw refusalFor(said, port, plan.folder)
    const database = await knock(`bolt://127.0.0.1:${port}`, password, plan.folder)
    if (database) return database
    if (round % 50 === 0) plan.say('still waiting for Neo4j to answer')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Refusal(`Neo4j did not answer within 3 minutes: see ${join(plan.folder, 'logs')}`, 2)
}

/** The database when it answers, else null. A Neo4j without data still has its first password and is given ours. */
async function knock(uri: string, password: string, folder: string): Promise<Database | null> {
  const ours = connect({ uri, login: { user: 'neo4j', password }, name: null })
  try {
    await runRead(ours, ping, {}, { deadlineMs: 5_000, maxRows: 1 })
    return ours
  } catch (error) {
    await disconnect(ours)
    if (!(error instanceof WrongPassword)) return isNotYet(error)
  }
  const fresh = connect({ uri, login: { user: 'neo4j', password: FIRST }, name: 'system' })
  try {
    const limits = { deadlineMs: 10_000, attempts: 1 }
    await runWrite(fresh, 'database/setPassword', limits, (tell) => tell(setPassword, { old: FIRST, new: password }))
    return null
  } catch (error) {
    if (error instanceof WrongPassword) {
      const file = join(folder, 'password')
      throw new Refusal(
        `the password in ${file} does not open this database: put the right file back, or \`suyuan reset\``,
        2,
      )
    }
    return isNotYet(error)
  } finally {
    await disconnect(fresh)
  }
}

/** The password that Neo4j gives itself. */
const FIRST = 'neo4j'

function isNotYet(error: unknown): null {
  if (error instanceof DatabaseUnavailable || error instanceof DeadlinePassed) return null
  throw error
}

function refusalFor(said: string, port: number, folder: string): Refusal {
  if (/Address already in use|BindException/.test(said))
    return new PortTaken(`port ${port} is taken: stop what uses it`, 2)
  return new Refusal(`Neo4j ended while it started: ${cause(said, folder)}`, 2)
}

/** The line that names the cause, without the stack, and where the rest is. */
function cause(said: string, folder: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
  const telling =
    lines.findLast((line) => /ERROR|Caused by|Exception|Error/.test(line)) ?? lines.at(-1) ?? 'it said nothing'
  return `${telling.trim().slice(0, 300)} (see ${join(folder, 'logs', 'console.log')})`
}
