import { z } from 'zod'
import { instant } from '../../driver/column.ts'
import { question } from '../../driver/question.ts'

const row = z.object({
  id: z.string(),
  source: z.string(),
  number: z.number().int(),
  at: instant,
  by: z.string(),
  sha256: z.string(),
  formats: z.array(z.string()),
  seq: z.number().int(),
})

/** The revisions of the map that stand (dropped ones are left out), of one source or of all (null), newest first. */
export const mapRevisions = question<{ readonly source: string | null; readonly most: number }, z.infer<typeof row>>(
  new URL('./mapRevisions.cypher', import.meta.url),
  row,
)
