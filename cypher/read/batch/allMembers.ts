import { z } from 'zod'
import { token } from '../../driver/column.ts'
import { question } from '../../driver/question.ts'

const row = z.object({ batch: z.string(), who: z.array(token) })

/** Every membership of every Batch, in no order. Stream it. */
export const allMembers = question<Record<string, never>, z.infer<typeof row>>(
  new URL('./allMembers.cypher', import.meta.url),
  row,
)
