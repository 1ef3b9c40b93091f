import { question } from '../../driver/question.ts'
import { type MovementPage, movementRow, type StoredMovement } from './movementRow.ts'

/** Movements in time, by (at, source, id). */
export const movementsInTime = question<MovementPage, StoredMovement>(
  new URL('./movementsInTime.cypher', import.meta.url),
  movementRow,
)
