import { z } from 'zod'
import { question } from '../../driver/question.ts'

const row = z.object({ source: z.string() })

/** Which sources say now what the document with these bytes says? Sorted. */
export const sourcesOfDocument = question<{ readonly sha256: string }, z.infer<typeof row>>(
  new URL('./sourcesOfDocument.cypher', import.meta.url),
  row,
)
