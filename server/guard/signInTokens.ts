// Sign-in tokens: what stands behind the # of the printed link. Each works once, for ten minutes, and lives in memory
// only, so a restart forgets them all. Made at start and by `suyuan link`, redeemed by POST /session.

import { digestOf, newSecret } from './secret.ts'

export const SIGN_IN_MS = 10 * 60_000

export interface SignInTokens {
  /** A new token, good once within ten minutes. */
  readonly issue: () => string
  /** True when the token was good; it is spent by this. */
  readonly redeem: (token: string) => boolean
}

/** An empty set of tokens; `now` gives epoch ms UTC. */
export function signInTokens(now: () => number): SignInTokens {
  const expiry = new Map<string, number>()
  return {
    issue: () => {
      for (const [digest, until] of expiry) if (until <= now()) expiry.delete(digest)
      const token = newSecret()
      expiry.set(digestOf(token), now() + SIGN_IN_MS)
      return token
    },
    redeem: (token) => {
      const digest = digestOf(token)
      const until = expiry.get(digest)
      expiry.delete(digest)
      return until !== undefined && until > now()
    },
  }
}
