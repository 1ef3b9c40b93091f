import { z } from 'zod'
import { question } from '../../driver/question.ts'

const row = z.object({ name: z.string(), target: z.string(), properties: z.array(z.string()) })

/** Which uniqueness constraints does this database keep? Sorted by name. */
export const constraints = question<Record<string, never>, z.infer<typeof row>>(
  new URL('./constraints.cypher', import.meta.url),
  row,
)
