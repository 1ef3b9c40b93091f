import { question } from '../../driver/question.ts'
import { movementRow, type StoredMovement } from './movementRow.ts'

/** One Movement by its source and id; no row when there is none. */
export const movementById = question<{ readonly source: string; readonly id: string }, StoredMovement>(
  new URL('./movementById.cypher', import.meta.url),
  movementRow,
)
