import { z } from 'zod'
import { question } from '../../driver/question.ts'

const row = z.object({ id: z.string() })

/** Which Batches have at least one member? In no order. Stream it. */
export const batchesWithMembers = question<Record<string, never>, z.infer<typeof row>>(
  new URL('./batchesWithMembers.cypher', import.meta.url),
  row,
)
