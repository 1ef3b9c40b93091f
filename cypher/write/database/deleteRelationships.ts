import { z } from 'zod'
import { question } from '../../driver/question.ts'

const row = z.object({ deleted: z.number().int() })

/** Deletes up to `most` relationships, whatever they are. One row. */
export const deleteRelationships = question<{ readonly most: number }, z.infer<typeof row>>(
  new URL('./deleteRelationships.cypher', import.meta.url),
  row,
)
