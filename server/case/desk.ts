// The Desk is everything a use case needs from the world: database, audit, tracer, key, clock, chance. main.ts sets it up
// once; tests set up their own. A use case takes nothing from anywhere else.

import type { Database } from '@suyuan/cypher/driver/database.ts'
import type { Identify } from '@suyuan/seed/identify/identify.ts'
import type { Audit } from '../audit/audit.ts'
import type { Tracer } from '../exposure/tracer.ts'
import type { MatchQuota } from '../guard/matchQuota.ts'
import type { Lots } from '../lot/lots.ts'
import type { Works } from './works.ts'

export interface SampleLeak {
  /** CSV with a header, as for addExhibits. Everybody in it is invented. */
  readonly text: string
  /** Epoch ms UTC. */
  readonly seenAt: number
  readonly seenWhere: string
}

export interface Desk {
  readonly database: Database
  readonly audit: Audit
  readonly tracer: Tracer
  /** Hashes identifiers and values of leaked rows, under the key of this installation. */
  readonly identify: Identify
  /** How often an identifier may be typed to be matched. */
  readonly matchQuota: MatchQuota
  /** Files dropped on the page and not yet committed. */
  readonly lots: Lots
  /** What the tracer is working on. */
  readonly works: Works
  /** Epoch ms UTC. */
  readonly now: () => number
  /** A new opaque id, never given before. */
  readonly newId: () => string
  /** The leak of the demo town; null unless that town is what is loaded. */
  readonly sampleLeak: SampleLeak | null
  readonly version: string
}
