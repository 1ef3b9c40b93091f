// The Desk is everything a use case needs from the world: database, audit, tracer, key, clock, chance. main.ts sets it up
// once; tests set up their own. A use case takes nothing from anywhere else.

import type { Database } from '@suyuan/cypher/driver/database.ts'

export interface Desk {
  readonly database: Database
  /** Epoch ms UTC. */
  readonly now: () => number
}
