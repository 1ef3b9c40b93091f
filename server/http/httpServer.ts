// The HTTP server: which path is answered by whom. A stranger gets the page and its files, POST /session and GET /health,
// and nothing else. It neither listens nor stops by itself: main.ts does both, on loopback only.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Desk } from '../case/desk.ts'
import { makeYoga } from '../graphql/yoga.ts'
import type { BearerTokens } from '../guard/bearerTokens.ts'
import { concurrency } from '../guard/concurrency.ts'
import { whoAsks } from '../guard/door.ts'
import { PAGE_LIMITS, SCRIPT_LIMITS } from '../guard/limits.ts'
import type { Member } from '../guard/member.ts'
import { refusalOf } from '../guard/requestRules.ts'
import type { Sessions } from '../guard/sessions.ts'
import type { SignInTokens } from '../guard/signInTokens.ts'
import type { Page } from '../page/page.ts'
import { PLAIN_HEADERS } from '../page/securityHeaders.ts'
import { refuse, sendJson } from './sendJson.ts'
import { answerSession } from './sessionRoute.ts'

export interface HttpParts {
  readonly desk: Desk
  readonly page: Page
  readonly signIn: SignInTokens
  readonly sessions: Sessions
  readonly tokens: BearerTokens
  /** The port it listens on; asked with each request, since it is known only once it does. */
  readonly port: () => number
  /** Gets a line for each bug, without personal data. */
  readonly log: (line: string) => void
}

/** Longer than any use case may take: only a request that hangs meets it. */
const LAST_RESORT_MS = 60_000

type Route = (request: IncomingMessage, response: ServerResponse) => unknown

/** A server that does not listen yet. */
export function makeHttpServer(parts: HttpParts): Server {
  const { page } = parts
  const graphql = graphqlRoute(parts)
  const member = (request: IncomingMessage) => whoAsks(request, parts.port(), parts.sessions, parts.tokens)
  const routes: Readonly<Record<string, Route>> = {
    'GET /': (_request, response) => page.html('INVESTIGATOR', response),
    'GET /health': (_request, response) => sendJson(response, 200, { alive: true }),
    'POST /session': (request, response) => answerSession(request, response, parts.port(), parts),
    'DELETE /session': (request, response) => answerSession(request, response, parts.port(), parts),
    'POST /graphql': (request, response) => graphql(request, response, member(request)),
    'GET /graphiql': (request, response) => (member(request) ? page.html('GRAPHIQL', response) : strange(response)),
  }
  return createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '')
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const refusal = refusalOf(askedOf(request), parts.port())
    if (refusal) return refuse(response, refusal)
    const route = routes[`${method} ${path}`]
    if (route) return void answered(route, request, response, parts.log)
    const known = Object.keys(routes).some((one) => one.endsWith(` ${path}`))
    if (known || method !== 'GET') return refuse(response, { status: 405, code: 'METHOD', message: 'Not this way.' })
    page.asset(request, response, () =>
      refuse(response, { status: 404, code: 'NOT_FOUND', message: 'Nothing is here.' }),
    )
  })
}

/** One request that goes wrong must not end the server for everybody. */
async function answered(
  route: Route,
  request: IncomingMessage,
  response: ServerResponse,
  log: HttpParts['log'],
): Promise<void> {
  try {
    await route(request, response)
  } catch (error) {
    log(`a bug while answering a request: ${error instanceof Error ? error.name : 'no error was thrown'}`)
    response.destroy()
  }
}

function graphqlRoute(parts: HttpParts) {
  const { desk, log } = parts
  const yogas = { PAGE: makeYoga(desk, PAGE_LIMITS, log), SCRIPT: makeYoga(desk, SCRIPT_LIMITS, log) }
  const places = concurrency()
  return async (request: IncomingMessage, response: ServerResponse, member: Member | null): Promise<void> => {
    if (member === null) return strange(response)
    const leave = places.enter(member)
    if (leave === null) {
      const busy = { status: 429, code: 'BUSY', message: 'Too many requests at the same time.', remedy: 'Try again.' }
      return refuse(response, busy, { 'Retry-After': '1' })
    }
    const clock = setTimeout(() => response.destroy(), LAST_RESORT_MS)
    response.on('close', () => {
      clearTimeout(clock)
      leave()
    })
    for (const [name, value] of Object.entries({ ...PLAIN_HEADERS, 'Cache-Control': 'no-store' })) {
      response.setHeader(name, value)
    }
    await yogas[member.door].handle(request, response, { member })
  }
}

function strange(response: ServerResponse): void {
  const remedy = 'Open the link that `suyuan link` prints, or send a token from `suyuan token`.'
  refuse(response, { status: 401, code: 'SIGN_IN', message: 'Sign in first.', remedy })
}

function askedOf({ method, headers }: IncomingMessage) {
  const site = headers['sec-fetch-site']
  return {
    method: method ?? '',
    host: headers.host,
    origin: headers.origin,
    fetchSite: typeof site === 'string' ? site : undefined,
    contentType: headers['content-type'],
    body: headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined,
  }
}
