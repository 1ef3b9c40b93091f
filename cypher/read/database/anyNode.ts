import { z } from 'zod'
import { question } from '../../driver/question.ts'

const row = z.object({ labels: z.array(z.string()) })

/** Is there anything at all in this database? One row, or none when it is empty. */
export const anyNode = question<Record<string, never>, z.infer<typeof row>>(
  new URL('./anyNode.cypher', import.meta.url),
  row,
)
