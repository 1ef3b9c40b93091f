// Serves the built page: its two HTML files with a fresh nonce each time, and the files they load. Knows no session: the
// page itself is nobody's secret, what it asks for is.

import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, normalize } from 'node:path'
import sirv from 'sirv'
import { newNonce, PLAIN_HEADERS, pageHeaders } from './securityHeaders.ts'

export interface Page {
  /** Answers GET / with the investigator's screen, or GET /graphiql with the playground. */
  readonly html: (page: 'INVESTIGATOR' | 'GRAPHIQL', response: ServerResponse) => void
  /** Answers with a file of the bundle; `missing` is called when there is none. */
  readonly asset: (request: IncomingMessage, response: ServerResponse, missing: () => void) => void
}

const FILES = { INVESTIGATOR: 'index.html', GRAPHIQL: 'graphiql.html' } as const

/** The page in `folder` (web/dist), which must have been built. */
export function openPage(folder: string): Page {
  const html = { INVESTIGATOR: read(folder, FILES.INVESTIGATOR), GRAPHIQL: read(folder, FILES.GRAPHIQL) }
  const assets = sirv(folder, {
    // Only what lies there now: a name that begins with a dot or ends in .html is no asset.
    dev: false,
    dotfiles: false,
    extensions: [],
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(PLAIN_HEADERS)) response.setHeader(name, value)
      // Names of bundled files carry a hash of their content.
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    },
  })
  return {
    html: (page, response) => {
      const nonce = newNonce()
      response.writeHead(200, { ...pageHeaders(nonce, page), 'Content-Type': 'text/html; charset=utf-8' })
      response.end(html[page].replaceAll('__NONCE__', nonce))
    },
    asset: (request, response, missing) => {
      const path = (request.url ?? '').split('?')[0] ?? ''
      // sirv remembers what lay there at the start; a file that a new build took away would end the process.
      if (path.endsWith('.html') || !existsSync(join(folder, normalize(path)))) missing()
      else assets(request, response, missing)
    },
  }
}

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8')
}
