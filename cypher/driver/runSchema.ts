// Runs one schema statement in a transaction of its own: the database allows no data beside it. Only for the statements
// of cypher/schema, which take no parameters.

import type { Database } from './database.ts'
import { deadline } from './deadline.ts'
import { failureOf } from './failure.ts'

/** Runs the statement; throws the classes of failure.ts. */
export async function runSchema(database: Database, name: string, text: string, deadlineMs: number): Promise<void> {
  const target = database.address.name
  const session = database.driver.session({
    defaultAccessMode: 'WRITE',
    ...(target === null ? {} : { database: target }),
  })
  const clock = deadline(deadlineMs, name)
  try {
    await clock.within(session.run(text, {}, { timeout: deadlineMs, metadata: { query: name } }).then(() => undefined))
  } catch (error) {
    throw failureOf(error, name)
  } finally {
    clock.end()
    session.close().catch(() => undefined)
  }
}
