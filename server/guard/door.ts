// Who asks: the door of the server. A browser shows its session cookie, a script its bearer token; nobody else comes in.

import type { IncomingMessage } from 'node:http'
import { type BearerTokens, tokenInHeader } from './bearerTokens.ts'
import type { Member } from './member.ts'
import { type Sessions, secretInCookie } from './sessions.ts'

/** The Member behind a request; null for a stranger. A bad token is not mended by a good cookie. */
export function whoAsks(
  request: IncomingMessage,
  port: number,
  sessions: Sessions,
  tokens: BearerTokens,
): Member | null {
  const { authorization, cookie } = request.headers
  if (authorization !== undefined) {
    const token = tokenInHeader(authorization)
    return token === null ? null : tokens.member(token)
  }
  const secret = secretInCookie(cookie, port)
  return secret === null ? null : sessions.member(secret)
}
