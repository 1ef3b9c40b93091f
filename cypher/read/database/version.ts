import { z } from 'zod'
import { question } from '../../driver/question.ts'

const row = z.object({ version: z.string(), edition: z.string() })

/** Which Neo4j is this? One row. */
export const version = question<Record<string, never>, z.infer<typeof row>>(
  new URL('./version.cypher', import.meta.url),
  row,
)
