// What is kept of one town once it was traced and compared with its truth: plain data, small enough for a pipe between
// processes and for a JSON file. judge.ts makes it, everything that counts reads it.

import type { TownOptions } from '@suyuan/seed/town/town.ts'
import type { Grain, TermName } from '@suyuan/server/trace/answer.ts'
import type { Counted } from './ranking.ts'
import type { RivalName } from './rivals.ts'

export interface Outcome {
  readonly plan: TownOptions
  /** How many sources the truth has: 0 (unknown), 1 or 2. */
  readonly sources: number
  /** Does the log still hold most lines of the act? False when nobody did it. */
  readonly deciding: boolean
  readonly rows: number
  readonly matched: number
  /** null where the truth names nothing at that grain. */
  readonly grains: Readonly<Record<Grain, Counted | null>>
  readonly first: First
  /** Share of the first place that the unknown source has: 1, 0, or a part in a tie. */
  readonly unknownFirst: number
  readonly mixture: Mixture
  /** null when the rows come from nobody in the map. */
  readonly vintage: VintageOutcome | null
  readonly seconds: { readonly read: number; readonly trace: number }
  readonly rivals: Readonly<Record<RivalName, RivalOutcome>>
  readonly trail: Trail
}

export interface First {
  /** null: the unknown source. */
  readonly id: string | null
  /** null: too few rows to name a source. */
  readonly posterior: number | null
  /** How right the first place is, 0..1; a part for ties. */
  readonly right: number
  /** A false accusation: an innocent Holder is first with a posterior above one half. */
  readonly accused: boolean
  /** Holder ids (or "unknown source") that are tied with it. */
  readonly tiedWith: readonly string[]
}

export interface Mixture {
  /** Sets of Holders that the mixture names. */
  readonly sets: number
  /** Does each true source stand in a set of its own? */
  readonly found: boolean
}

export interface VintageOutcome {
  /** The window and the true stretch have a moment in common. */
  readonly meets: boolean
  /** The whole true stretch lies in the window. */
  readonly contains: boolean
  /** Width of the window, days; null: open to the past. */
  readonly days: number | null
}

export interface RivalOutcome extends Counted {
  readonly accused: boolean
}

/** Who stood where and by which terms: for the list of towns that fail. */
export interface Trail {
  readonly first: Seen | null
  /** The best of the right ones; null when none is a candidate. */
  readonly right: Seen | null
  readonly unknown: Seen
}

export interface Seen {
  readonly id: string
  readonly rank: number
  readonly bits: number
  readonly posterior: number | null
  readonly covered: number
  readonly exposed: number
  readonly way: string
  readonly terms: Readonly<Partial<Record<TermName, number>>>
}
