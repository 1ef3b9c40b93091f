// What the server asks of the tracer in its worker thread, and what comes back. Plain data both ways: it is copied
// between threads. Raw identifiers and values never were in it.

import type { Address } from '@suyuan/cypher/driver/database.ts'
import type { Match } from '@suyuan/cypher/model/case.ts'
import type { Answer, WhyNot } from '../trace/answer.ts'
import type { AskAnswer } from '../trace/ask/askAnswer.ts'
import type { Toggles } from '../trace/cut/toggles.ts'
import type { HeldChainAnswer } from './holding.ts'
import type { ReadRow } from './matchExhibits.ts'
import type { Blast, Cut } from './sever.ts'
import type { Slate } from './slate.ts'
import type { TokenStretch } from './tokensOfSubject.ts'
import type { Union } from './union.ts'

/** Leaked rows of one Case. */
export interface Leaked {
  readonly rows: readonly ReadRow[]
  /** Epoch ms UTC: stands in for rows that have none. */
  readonly seenAt: number
}

export type Ask =
  | { readonly what: 'prepare' }
  | { readonly what: 'trace'; readonly leaked: Leaked }
  | {
      readonly what: 'chains'
      readonly leaked: Leaked
      readonly candidate: string
      readonly row: number
      readonly k: number
    }
  | { readonly what: 'whyNot'; readonly leaked: Leaked; readonly holder: string }
  | {
      readonly what: 'cut'
      readonly leaked: Leaked
      /** Ids of Holders; empty: the leading candidates. */
      readonly candidates: readonly string[]
      readonly toggles: Toggles
    }
  | { readonly what: 'union'; readonly leaked: Leaked; readonly candidates: readonly string[] }
  | { readonly what: 'asks'; readonly leaked: Leaked }
  | { readonly what: 'blast'; readonly holder: string; readonly from: number; readonly to: number }
  | { readonly what: 'match'; readonly leaked: Leaked }
  | { readonly what: 'tokens'; readonly subject: string }

export interface Traced {
  readonly answer: Answer
  /** Subjects with at least one copy, canaries not counted. */
  readonly population: number
  /** Fewer distinct rows matched than name a source. */
  readonly tooFew: boolean
  readonly assumptions: readonly { readonly name: string; readonly value: number }[]
  /** Milliseconds inside the tracer, without reading or waiting. */
  readonly elapsedMs: number
}

/** How much the Snapshot holds. Holders that no map declares count too. */
export interface Counts {
  readonly holders: number
  readonly flows: number
  readonly movements: number
  readonly subjects: number
}

/** What each Ask is answered with. UNKNOWN_HOLDER, NOT_ELIGIBLE: the question has no answer, and that is no error. */
export interface Replies {
  readonly prepare: Counts
  readonly trace: Traced
  readonly chains: HeldChainAnswer | 'UNKNOWN_HOLDER' | 'UNKNOWN_ROW'
  readonly whyNot: WhyNot | 'UNKNOWN_HOLDER' | 'NOT_ELIGIBLE'
  readonly cut: Cut
  readonly union: Union | 'UNKNOWN_HOLDER'
  readonly asks: AskAnswer
  readonly blast: Blast | 'UNKNOWN_HOLDER' | 'NOT_ELIGIBLE'
  readonly match: readonly Match[]
  readonly tokens: readonly TokenStretch[]
}

/** What the worker is started with. */
export interface WorkerStart {
  readonly address: Address
}

export interface Request {
  readonly id: number
  readonly ask: Ask
  readonly slate: Slate
}

/** Ends the wait for Neo4j of a question whose slate says that it was ended. */
export interface Stop {
  readonly stop: number
}

/** A reply, or the name and message of what went wrong: classes do not survive the way between threads. */
export type Reply =
  | { readonly id: number; readonly reply: Replies[keyof Replies] }
  | { readonly id: number; readonly failed: { readonly name: string; readonly message: string } }
