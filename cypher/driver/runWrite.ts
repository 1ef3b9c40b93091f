// Runs Questions that write, together in one transaction: all of them are stored or none. What two transactions spoil for
// each other (deadlock, lock wait) is tried again; a question too large for memory never is, although the database calls
// it transient: it would fail again for half a minute (security.md 0.4).

import type { Session, Transaction } from 'neo4j-driver'
import type { Database } from './database.ts'
import { type Deadline, deadline } from './deadline.ts'
import { Contended, failureOf } from './failure.ts'
import { type Question, textOf } from './question.ts'
import { wireParams } from './wireParams.ts'

export interface WriteLimits {
  /** Milliseconds for all attempts together until DeadlinePassed. */
  readonly deadlineMs: number
  /** Attempts when locks are contended; at least 1. */
  readonly attempts: number
}

/**
 * Runs one Question inside the transaction and gives its rows. Several may be told without waiting for each other's rows:
 * they run in the order of telling, and when one fails, none after it runs.
 */
export type Tell = <Params extends object, Row>(asked: Question<Params, Row>, params: Params) => Promise<readonly Row[]>

/**
 * Runs `work` in one transaction and commits. `work` may run several times and must change nothing but the database.
 * Throws the classes of failure.ts. DeadlinePassed and DatabaseUnavailable leave open whether it was stored: use MERGE and
 * the ledger, so that doing it again is harmless.
 */
export async function runWrite<T>(
  database: Database,
  name: string,
  limits: WriteLimits,
  work: (tell: Tell) => Promise<T>,
): Promise<T> {
  const clock = deadline(limits.deadlineMs, name)
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        return await once(database, name, limits.deadlineMs, clock, work)
      } catch (error) {
        if (!(error instanceof Contended) || attempt >= limits.attempts) throw error
        await clock.within(pause(20 * 2 ** attempt))
      }
    }
  } finally {
    clock.end()
  }
}

async function once<T>(
  database: Database,
  name: string,
  timeout: number,
  clock: Deadline,
  work: (tell: Tell) => Promise<T>,
): Promise<T> {
  const target = database.address.name
  const session = database.driver.session({
    defaultAccessMode: 'WRITE',
    ...(target === null ? {} : { database: target }),
  })
  try {
    const transaction = await clock.within(session.beginTransaction({ timeout, metadata: { query: name } }))
    const tell: Tell = (asked, params) =>
      rowsOf(transaction, clock, asked, params).catch((error: unknown) => {
        throw failureOf(error, asked.name)
      })
    const outcome = await work(tell)
    await clock.within(transaction.commit())
    return outcome
  } catch (error) {
    throw failureOf(error, name)
  } finally {
    // Closing rolls back what is not committed. Not waited for: a frozen database would hold us.
    leave(session)
  }
}

async function rowsOf<Params extends object, Row>(
  transaction: Transaction,
  clock: Deadline,
  asked: Question<Params, Row>,
  params: Params,
): Promise<readonly Row[]> {
  const result = await clock.within(transaction.run(textOf(asked), wireParams(params)).then((answer) => answer))
  return result.records.map((record) => asked.row.parse(record.toObject()))
}

function leave(session: Session): void {
  session.close().catch(() => undefined)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
