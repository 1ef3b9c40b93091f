import { z } from 'zod'
import { question } from '../../driver/question.ts'

const count = z.number().int()
const row = z.object({
  movements: count,
  subjects: count,
  batches: count,
  members: count,
  attributes: count,
  canaries: count,
  /** Tokens of rows of subjects.csv. */
  namings: count,
  /** Flows of all revisions, closed ones too. */
  flows: count,
  holders: count,
})

export type Counts = z.infer<typeof row>

/** How much is stored? One row, at once, whatever the size. */
export const counts = question<Record<string, never>, Counts>(new URL('./counts.cypher', import.meta.url), row)
