import { z } from 'zod'
import { question } from '../../driver/question.ts'

const row = z.object({ number: z.number().int() })

/** The highest number that a revision of this source ever had, dropped ones too; 0: none yet. One row. */
export const lastNumber = question<{ readonly source: string }, z.infer<typeof row>>(
  new URL('./lastNumber.cypher', import.meta.url),
  row,
)
