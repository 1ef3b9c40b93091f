import { z } from 'zod'
import { question } from '../../driver/question.ts'

const row = z.object({ removed: z.number().int() })

/** Takes away whatever this revision of the map opened. One row. */
export const removeFacts = question<{ readonly revision: string }, z.infer<typeof row>>(
  new URL('./removeFacts.cypher', import.meta.url),
  row,
)
