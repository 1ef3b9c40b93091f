// What to ask next: the checks that would tell most, as plain data, the same for the command line, GraphQL and the page.

import type { Truncated } from '../answer.ts'

export const ASK_KINDS = ['PULL_LOG', 'PULL_BATCH', 'INSPECT', 'MORE_ROWS'] as const
/** PULL_LOG: get a log that is missing. PULL_BATCH: get the members of a list. INSPECT: go and look. MORE_ROWS: get more leaked rows. */
export type AskKind = (typeof ASK_KINDS)[number]

export interface NextAsk {
  readonly kind: AskKind
  /** Id of a Holder; of a Batch for PULL_BATCH; null for MORE_ROWS. */
  readonly target: string | null
  /** The stretch that the log or list is about, epoch ms UTC; null for INSPECT and MORE_ROWS. */
  readonly window: { readonly from: number; readonly to: number } | null
  /** How many rows, for MORE_ROWS; else null. */
  readonly count: number | null
  /** Expected information about which candidate it was, at least 0 and at most the entropy of the posterior. */
  readonly bits: number
  /** Person-days, roughly (checks.ts). */
  readonly effort: number
  /** Candidates for which the outcome is likeliest to differ from everybody else's, most probable first, at most 3. */
  readonly about: readonly string[]
  /** One plain sentence, in English; other languages compose it from the fields. */
  readonly why: string
}

/** OPEN: there is something to find out. SETTLED: one stands at 0.95 or more. NOTHING_MATCHED: no row names anybody. */
export type AskState = 'OPEN' | 'SETTLED' | 'NOTHING_MATCHED'

export interface AskAnswer {
  readonly state: AskState
  /** Bits that are missing to know which candidate (or the unknown source) it was. */
  readonly entropy: number
  /** By bits per effort; equal ones by kind, target and window. Empty unless OPEN. */
  readonly asks: readonly NextAsk[]
  /** Asks worth less than a hundredth of a bit, or beyond the first ten, were left out. */
  readonly truncated: Truncated | null
}
