import { question } from '../../driver/question.ts'
import { type MovementPage, movementRow, type StoredMovement } from './movementRow.ts'

export interface MovementsOfHolder extends MovementPage {
  readonly holder: string
}

/** Movements from, to or by one Holder, by (at, source, id). */
export const movementsOfHolder = question<MovementsOfHolder, StoredMovement>(
  new URL('./movementsOfHolder.cypher', import.meta.url),
  movementRow,
)
