import { z } from 'zod'
import { question } from '../../driver/question.ts'

export interface OpenDerivesRow {
  readonly from: string
  readonly to: string
  /** What is stored as it is, with `key`, `source`, `revision`, `openedAt` and `content` among it. */
  readonly facts: Readonly<Record<string, unknown>>
}

/** Opens a relationship for each lineage edge or reference between Fields. No rows. */
export const openDerives = question<{ readonly rows: readonly OpenDerivesRow[] }, unknown>(
  new URL('./openDerives.cypher', import.meta.url),
  z.unknown(),
)
