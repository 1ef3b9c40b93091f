// Exposure is all the tracer knows: who held whose data, when, with which categories, as plain typed arrays.
// server/exposure fills it from a folder or from Neo4j; nothing under trace/ reads anything else. Rows are sorted by id
// (holder, flow, movement by at then id then source, batch), so no answer depends on the order of input, and no
// answer reads a token: Subjects are numbers here.

import type { Mechanism } from '@suyuan/cypher/model/flow.ts'
import type { HolderKind, Interval, Stage } from '@suyuan/cypher/model/holder.ts'

/** Compressed sparse rows: the values of key k are `items[offsets[k] .. offsets[k + 1])`. */
export interface Rows {
  readonly offsets: Int32Array
  readonly items: Int32Array
}

export interface HolderFacts {
  readonly id: string
  readonly name: string
  readonly kind: HolderKind
  readonly stage: Stage
  /** Index of the Holder it is part of; -1: none. */
  readonly partOf: number
  /** Milliseconds until a copy is gone; Infinity: never. */
  readonly retention: number
  readonly controls: readonly string[]
  /** Sorted by start, epoch ms UTC, half-open. */
  readonly logGaps: readonly Interval[]
}

export interface FlowFacts {
  readonly id: string
  readonly from: number
  readonly to: number
  /** Categories as a bit mask of `Exposure.words` words. */
  readonly mask: Uint32Array
  readonly mechanism: Mechanism | null
  readonly logged: boolean
  /** Expected movements per subject held and year when not logged; null: the default of the assumptions. */
  readonly ratePerSubject: number | null
  readonly severCost: number
  readonly controls: readonly string[]
  /** Epoch ms UTC, half-open; -Infinity and Infinity where open. */
  readonly validFrom: number
  readonly validTo: number
}

/** One entry a Movement, sorted by (at, id, source). Indices are -1 where absent. */
export interface MovementFacts {
  readonly count: number
  readonly id: readonly string[]
  readonly source: readonly string[]
  /** Epoch ms UTC. */
  readonly at: Float64Array
  /** Epoch ms UTC; equals `at` where absent. */
  readonly until: Float64Array
  /** Index into MOVEMENT_KINDS. */
  readonly kind: Uint8Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly actor: Int32Array
  /** Flow of the map: the one the row named, else the one it matches (ends, validity, most categories; least id). */
  readonly via: Int32Array
  /** The Subject of a movement of one person; -1 for a batch and for a DELETE of everything `from` holds. */
  readonly subject: Int32Array
  readonly batch: Int32Array
  /** `words` words a movement: categories carried, closed downwards (an ancestor holds its descendants). */
  readonly mask: Uint32Array
  /** `file:line` of the log row. */
  readonly place: readonly string[]
}

/** Values of Subjects as fingerprints, one entry a value, sorted by subject. */
export interface ValueFacts {
  /** subject -> entries. */
  readonly bySubject: Rows
  /** Category bit and interned fingerprint of each entry. */
  readonly bit: Int32Array
  readonly hash: Int32Array
  /** Epoch ms UTC, half-open; -Infinity and Infinity where open. */
  readonly from: Float64Array
  readonly to: Float64Array
  /** Interned fingerprints: text -> number. */
  readonly hashes: ReadonlyMap<string, number>
}

export interface CanaryFacts {
  readonly subject: number
  /** What it was planted in: exactly one of these is not -1. */
  readonly holder: number
  readonly movement: number
  readonly batch: number
  /** Epoch ms UTC; -Infinity: not said. */
  readonly plantedAt: number
}

export interface Exposure {
  /** Sorted by id. */
  readonly holders: readonly HolderFacts[]
  readonly holderIndex: ReadonlyMap<string, number>
  /** Sorted by id. */
  readonly flows: readonly FlowFacts[]
  readonly flowsFrom: Rows
  readonly flowsTo: Rows
  /** Category keys, sorted; the place of a key is its bit. The last bit is reserved: "a category nobody carries". */
  readonly categories: readonly string[]
  /** Price of each key in a leak, 0 (cheap) to 5 (dear), by bit; keys outside the vocabulary take their ancestor's. */
  readonly prices: Uint8Array
  /** Uint32 words in a mask. */
  readonly words: number
  /** Number of Subjects; `subjectKeys` names them for display only. */
  readonly subjects: number
  readonly subjectKeys: readonly string[]
  /** 1 for a canary. */
  readonly isCanary: Uint8Array
  readonly movements: MovementFacts
  /** batch -> its distinct members, ascending. A batch whose membership was lost has none. */
  readonly batchIds: readonly string[]
  readonly batchMembers: Rows
  readonly batchMovements: Rows
  /** subject -> movements that name it alone; subject -> batches it is in. */
  readonly subjectMovements: Rows
  readonly subjectBatches: Rows
  /** holder -> movements to it, from it, by it; ascending, so by time. */
  readonly movementsTo: Rows
  readonly movementsFrom: Rows
  readonly movementsBy: Rows
  readonly values: ValueFacts
  readonly canaries: readonly CanaryFacts[]
  /** Subjects with at least one copy, canaries not counted: N of the score. */
  readonly population: number
}
