import { z } from 'zod'
import { question } from '../../driver/question.ts'

export interface OpenDeclarationsRow {
  readonly holder: string
  /** What is stored as it is, with `key`, `source`, `revision`, `openedAt` and `content` among it. */
  readonly facts: Readonly<Record<string, unknown>>
}

/** Opens each of these privacy declarations of a system. No rows. */
export const openDeclarations = question<{ readonly rows: readonly OpenDeclarationsRow[] }, unknown>(
  new URL('./openDeclarations.cypher', import.meta.url),
  z.unknown(),
)
