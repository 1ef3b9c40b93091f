import { question } from '../../driver/question.ts'
import { movementRow, type StoredMovement } from './movementRow.ts'

/** Every Movement, in no order. Stream it. */
export const allMovements = question<Record<string, never>, StoredMovement>(
  new URL('./allMovements.cypher', import.meta.url),
  movementRow,
)
