// What a trace says: plain data, the same for the command line, GraphQL, the page and the tests. Shapes follow
// formats.md A5. An actor is an account; nothing here says that anybody did anything.

import type { HolderKind } from '@suyuan/cypher/model/holder.ts'

export const CAVEAT =
  'Where the record most probably left, given the logs and map at hand. It is a lead for a human to check, not proof against a person.'

export const GRAINS = ['HOLDER', 'ACTOR', 'ACT'] as const
export type Grain = (typeof GRAINS)[number]

export const TERM_NAMES = ['prior', 'coverage', 'canary', 'conduct', 'fields', 'controls'] as const
export type TermName = (typeof TERM_NAMES)[number]

/** One term of the score, in bits; `detail` carries every input, so that the sum can be done by hand. */
export interface Term {
  readonly name: TermName
  readonly bits: number
  readonly detail: Readonly<Record<string, number | string | null>>
}

/** Nested tests, in the order a holder can fail them; see whyNot.ts. */
export const REASONS = ['NO_CONNECTION', 'NOT_IN_BATCH', 'TIME_ORDER', 'MISSING_FIELDS', 'VINTAGE', 'CUT_OFF'] as const
export type Reason = (typeof REASONS)[number]

export interface Candidate {
  /** 1-based within its grain; the unknown source has a rank too, but stands apart. */
  readonly rank: number
  readonly grain: Grain
  readonly id: string
  /** Id of the Holder whose it is: its own, but for an ACT that of the account or place. */
  readonly holder: string
  readonly name: string
  readonly kind: HolderKind
  /** Probability, 0..1; null when fewer than 5 distinct rows matched: "too few to name a source". */
  readonly posterior: number | null
  /** Matched rows that the best way explains. */
  readonly covered: number
  /** Those rows, as 1-based data rows of the exhibits, ascending; of rows that name one person the first stands for all. */
  readonly coveredRows: readonly number[]
  /** K of the best way: how many Subjects it exposed. */
  readonly exposed: number
  /** matched - covered. */
  readonly misses: number
  /** Sum of `terms`, bits. Only the difference between two candidates has a meaning. */
  readonly bits: number
  readonly terms: readonly Term[]
  /** Covered rows that only an inferred hop explains. */
  readonly inferred: number
  /** How well it is logged: the share of the log of its best way that is there, 0..1; 1 for one act, 0 when only supposed. */
  readonly logged: number
  /** Whose log lines put the covered rows into its best way: most rows first, then by name. */
  readonly suppliers: readonly { readonly source: string; readonly rows: number }[]
  /** Ids of candidates less than half a bit away. */
  readonly tiedWith: readonly string[]
  /** The way that explains most: an act, a window or a snapshot. Times are epoch ms UTC. */
  readonly way: {
    readonly kind: 'ACT' | 'WINDOW' | 'SNAPSHOT'
    readonly id: string
    readonly from: number
    readonly to: number
  }
  /** One plain sentence of why, in English; other languages compose it from covered, exposed and way. */
  readonly why: string
  /** For an ACTOR: the place it stands in and P(person | place); for a HOLDER null. */
  readonly place: { readonly id: string; readonly posterior: number; readonly given: number } | null
  /** May an account be named first? See tracing.md, "What a trace may say". Always true for places. */
  readonly nameable: boolean
  /** Matched rows per reason that this candidate does not fully explain. */
  readonly unmet: readonly { readonly reason: Reason; readonly rows: number }[]
  /** True when the first would change with prior, conduct and controls switched off. */
  readonly restsOnAssumptions: boolean
}

export interface WhyNot {
  readonly id: string
  readonly reason: Reason
  /** In English, with the fact that proves it. */
  readonly detail: string
  /** Matched rows per reason, in the order of REASONS; reasons without rows are left out. */
  readonly rows: readonly { readonly reason: Reason; readonly rows: number }[]
}

export type Evidence = 'LOGGED' | 'INFERRED' | 'DISPUTED'

/** One hop of a Chain. Times are epoch ms UTC. */
export interface Hop {
  readonly from: string
  readonly to: string
  /** null for an inferred hop: then `between` says within which stretch it must have been. */
  readonly at: number | null
  readonly between: { readonly from: number; readonly to: number } | null
  /** Movement kind; null for an inferred hop. */
  readonly kind: string | null
  readonly movement: string | null
  readonly flow: string | null
  readonly actor: string | null
  readonly categories: readonly string[]
  /** Carried keys that are not under any key of the matched flow; empty when no flow matches. */
  readonly excess: readonly string[]
  /** Needed keys that this hop does not carry. */
  readonly missing: readonly string[]
  readonly evidence: Evidence
  /** Why a hop is disputed: DELETE, RETENTION, CONTRACT, CLOCK, FIELDS, ARRIVAL (how `from` got it was never logged). */
  readonly disputes: readonly string[]
  /** `file:line` of the log row; null for an inferred hop. */
  readonly source: string | null
  /** Probability that this hop happened as drawn, 0..1. */
  readonly x: number
}

export interface Chain {
  readonly rank: number
  /** Product of hop x, 0..1. */
  readonly weight: number
  readonly hops: readonly Hop[]
  /** Ranks of the chains that must be joined with this one to give all leaked categories; empty: it does alone. */
  readonly joinsWith: readonly number[]
}

export interface ChainAnswer {
  readonly candidate: string
  readonly row: number
  readonly chains: readonly Chain[]
  readonly truncated: Truncated | null
}

export interface Truncated {
  readonly reason: string
  readonly omitted: number
}

export interface Answer {
  /** The latest seenAt, epoch ms UTC. */
  readonly asOf: number
  readonly exhibits: {
    readonly rows: number
    readonly distinct: number
    readonly matched: number
    readonly unmatched: number
    readonly ambiguous: number
    readonly masked: number
  }
  /** When the leaked values were true together, epoch ms UTC, null ends open; null without attributes. */
  readonly vintage: { readonly from: number | null; readonly to: number | null } | null
  /** All candidates, by grain (HOLDER, ACTOR, ACT), then rank. */
  readonly candidates: readonly Candidate[]
  readonly unknownSource: { readonly posterior: number | null; readonly bits: number; readonly terms: readonly Term[] }
  readonly mixture: readonly { readonly ids: readonly string[]; readonly share: number }[]
  /** Every Holder that is no candidate, sorted by reason (order of REASONS), then id. */
  readonly whyNot: readonly WhyNot[]
  readonly truncated: Truncated | null
}
