import { z } from 'zod'
import { question } from '../../driver/question.ts'

export interface AddMembersRow {
  readonly batch: string
  /** Tokens, sorted. */
  readonly who: readonly string[]
}

const row = z.object({ stored: z.number().int() })

/** Stores memberships of Batches. One row: how many of them are new. The rows must differ from each other. */
export const addMembers = question<{ readonly rows: readonly AddMembersRow[] }, z.infer<typeof row>>(
  new URL('./addMembers.cypher', import.meta.url),
  row,
)
