// The row of a Movement as the questions of this folder give it. Tokens are checked by their shape only here; what they
// mean is known to seed/identify alone. The note of a row is not stored: free text may hold a name.

import { z } from 'zod'
import { flowId, holderId, instant, token } from '../../driver/column.ts'
import { MOVEMENT_KINDS, type Movement } from '../../model/movement.ts'

export interface StoredMovement extends Movement {
  /** Number of the ledger under which it was stored. */
  readonly seq: number
}

export const movementRow: z.ZodType<StoredMovement> = z
  .object({
    id: z.string(),
    source: z.string(),
    at: instant,
    until: instant.nullable(),
    kind: z.enum(MOVEMENT_KINDS),
    from: holderId.nullable(),
    to: holderId.nullable(),
    actor: holderId.nullable(),
    categories: z.array(z.string()),
    via: flowId.nullable(),
    tokens: z.array(token),
    batch: z.string().nullable(),
    ticket: z.string().nullable(),
    volume: z.number().nullable(),
    file: z.string(),
    line: z.number().int(),
    seq: z.number().int(),
  })
  .transform(({ tokens, ...same }) => ({ ...same, who: tokens, note: null }))

export interface MovementPage {
  /** Epoch ms UTC, half-open; null: open. */
  readonly from: number | null
  readonly to: number | null
  /** Only Movements after this one in the order of (at, source, id); null: from the start. */
  readonly after: { readonly at: number; readonly source: string; readonly id: string } | null
  readonly most: number
}
