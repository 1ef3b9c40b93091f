// Sessions of browser pages: a secret in an HttpOnly cookie, here only its digest. Each sign-in makes a new one (no
// fixation); it ends after 20 idle minutes, after 12 hours in any case, and with the server, since it is kept in memory.

import { parseCookie, stringifySetCookie } from 'cookie'
import { PAGE_LIMITS } from './limits.ts'
import type { Member } from './member.ts'
import { digestOf, newSecret, publicIdOf } from './secret.ts'

export const IDLE_MS = 20 * 60_000
export const ABSOLUTE_MS = 12 * 3_600_000

export interface Sessions {
  /** Opens a session and gives its secret, for the cookie. */
  readonly open: () => string
  /** Who this secret belongs to; null when it is unknown or over. Counts as use. */
  readonly member: (secret: string) => Member | null
  readonly close: (secret: string) => void
}

/** No sessions yet; `now` gives epoch ms UTC. */
export function sessions(now: () => number): Sessions {
  const open = new Map<string, { readonly member: Member; readonly openedAt: number; usedAt: number }>()
  const over = (session: { readonly openedAt: number; readonly usedAt: number }) =>
    now() - session.usedAt >= IDLE_MS || now() - session.openedAt >= ABSOLUTE_MS
  return {
    open: () => {
      for (const [digest, session] of open) if (over(session)) open.delete(digest)
      const secret = newSecret()
      const member: Member = { door: 'PAGE', id: publicIdOf(secret), limits: PAGE_LIMITS }
      open.set(digestOf(secret), { member, openedAt: now(), usedAt: now() })
      return secret
    },
    member: (secret) => {
      const session = open.get(digestOf(secret))
      if (!session || over(session)) return null
      session.usedAt = now()
      return session.member
    },
    close: (secret) => {
      open.delete(digestOf(secret))
    },
  }
}

/** Cookies know no ports, so the name does: two servers on one machine do not sign each other out. */
function cookieName(port: number): string {
  return `suyuan-${port}`
}

/** The session secret in a Cookie header; null when there is none. */
export function secretInCookie(header: string | undefined, port: number): string | null {
  return parseCookie(header ?? '')[cookieName(port)] ?? null
}

/** The Set-Cookie header for a session secret; null ends the session in the browser. */
export function setCookie(secret: string | null, port: number): string {
  // No `Secure`: the page is plain http on loopback, and not every browser counts that as secure.
  const rules = {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    maxAge: secret === null ? 0 : ABSOLUTE_MS / 1000,
  } as const
  return stringifySetCookie({ name: cookieName(port), value: secret ?? '', ...rules })
}
