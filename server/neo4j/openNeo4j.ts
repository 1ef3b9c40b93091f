// The door to the database for every command: uses the Neo4j that NEO4J_URI names, or that a running command of this data
// folder has, or starts our own. What comes back is checked: right version, our data only, every constraint in place.

import { join } from 'node:path'
import { connect, type Database, disconnect } from '@suyuan/cypher/driver/database.ts'
import { DatabaseUnavailable, DeadlinePassed, WrongPassword } from '@suyuan/cypher/driver/failure.ts'
import { Refusal } from '../command/refusal.ts'
import { checkGround } from './checkGround.ts'
import { joinersOf, joinFolder } from './joiners.ts'
import { livingLock, takeLock } from './lock.ts'
import { keptPassword } from './password.ts'
import { theirAddress } from './settings.ts'
import { type Running, startOurs } from './startOurs.ts'

export interface OpenPlan {
  /** The data folder (server/command/dataFolder.ts). */
  readonly home: string
  /** Where progress goes, a line at a time: standard error of a command. */
  readonly say: (line: string) => void
  readonly env: NodeJS.ProcessEnv
  /** When another command runs the database of this folder: `join` uses it, `refuse` ends with one line. */
  readonly ifRunning: 'join' | 'refuse'
}

export interface OpenNeo4j {
  readonly database: Database
  /** THEIRS: NEO4J_URI; OURS: started here; JOINED: started by another command of this folder. */
  readonly whose: 'THEIRS' | 'OURS' | 'JOINED'
  /** Settles, with a line for people, when our own Neo4j ends by itself. Never for the others. */
  readonly ended: Promise<string>
  /** Waits while other commands use this database, when it is ours; says so. For a command that ends by itself. */
  readonly untilAlone: () => Promise<void>
  /** Closes the connections and, when it is ours, stops Neo4j (5 to 10 seconds). Safe to call twice. */
  readonly stop: () => Promise<void>
}

/** Opens the database. Throws Refusal, one line that says what to do, for everything the user can mend. */
export async function openNeo4j(plan: OpenPlan): Promise<OpenNeo4j> {
  const theirs = theirAddress(plan.env)
  if (theirs) return finish(connect(theirs), { whose: 'THEIRS', ended: NEVER, stopNeo4j: NOTHING, untilAlone: NOTHING })

  const folder = join(plan.home, 'neo4j')
  const lock = takeLock(folder)
  if (!('release' in lock)) {
    if (plan.ifRunning === 'refuse') {
      throw new Refusal(`Suyuan runs already on this data folder (process ${lock.owner.pid}): stop it first`, 2)
    }
    return joinRunning(folder, plan)
  }
  let running: Running | null = null
  try {
    running = await startOurs({ folder, env: plan.env, say: plan.say, lock })
    const { stop, ended, announce, database } = running
    const stopAll = async () => {
      await stop()
      lock.release()
    }
    const untilAlone = () => waitForJoiners(folder, plan.say)
    const opened = await finish(database, { whose: 'OURS', ended, stopNeo4j: stopAll, untilAlone })
    announce()
    return opened
  } catch (error) {
    await running?.stop()
    lock.release()
    throw error
  }
}

const NEVER = new Promise<string>(() => undefined)
const NOTHING = async () => undefined

interface Ways {
  readonly whose: OpenNeo4j['whose']
  readonly ended: Promise<string>
  readonly stopNeo4j: () => Promise<void>
  readonly untilAlone: () => Promise<void>
}

async function finish(database: Database, { whose, ended, stopNeo4j, untilAlone }: Ways): Promise<OpenNeo4j> {
  try {
    await checkGround(database)
  } catch (error) {
    await disconnect(database)
    if (whose === 'JOINED') await stopNeo4j()
    throw refusalOf(error, database.address.uri)
  }
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= disconnect(database).then(stopNeo4j)
    return stopping
  }
  return { database, whose, ended, untilAlone, stop }
}

async function joinRunning(folder: string, plan: OpenPlan): Promise<OpenNeo4j> {
  plan.say('using the database of the command that runs on this data folder')
  for (let waited = 0; waited < 120_000; waited += 200) {
    const lock = livingLock(folder)
    if (!lock) return openNeo4j(plan)
    if (lock.port !== null) {
      const login = { user: 'neo4j', password: keptPassword(join(folder, 'password')) }
      const database = connect({ uri: `bolt://127.0.0.1:${lock.port}`, login, name: null })
      const leave = joinFolder(folder)
      const ways = { whose: 'JOINED', ended: NEVER, untilAlone: NOTHING, stopNeo4j: async () => leave() } as const
      return finish(database, ways)
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Refusal('the command that runs on this data folder has not started its database within 2 minutes', 2)
}

async function waitForJoiners(folder: string, say: (line: string) => void): Promise<void> {
  if (joinersOf(folder) === 0) return
  say('waiting for another command that uses this database')
  while (joinersOf(folder) > 0) await new Promise((resolve) => setTimeout(resolve, 200))
}

function refusalOf(error: unknown, uri: string): unknown {
  if (error instanceof WrongPassword) {
    return new Refusal(`Neo4j at ${uri} refused user or password: check NEO4J_USER and NEO4J_PASSWORD_FILE`, 2)
  }
  if (error instanceof DatabaseUnavailable || error instanceof DeadlinePassed) {
    return new Refusal(`no Neo4j answers at ${uri}: start it, or unset NEO4J_URI and Suyuan starts its own`, 2)
  }
  return error
}
