import { z } from 'zod'
import { question } from '../../driver/question.ts'

const row = z.object({ label: z.string() })

/** Which labels do the nodes of this database bear? Sorted. */
export const labels = question<Record<string, never>, z.infer<typeof row>>(
  new URL('./labels.cypher', import.meta.url),
  row,
)
