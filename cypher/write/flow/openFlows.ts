import { z } from 'zod'
import { question } from '../../driver/question.ts'

export interface OpenFlowsRow {
  readonly from: string
  readonly to: string
  /** What is stored as it is, with `key`, `source`, `revision`, `openedAt` and `content` among it. */
  readonly facts: Readonly<Record<string, unknown>>
}

/** Opens a relationship for each of these Flows: what a source says of them from this revision on. No rows. */
export const openFlows = question<{ readonly rows: readonly OpenFlowsRow[] }, unknown>(
  new URL('./openFlows.cypher', import.meta.url),
  z.unknown(),
)
