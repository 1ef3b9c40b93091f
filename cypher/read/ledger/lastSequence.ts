import { z } from 'zod'
import { question } from '../../driver/question.ts'

const row = z.object({ seq: z.number().int() })

/** What is the last number of the ledger? 0 when nothing was stored. One row. */
export const lastSequence = question<Record<string, never>, z.infer<typeof row>>(
  new URL('./lastSequence.cypher', import.meta.url),
  row,
)
