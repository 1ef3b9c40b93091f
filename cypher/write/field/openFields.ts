import { z } from 'zod'
import { question } from '../../driver/question.ts'

export interface OpenFieldsRow {
  readonly id: string
  readonly holder: string
  /** What is stored as it is, with `key`, `source`, `revision`, `openedAt` and `content` among it. */
  readonly facts: Readonly<Record<string, unknown>>
}

/** Opens a state for each of these Fields: what a source says of a column from this revision on. No rows. */
export const openFields = question<{ readonly rows: readonly OpenFieldsRow[] }, unknown>(
  new URL('./openFields.cypher', import.meta.url),
  z.unknown(),
)
