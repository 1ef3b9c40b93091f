import { z } from 'zod'
import { instant } from '../../driver/column.ts'
import { question } from '../../driver/question.ts'

const row = z.object({ source: z.string(), droppedAt: instant.nullable() })

/** Is there a revision of this id, and does it stand? At most one row. */
export const revisionById = question<{ readonly id: string }, z.infer<typeof row>>(
  new URL('./revisionById.cypher', import.meta.url),
  row,
)
