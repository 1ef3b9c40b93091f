import { z } from 'zod'
import { question } from '../../driver/question.ts'

const row = z.object({ reopened: z.number().int() })

/** Opens again whatever this revision of the map closed. One row. */
export const reopenFacts = question<{ readonly revision: string }, z.infer<typeof row>>(
  new URL('./reopenFacts.cypher', import.meta.url),
  row,
)
