import { z } from 'zod'
import { question } from '../../driver/question.ts'

const row = z.object({ id: z.string() })

/** Every Batch, also those whose members are not known, sorted. Stream it. */
export const allBatches = question<Record<string, never>, z.infer<typeof row>>(
  new URL('./allBatches.cypher', import.meta.url),
  row,
)
