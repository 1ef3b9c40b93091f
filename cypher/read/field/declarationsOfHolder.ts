import { z } from 'zod'
import { question } from '../../driver/question.ts'

const row = z.object({
  id: z.string(),
  name: z.string().nullable(),
  dataUse: z.string().nullable(),
  categories: z.array(z.string()),
  dataSubjects: z.array(z.string()),
  legalBasis: z.string().nullable(),
  datasetReferences: z.array(z.string()),
})

/** The privacy declarations of a system, by what is known now, sorted by id. */
export const declarationsOfHolder = question<{ readonly holder: string; readonly most: number }, z.infer<typeof row>>(
  new URL('./declarationsOfHolder.cypher', import.meta.url),
  row,
)
