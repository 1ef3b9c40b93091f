import { z } from 'zod'
import { question } from '../../driver/question.ts'

const row = z.object({ key: z.string(), rows: z.number().int(), stored: z.number().int() })

/** Which batches of this file are stored? In no order. */
export const entriesOfFile = question<{ readonly file: string }, z.infer<typeof row>>(
  new URL('./entriesOfFile.cypher', import.meta.url),
  row,
)
