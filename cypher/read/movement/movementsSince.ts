import { question } from '../../driver/question.ts'
import { movementRow, type StoredMovement } from './movementRow.ts'

export interface MovementsSince {
  /** The last one seen; `{seq: 0, source: '', id: ''}`: from the start. */
  readonly after: { readonly seq: number; readonly source: string; readonly id: string }
  readonly most: number
}

/** Movements that were stored after a number of the ledger, by (seq, source, id). */
export const movementsSince = question<MovementsSince, StoredMovement>(
  new URL('./movementsSince.cypher', import.meta.url),
  movementRow,
)
