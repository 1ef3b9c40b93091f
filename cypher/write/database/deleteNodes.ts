import { z } from 'zod'
import { question } from '../../driver/question.ts'

const row = z.object({ deleted: z.number().int() })

/** Deletes up to `most` nodes without relationships, whatever they are. One row. */
export const deleteNodes = question<{ readonly most: number }, z.infer<typeof row>>(
  new URL('./deleteNodes.cypher', import.meta.url),
  row,
)
