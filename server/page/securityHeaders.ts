// Headers of every answer. The page may load its own files and nothing else, and nobody may frame it.

import { randomBytes } from 'node:crypto'

/** A nonce for one answer. */
export function newNonce(): string {
  return randomBytes(16).toString('base64')
}

/** Headers for whatever is no page: data, scripts, errors. */
export const PLAIN_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
}

/** Headers for the page with this nonce. GraphiQL alone adds style elements of its own, so it may have them inline. */
export function pageHeaders(nonce: string, page: 'INVESTIGATOR' | 'GRAPHIQL'): Record<string, string> {
  const styles = page === 'GRAPHIQL' ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]
  return { ...PLAIN_HEADERS, 'Content-Security-Policy': policy.join('; '), 'Cache-Control': 'no-store' }
}
