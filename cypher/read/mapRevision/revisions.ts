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
  /** Facts that it opened, and that it closed; null: stored before they were counted. */
  opened: z.number().int().nullable(),
  closed: z.number().int().nullable(),
  /** null: it stands. */
  droppedAt: instant.nullable(),
})

export type Revision = z.infer<typeof row>

/** All revisions of the map, of one source or of all (null), dropped ones too, newest first. */
export const revisions = question<{ readonly source: string | null; readonly most: number }, Revision>(
  new URL('./revisions.cypher', import.meta.url),
  row,
)
