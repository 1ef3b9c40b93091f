// Runs a Question that reads, in READ mode, with a deadline and a cap on rows: the whole answer at once (runRead) or page
// by page without holding it (streamRead). Writing in a reading Question is refused by the database (pinned by a test).

import type { Session } from 'neo4j-driver'
import { ZodError } from 'zod'
import type { Database } from './database.ts'
import { type Deadline, deadline } from './deadline.ts'
import { failureOf, UnexpectedRow } from './failure.ts'
import { type Question, textOf } from './question.ts'
import { wireParams } from './wireParams.ts'

export interface ReadLimits {
  /** Milliseconds until DeadlinePassed. */
  readonly deadlineMs: number
  /** More rows than this are not read, and `truncated` says so. */
  readonly maxRows: number
}

export interface StreamLimits {
  /** Milliseconds that the next page may take; the stream as a whole may take as long as it needs. */
  readonly deadlineMs: number
  /** Rows a page. */
  readonly pageRows: number
}

export interface Answered<Row> {
  readonly rows: readonly Row[]
  /** null: this is everything. `omitted` is null because rows beyond the cap are not counted. */
  readonly truncated: { readonly reason: string; readonly omitted: null } | null
}

/**
 * All rows of the answer, in the order of the Question, at most `limits.maxRows`. An empty answer is an empty list.
 * Throws the classes of failure.ts. Is never tried twice.
 */
export async function runRead<Params extends object, Row>(
  database: Database,
  asked: Question<Params, Row>,
  params: Params,
  limits: ReadLimits,
): Promise<Answered<Row>> {
  const rows: Row[] = []
  const clock = deadline(limits.deadlineMs, asked.name, database.stop)
  const session = readSession(database, Math.min(1_000, limits.maxRows + 1))
  try {
    const records = records_(session, asked, params, limits.deadlineMs)
    for (;;) {
      const step = await clock.within(records.next())
      if (step.done) return { rows, truncated: null }
      if (rows.length === limits.maxRows) {
        return { rows, truncated: { reason: `more than ${limits.maxRows} rows`, omitted: null } }
      }
      rows.push(parsed(asked, step.value.toObject()))
    }
  } catch (error) {
    throw failureOf(error, asked.name)
  } finally {
    clock.end()
    leave(session)
  }
}

/**
 * The rows of the answer in pages, in the order of the Question; at least no page for an empty answer. Memory: about two
 * pages, since the driver stops pulling when nobody reads. Leaving the loop early ends the query.
 */
export async function* streamRead<Params extends object, Row>(
  database: Database,
  asked: Question<Params, Row>,
  params: Params,
  limits: StreamLimits,
): AsyncGenerator<readonly Row[], void> {
  const clock = deadline(limits.deadlineMs, asked.name, database.stop)
  const session = readSession(database, limits.pageRows)
  try {
    // 0 lets the database run it as long as pages are asked for: our own clock watches every page.
    const records = records_(session, asked, params, 0)
    yield* pages(records, asked, clock, limits.pageRows)
  } catch (error) {
    throw failureOf(error, asked.name)
  } finally {
    clock.end()
    leave(session)
  }
}

async function* pages<Params extends object, Row>(
  records: RecordIterator,
  asked: Question<Params, Row>,
  clock: Deadline,
  pageRows: number,
): AsyncGenerator<readonly Row[], void> {
  let page: Row[] = []
  for (;;) {
    const step = await clock.within(records.next())
    if (step.done) break
    page.push(parsed(asked, step.value.toObject()))
    if (page.length < pageRows) continue
    yield page
    page = []
    clock.restart()
  }
  if (page.length > 0) yield page
}

type RecordIterator = AsyncIterator<{ toObject(): object }, unknown>

function readSession(database: Database, fetchSize: number): Session {
  const { name } = database.address
  return database.driver.session({ defaultAccessMode: 'READ', fetchSize, ...(name === null ? {} : { database: name }) })
}

function records_(session: Session, asked: Question<never, unknown>, params: object, timeout: number): RecordIterator {
  const settings = { timeout, metadata: { query: asked.name } }
  return session.run(textOf(asked), wireParams(params), settings)[Symbol.asyncIterator]()
}

/** Ends a query that still runs, in Neo4j too. Not waited for: against a frozen database closing would hang as long as the call did. */
function leave(session: Session): void {
  session.close().catch(() => undefined)
}

function parsed<Params extends object, Row>(asked: Question<Params, Row>, row: object): Row {
  try {
    return asked.row.parse(row)
  } catch (error) {
    if (!(error instanceof ZodError)) throw error
    // Paths and codes only: a message of zod may quote the value.
    const where = error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join(', ')
    throw new UnexpectedRow(`${asked.name} gave a row that does not fit: ${where}`)
  }
}
