import { question } from '../../driver/question.ts'
import { type MovementPage, movementRow, type StoredMovement } from './movementRow.ts'

export interface MovementsOfTokens extends MovementPage {
  /** Tokens of one person and when each was theirs (epoch ms UTC, half-open; null: open). */
  readonly tokens: readonly { readonly token: string; readonly from: number | null; readonly to: number | null }[]
  /** Only Movements from, to or by this Holder; null: all. */
  readonly holder: string | null
}

/** Movements of one person, alone or in a Batch, by (at, source, id). */
export const movementsOfTokens = question<MovementsOfTokens, StoredMovement>(
  new URL('./movementsOfTokens.cypher', import.meta.url),
  movementRow,
)
