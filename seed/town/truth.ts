// What really happened, as written to truth/truth.json, apart from the town. Only tests and people read it; no loader does.

import type { Scenario } from './scenario.ts'
import type { Size } from './size.ts'
import type { Twist } from './twist.ts'

export interface TrueSource {
  readonly holders: readonly string[]
  readonly actors: readonly string[]
  /** Ids of the movements of the act that survive in the log. */
  readonly acts: readonly string[]
  /** Share of the rows that come from the sources, 0..1. */
  readonly share: number
}

export interface Truth {
  readonly scenario: Scenario
  readonly seed: number
  readonly gap: number
  /** Rows of leak.csv. */
  readonly rows: number
  readonly sources: readonly TrueSource[]
  readonly lookalike: string | null
  /** When the leaked values were taken, ISO 8601; null when they come from nobody in the map. */
  readonly vintage: { readonly from: string; readonly to: string } | null
  readonly size: Size
  readonly twist: Twist
  /** Rows of leak.csv that do not come from the sources. */
  readonly noise: number
  /** Does the log still hold most lines of the act? Always true without a gap; false when nobody in the map did it. */
  readonly deciding: boolean
  /** By row of leak.csv (in order): index of its source; -1: noise. */
  readonly rowSources: readonly number[]
}
