// Small JSON answers of the HTTP server itself: refusals and the little that is no GraphQL. Each refusal has a code, a
// sentence and, where there is one, a remedy.

import type { ServerResponse } from 'node:http'
import { PLAIN_HEADERS } from '../page/securityHeaders.ts'

/** Sends `body` as JSON. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  const type = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' }
  response.writeHead(status, { ...PLAIN_HEADERS, ...type, ...headers })
  response.end(`${JSON.stringify(body)}\n`)
}

export interface HttpRefusal {
  readonly status: number
  readonly code: string
  readonly message: string
  readonly remedy?: string
}

/** Refuses a request, in the shape of GraphQL errors so that every client reads it alike, and ends the connection's body. */
export function refuse(
  response: ServerResponse,
  refusal: HttpRefusal,
  headers?: Readonly<Record<string, string>>,
): void {
  const { status, code, message, remedy } = refusal
  const extensions = { code, ...(remedy === undefined ? {} : { remedy }) }
  // A body that was not read would be taken for the next request.
  sendJson(response, status, { errors: [{ message, extensions }] }, { Connection: 'close', ...headers })
}
