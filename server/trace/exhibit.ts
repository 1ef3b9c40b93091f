// A leaked row as the tracer sees it: already matched to Subjects (server/exposure/matchExhibits.ts), its values as
// interned fingerprints. Rows of one Subject are merged before they come here: `rows` counts them.

export interface LeakedRow {
  /** 1-based data row in the file; the first one where several rows of one Subject were merged. */
  readonly row: number
  /** How many rows this one stands for. */
  readonly rows: number
  /** MATCHED: one person; AMBIGUOUS: several, the weight is shared; UNMATCHED: nobody; MASKED: only masked identifiers. */
  readonly state: 'MATCHED' | 'AMBIGUOUS' | 'UNMATCHED' | 'MASKED'
  /** Subjects, ascending; empty unless matched or ambiguous. */
  readonly subjects: readonly number[]
  /** True when matched by values alone: x counts half. */
  readonly weak: boolean
  /** Epoch ms UTC. */
  readonly seenAt: number
  /** Keys of the non-empty cells, sorted, and their bits as a mask (not closed: these are needs, not holdings). */
  readonly categories: readonly string[]
  readonly mask: Uint32Array
  /** Bits of `mask`, ascending. */
  readonly bits: readonly number[]
  /** Fingerprints of the cells: category bit and interned hash (-1: a value no Subject ever had). Masked cells have none. */
  readonly values: readonly { readonly bit: number; readonly hash: number }[]
}
