// Which requests are refused before anybody is asked who they are: foreign host names (DNS rebinding), other origins
// (CSRF; a page on another port of this machine is the same "site", so SameSite=Strict alone would not do), bodies that
// are not JSON (forms can be posted across sites). Pure: headers in, a refusal or null out.

export interface Asked {
  readonly method: string
  readonly host: string | undefined
  readonly origin: string | undefined
  /** Sec-Fetch-Site, which browsers set and pages cannot forge. */
  readonly fetchSite: string | undefined
  readonly contentType: string | undefined
  /** True when the request carries a body. */
  readonly body: boolean
}

export interface RequestRefusal {
  readonly status: number
  readonly code: 'HOST' | 'ORIGIN' | 'CONTENT_TYPE' | 'METHOD'
  readonly message: string
}

const READS = ['GET', 'HEAD']
const KNOWN = [...READS, 'POST', 'DELETE']

/** Why this request is refused by the server on `port`; null: let it pass. */
export function refusalOf(asked: Asked, port: number): RequestRefusal | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!KNOWN.includes(asked.method)) return { status: 405, code: 'METHOD', message: 'This method is not served.' }
  if (asked.host === undefined || !hosts.includes(asked.host)) {
    return { status: 421, code: 'HOST', message: `Suyuan answers to ${hosts.join(' and ')} only.` }
  }
  if (READS.includes(asked.method)) return null
  if (asked.origin !== undefined && asked.origin !== `http://${asked.host}`) return foreign
  if (asked.fetchSite !== undefined && asked.fetchSite !== 'same-origin') return foreign
  if (asked.body && !/^application\/json\s*(;|$)/i.test(asked.contentType ?? '')) {
    return { status: 415, code: 'CONTENT_TYPE', message: 'Send application/json.' }
  }
  return null
}

const foreign: RequestRefusal = { status: 403, code: 'ORIGIN', message: 'Another site may not ask.' }
