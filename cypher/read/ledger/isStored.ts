import { z } from 'zod'
import { question } from '../../driver/question.ts'

const row = z.object({ seq: z.number().int() })

/** Is this batch stored? One row when it is, none when it is not. */
export const isStored = question<{ readonly key: string }, z.infer<typeof row>>(
  new URL('./isStored.cypher', import.meta.url),
  row,
)
