// A Member is whoever is signed in: a browser session or a bearer token. Step 1 knows one role, which sees every case;
// members by name, roles and case membership come with the access step. The server makes it, guard/ only.

import type { Limits } from './limits.ts'

export interface Member {
  /** Browser page (cookie) or script (bearer token). */
  readonly door: 'PAGE' | 'SCRIPT'
  /** A short public id of the session or token, for the audit: never the secret itself. */
  readonly id: string
  readonly limits: Limits
}
