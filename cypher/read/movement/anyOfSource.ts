import { z } from 'zod'
import { question } from '../../driver/question.ts'

const row = z.object({ id: z.string() })

/** Is any Movement of this source stored? One row when there is, none when there is not. */
export const anyOfSource = question<{ readonly source: string }, z.infer<typeof row>>(
  new URL('./anyOfSource.cypher', import.meta.url),
  row,
)
