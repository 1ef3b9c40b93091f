// A policy over paths: what no path of the map may do, and what every path must pass. Written by people in YAML
// (`suyuan: policy/1`), read by readPolicy.ts, held against a map by judgePolicy.ts. It is no part of the map and is never
// stored in the database.

import type { Place } from '@suyuan/cypher/model/finding.ts'
import type { Consent, Mechanism } from '@suyuan/cypher/model/flow.ts'
import type { HolderKind, Stage } from '@suyuan/cypher/model/holder.ts'

export const POLICY_VERSION = 'policy/1'

export interface Policy {
  readonly name: string
  readonly rules: readonly Rule[]
}

/** No path may be like this. A path is wrong when all of it holds. */
export interface Rule {
  readonly id: string
  /** The rule in words of its author, for the Finding; null: none were given. */
  readonly says: string | null
  /** Where the rule stands. */
  readonly where: Place
  /** What the path carries from its start to its end: one of these keys, or what lies below one. null: no matter what. */
  readonly carrying: readonly string[] | null
  /** null: any Holder. */
  readonly from: Selector | null
  /** null: any Holder. */
  readonly to: Selector | null
  /** The path leads over a Flow like this; null: over any. */
  readonly over: FlowTest | null
  /** Neither a Flow nor a Holder of the path, its ends included, has one of these controls; empty: no matter. */
  readonly without: readonly string[]
}

/** Holders that meet all that is given (null: no matter). */
export interface Selector {
  readonly ids: readonly string[] | null
  readonly kinds: readonly HolderKind[] | null
  readonly stages: readonly Stage[] | null
  readonly jurisdictions: readonly string[] | null
  /** Holders that are part of one of these, and these themselves. */
  readonly under: readonly string[] | null
}

/** `none` among the words of a property means that the Flow does not say it. */
export type Words<W extends string = string> = readonly (W | 'none')[] | null

/** Flows that meet all that is given (null: no matter). */
export interface FlowTest {
  readonly legalBasis: Words
  readonly contract: Words
  readonly consent: Words<Consent>
  readonly mechanism: Words<Mechanism>
  /** A purpose counts for those below it. */
  readonly purpose: Words
  /** Declared so, or, where it is not declared, the ends lie in different jurisdictions that are both known. */
  readonly crossBorder: boolean | null
  readonly logged: boolean | null
}
