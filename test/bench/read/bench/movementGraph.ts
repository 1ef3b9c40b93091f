import { question } from '@suyuan/cypher/driver/question.ts'
import { z } from 'zod'

const row = z.object({ facts: z.record(z.string(), z.unknown()), ends: z.array(z.string()) })

/** What does every Movement say, and what does it hang on? In no order. */
export const movementGraph = question<Record<string, never>, z.infer<typeof row>>(
  new URL('./movementGraph.cypher', import.meta.url),
  row,
)
