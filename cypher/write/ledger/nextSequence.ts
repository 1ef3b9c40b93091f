import { z } from 'zod'
import { question } from '../../driver/question.ts'

const row = z.object({ seq: z.number().int() })

/** Takes the next number of the ledger and holds its lock until the transaction ends. One row. */
export const nextSequence = question<Record<string, never>, z.infer<typeof row>>(
  new URL('./nextSequence.cypher', import.meta.url),
  row,
)
