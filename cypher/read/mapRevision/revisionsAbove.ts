import { z } from 'zod'
import { question } from '../../driver/question.ts'

const row = z.object({ id: z.string() })

/** Which revisions rest on this one, and must be dropped before it? Newest first. */
export const revisionsAbove = question<{ readonly id: string }, z.infer<typeof row>>(
  new URL('./revisionsAbove.cypher', import.meta.url),
  row,
)
