// Puts the server together: audit, tracer, desk, schema, HTTP, in that order, on a database that is already open, and
// takes it apart again in the reverse order. `suyuan start` calls it, and so do tests. It prints nothing by itself.

import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Database } from '@suyuan/cypher/driver/database.ts'
import type { Identify } from '@suyuan/seed/identify/identify.ts'
import { openAudit } from './audit/audit.ts'
import type { Desk, SampleLeak } from './case/desk.ts'
import { Works } from './case/works.ts'
import { startTracer } from './exposure/tracer.ts'
import { bearerTokens } from './guard/bearerTokens.ts'
import { type ControlWord, openControl } from './guard/control.ts'
import { matchQuota } from './guard/matchQuota.ts'
import { newCaseId } from './guard/secret.ts'
import { sessions } from './guard/sessions.ts'
import { signInTokens } from './guard/signInTokens.ts'
import { makeHttpServer } from './http/httpServer.ts'
import { Lots } from './lot/lots.ts'
import type { Page } from './page/page.ts'

export interface ServerPlan {
  /** The data folder. */
  readonly home: string
  readonly database: Database
  readonly identify: Identify
  readonly page: Page
  readonly sampleLeak: SampleLeak | null
  readonly version: string
  /** 0: any free one. */
  readonly port: number
  /** Gets a line for people: what happens, and bugs without personal data. */
  readonly say: (line: string) => void
}

export interface RunningServer {
  readonly port: number
  /** A new sign-in link: good once, for ten minutes. */
  readonly link: () => string
  /** A new bearer token: good for 24 hours. */
  readonly token: () => string
  readonly desk: Desk
  /** Ends requests under way, then everything that was started here. The database stays open: it is not ours. */
  readonly stop: () => Promise<void>
}

/** Starts to listen on loopback. Throws AuditBroken, and what listening throws (EADDRINUSE). */
export async function runServer(plan: ServerPlan): Promise<RunningServer> {
  const now = Date.now
  const audit = await openAudit(plan.home, now, plan.say)
  const tracer = startTracer(plan.database.address)
  const { database, identify, sampleLeak, version } = plan
  const lots = new Lots()
  const desk: Desk = {
    database,
    audit,
    tracer,
    identify,
    matchQuota: matchQuota(now),
    lots,
    works: new Works(now),
    now,
    newId: newCaseId,
    sampleLeak,
    version,
  }
  const signIn = signInTokens(now)
  const tokens = bearerTokens(plan.home, now)
  let port = 0
  const http = makeHttpServer({
    desk,
    page: plan.page,
    signIn,
    sessions: sessions(now),
    tokens,
    port: () => port,
    log: plan.say,
  })
  try {
    http.listen(plan.port, '127.0.0.1')
    await once(http, 'listening')
  } catch (error) {
    await Promise.all([tracer.close(), audit.close()])
    throw error
  }
  const address: AddressInfo | string | null = http.address()
  port = typeof address === 'object' && address !== null ? address.port : plan.port
  const link = () => `http://127.0.0.1:${port}/#${signIn.issue()}`
  const answers: Readonly<Record<ControlWord, () => string>> = { link, token: tokens.issue, ping: () => 'here' }
  const control = await openControl(plan.home, port, (word) => answers[word]())
  let stopping: Promise<void> | null = null
  const stop = async (): Promise<void> => {
    await control.close()
    const closed = once(http, 'close')
    http.close()
    http.closeIdleConnections()
    const patience = setTimeout(() => http.closeAllConnections(), DRAIN_MS)
    await closed
    clearTimeout(patience)
    await tracer.close()
    await audit.close()
  }
  return { port, link, token: tokens.issue, desk, stop: () => (stopping ??= stop()) }
}

/** How long requests under way may still take when the server stops. */
const DRAIN_MS = 10_000
