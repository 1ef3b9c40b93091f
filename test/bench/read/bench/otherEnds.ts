import { question } from '@suyuan/cypher/driver/question.ts'
import { z } from 'zod'

const row = z.object({ name: z.string() })

/** Which nodes are there beside the Movements that Movements hang on? In no order. */
export const otherEnds = question<Record<string, never>, z.infer<typeof row>>(
  new URL('./otherEnds.cypher', import.meta.url),
  row,
)
