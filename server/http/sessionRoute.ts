// /session: POST {token} turns a sign-in token into a session cookie, once; DELETE ends the session. Nothing else.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { type Sessions, secretInCookie, setCookie } from '../guard/sessions.ts'
import type { SignInTokens } from '../guard/signInTokens.ts'
import { PLAIN_HEADERS } from '../page/securityHeaders.ts'
import { readBody } from './readBody.ts'
import { refuse } from './sendJson.ts'

const LONGEST_BODY = 1_024
const Body = z.strictObject({ token: z.string().max(100) })

export interface SessionParts {
  readonly signIn: SignInTokens
  readonly sessions: Sessions
}

/** Answers a request to /session. */
export async function answerSession(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  { signIn, sessions }: SessionParts,
): Promise<void> {
  const old = secretInCookie(request.headers.cookie, port)
  if (request.method === 'DELETE') {
    if (old !== null) sessions.close(old)
    return done(response, setCookie(null, port))
  }
  if (request.method !== 'POST') return refuse(response, { status: 405, code: 'METHOD', message: 'Send a POST.' })
  const body = await readBody(request, LONGEST_BODY)
  const token = body === null ? null : tokenIn(body)
  if (token === null || !signIn.redeem(token)) {
    const remedy = 'Run `suyuan link` for another one: each works once, for ten minutes.'
    return refuse(response, { status: 401, code: 'SIGN_IN', message: 'This sign-in link does not work.', remedy })
  }
  // A new session for each sign-in; whatever cookie came with it is worth nothing any more.
  if (old !== null) sessions.close(old)
  done(response, setCookie(sessions.open(), port))
}

function done(response: ServerResponse, cookie: string): void {
  response.writeHead(204, { ...PLAIN_HEADERS, 'Set-Cookie': cookie, 'Cache-Control': 'no-store' })
  response.end()
}

function tokenIn(body: string): string | null {
  try {
    return Body.parse(JSON.parse(body)).token
  } catch {
    return null
  }
}
