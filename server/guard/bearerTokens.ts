// Bearer tokens for scripts: 24 hours, shown once. The file `tokens.json` in the data folder keeps SHA-256 digests only,
// mode 0600, so that a token outlives a restart and the file gives nobody a token.

import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { SCRIPT_LIMITS } from './limits.ts'
import type { Member } from './member.ts'
import { digestOf, newSecret, publicIdOf } from './secret.ts'

export const BEARER_MS = 24 * 3_600_000
const PREFIX = 'suyuan_'

const Stored = z.array(z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), until: z.number() }))

export interface BearerTokens {
  /** A new token, good for 24 hours. Throws when the file cannot be written. */
  readonly issue: () => string
  /** Who bears this token; null when it is unknown or over. */
  readonly member: (token: string) => Member | null
}

/** The tokens kept in `folder`; a missing or unreadable file means none. `now` gives epoch ms UTC. */
export function bearerTokens(folder: string, now: () => number): BearerTokens {
  const file = join(folder, 'tokens.json')
  const expiry = new Map(stored(file).map(({ sha256, until }) => [sha256, until]))
  return {
    issue: () => {
      for (const [digest, until] of expiry) if (until <= now()) expiry.delete(digest)
      const token = PREFIX + newSecret()
      expiry.set(digestOf(token), now() + BEARER_MS)
      store(
        file,
        [...expiry].map(([sha256, until]) => ({ sha256, until })),
      )
      return token
    },
    member: (token) => {
      const until = expiry.get(digestOf(token))
      if (until === undefined || until <= now()) return null
      return { door: 'SCRIPT', id: publicIdOf(token), limits: SCRIPT_LIMITS }
    },
  }
}

/** The token in an Authorization header; null when it is none of ours. */
export function tokenInHeader(header: string | undefined): string | null {
  const found = /^Bearer (suyuan_[A-Za-z0-9_-]{43})$/i.exec(header ?? '')
  return found?.[1] ?? null
}

function stored(file: string): z.infer<typeof Stored> {
  try {
    return Stored.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // Losing tokens is harmless: `suyuan token` prints another.
    return []
  }
}

function store(file: string, tokens: z.infer<typeof Stored>): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(tokens)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
