import { z } from 'zod'
import { question } from '../../driver/question.ts'

export interface OpenHoldersRow {
  readonly id: string
  /** What is stored as it is, with `key`, `source`, `revision`, `openedAt` and `content` among it. */
  readonly facts: Readonly<Record<string, unknown>>
}

/** Opens a state for each of these Holders: what a source says of them from this revision on. No rows. */
export const openHolders = question<{ readonly rows: readonly OpenHoldersRow[] }, unknown>(
  new URL('./openHolders.cypher', import.meta.url),
  z.unknown(),
)
