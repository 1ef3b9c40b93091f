// A Movement is one logged act: somebody's data went from one Holder to another at a time.
// Whose data is said either by identifiers (as tokens) or by a Batch; never by both.

import type { FlowId } from './flow.ts'
import type { HolderId } from './holder.ts'
import type { Token } from './subject.ts'

export const MOVEMENT_KINDS = [
  'COLLECT',
  'SYNC',
  'ACCESS',
  'EXPORT',
  'TRANSFER',
  'PRINT',
  'PHOTOGRAPH',
  'DISCLOSE',
  'DELETE',
] as const
export type MovementKind = (typeof MOVEMENT_KINDS)[number]

export interface Movement {
  /** Unique within `source`. */
  readonly id: string
  /** The name of the map, or what `--source` said; never a file's name. */
  readonly source: string
  /** When the data arrived, epoch ms UTC. */
  readonly at: number
  /** Until when more of the same may have arrived; null: one instant. */
  readonly until: number | null
  readonly kind: MovementKind
  readonly from: HolderId | null
  /** null only for a DELETE. */
  readonly to: HolderId | null
  /** The account that did it; an account, never "the person". */
  readonly actor: HolderId | null
  readonly categories: readonly string[]
  readonly via: FlowId | null
  /** Tokens of the identifiers in the row; empty when the row names a batch, or for a DELETE of all. */
  readonly who: readonly Token[]
  readonly batch: string | null
  readonly ticket: string | null
  readonly volume: number | null
  readonly note: string | null
  /** Log file and 1-based line it was read from. */
  readonly file: string
  readonly line: number
}
