// Opens the database for one question of a command and leaves it as it was: the Neo4j of a running `suyuan start`, that of
// NEO4J_URI, or our own, started for this. Used by diff, export, revisions and drop-revision.

import type { Database } from '@suyuan/cypher/driver/database.ts'
import {
  Contended,
  DatabaseUnavailable,
  DeadlinePassed,
  ResultTooLarge,
  UnexpectedRow,
} from '@suyuan/cypher/driver/failure.ts'
import { openNeo4j } from '../neo4j/openNeo4j.ts'
import { dataFolder } from './dataFolder.ts'
import { Refusal } from './refusal.ts'

/** What `ask` gives. Throws Refusal (exit 2) when the database cannot be had, or fails meanwhile. */
export async function withStore<T>(ask: (database: Database) => Promise<T>): Promise<T> {
  const say = (line: string): void => void process.stderr.write(`suyuan: ${line}\n`)
  const neo4j = await openNeo4j({ home: dataFolder(), say, env: process.env, ifRunning: 'join' })
  try {
    const answer = await ask(neo4j.database)
    await neo4j.untilAlone()
    return answer
  } catch (error) {
    const isGone = error instanceof DatabaseUnavailable || error instanceof DeadlinePassed || error instanceof Contended
    if (isGone || error instanceof ResultTooLarge || error instanceof UnexpectedRow)
      throw new Refusal(`the database failed: ${error.message}`, 2)
    throw error
  } finally {
    await neo4j.stop()
  }
}
