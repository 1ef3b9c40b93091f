import { z } from 'zod'
import { instant, token } from '../../driver/column.ts'
import { question } from '../../driver/question.ts'

const name = z.object({ row: z.string(), token, validFrom: instant.nullable(), validTo: instant.nullable() })
const row = z.object({ names: z.array(name) })

/** Every row of subjects.csv, as the names of one Subject each time; `namingsOf` puts rows together. Stream it. */
export const allNamings = question<Record<string, never>, z.infer<typeof row>>(
  new URL('./allNamings.cypher', import.meta.url),
  row,
)
