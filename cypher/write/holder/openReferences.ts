import { z } from 'zod'
import { question } from '../../driver/question.ts'

export interface OpenReferencesRow {
  readonly from: string
  readonly to: string
  /** What is stored as it is, with `key`, `source`, `revision`, `openedAt` and `content` among it. */
  readonly facts: Readonly<Record<string, unknown>>
}

/** Opens each of these references of a system to a data set. No rows. */
export const openReferences = question<{ readonly rows: readonly OpenReferencesRow[] }, unknown>(
  new URL('./openReferences.cypher', import.meta.url),
  z.unknown(),
)
