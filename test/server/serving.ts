// A real server on a free port for the tests of this folder: real HTTP, a data folder of its own, a page of two lines.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '@suyuan/cypher/driver/database.ts'
import { type RunningServer, runServer } from '@suyuan/server/main.ts'
import { openPage } from '@suyuan/server/page/page.ts'
import { IDENTIFY } from '../load/importing.ts'

export interface Serving {
  readonly server: RunningServer
  readonly home: string
  /** Lines it said. */
  readonly said: readonly string[]
  readonly origin: string
  readonly stop: () => Promise<void>
}

export async function serve(
  database: Database,
  sampleLeak: Parameters<typeof runServer>[0]['sampleLeak'] = null,
  /** Folder of a built page; null: a page of two lines. */
  page: string | null = null,
): Promise<Serving> {
  const home = mkdtempSync(join(tmpdir(), 'suyuan-server-'))
  const said: string[] = []
  const server = await runServer({
    home,
    database,
    identify: IDENTIFY,
    page: openPage(page ?? pageFolder(home)),
    sampleLeak,
    version: '0.0.0',
    port: 0,
    say: (line) => said.push(line),
  })
  const stop = async () => {
    await server.stop()
    rmSync(home, { recursive: true, force: true })
  }
  return { server, home, said, origin: `http://127.0.0.1:${server.port}`, stop }
}

/** Opens a session with a fresh link and gives its cookie, `name=value`. */
export async function signIn({ server, origin }: Serving): Promise<string> {
  const token = server.link().split('#')[1]
  const answer = await send(origin, 'POST', '/session', { body: JSON.stringify({ token }) })
  const cookie = String(answer.headers['set-cookie']).split(';')[0]
  if (answer.status !== 204 || !cookie) throw new Error(`signing in gave ${answer.status}`)
  return cookie
}

export interface Sent {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

interface Sending {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** A request with exactly these headers (fetch would not let us set Host); JSON unless said otherwise. */
export function send(
  origin: string,
  method: string,
  path: string,
  { headers = {}, body }: Sending = {},
): Promise<Sent> {
  const type =
    body === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }
  return new Promise((resolve, reject) => {
    const asked = request(`${origin}${path}`, { method, headers: { ...type, ...headers }, agent: false }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part) => {
        text += part
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into by tests, which fail on what they do not expect.
export type Answered = { readonly data: any; readonly errors?: readonly { message: string; extensions?: any }[] }

/** Asks GraphQL with a cookie or bearer token. */
export async function askGraphql(
  serving: Serving,
  key: { readonly cookie: string } | { readonly authorization: string },
  query: string,
  variables: object = {},
): Promise<Answered> {
  const sent = await send(serving.origin, 'POST', '/graphql', {
    headers: { ...key },
    body: JSON.stringify({ query, variables }),
  })
  return JSON.parse(sent.text)
}

function pageFolder(home: string): string {
  const folder = mkdtempSync(join(home, 'page-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><style nonce="__NONCE__"></style><p>the page</p>')
  writeFileSync(join(folder, 'graphiql.html'), '<!doctype html><p>the playground</p>')
  writeFileSync(join(folder, 'app-1a2b.js'), 'export {}')
  writeFileSync(join(folder, 'gone-5e6f.js'), 'export {}')
  return folder
}
