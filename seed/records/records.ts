// Records are all facts of a town as its files or its database give them, before anybody is resolved to a Subject:
// map, namings, movements, batch memberships, attributes, canaries. Columns, because a town may have millions of rows.
// Both doors fill the same shape (recordsFromFolder.ts from files, server/exposure from Neo4j) and one resolver reads it,
// so that files and database cannot give different answers.

import type { Flow } from '@suyuan/cypher/model/flow.ts'
import type { Holder } from '@suyuan/cypher/model/holder.ts'
import type { Attribute, Canary, Naming, Token } from '@suyuan/cypher/model/subject.ts'

/** Movements by column; row i of each array is one Movement. Strings are interned by index to keep memory small. */
export interface MovementColumns {
  readonly id: readonly string[]
  readonly source: readonly string[]
  /** Epoch ms UTC. */
  readonly at: Float64Array
  /** Epoch ms UTC; NaN where absent. */
  readonly until: Float64Array
  /** Index into MOVEMENT_KINDS. */
  readonly kind: Uint8Array
  /** Index into Records.holders; -1 where absent. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly actor: Int32Array
  /** Index into Records.flows; -1 where the row names none. */
  readonly via: Int32Array
  /** Index into Records.who; -1 where absent. */
  readonly who: Int32Array
  /** Index into Records.batches; -1 where absent. */
  readonly batch: Int32Array
  /** Index into Records.categorySets. */
  readonly categories: Int32Array
  /** `file:line` of the log row. */
  readonly place: readonly string[]
}

export interface Records {
  readonly holders: readonly Holder[]
  readonly flows: readonly Flow[]
  readonly namings: readonly Naming[]
  /** Distinct token lists as rows gave them (mostly one token each). */
  readonly who: readonly (readonly Token[])[]
  /** Distinct category lists, each sorted. */
  readonly categorySets: readonly (readonly string[])[]
  readonly batches: readonly string[]
  /** One entry a membership row: `memberBatch[i]` (index into batches) has `memberWho[i]` (index into who). */
  readonly memberBatch: Int32Array
  readonly memberWho: Int32Array
  readonly movements: MovementColumns
  readonly attributes: readonly Attribute[]
  readonly canaries: readonly Canary[]
}

/** How a reading ended, for `input` in every answer: rows in = stored + refused (+ alreadyThere for a database). */
export interface InputCounts {
  readonly rows: number
  readonly stored: number
  readonly alreadyThere: number
  readonly refused: number
  readonly warnings: number
}
