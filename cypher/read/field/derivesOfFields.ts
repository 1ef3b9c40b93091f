import { z } from 'zod'
import { question } from '../../driver/question.ts'

const row = z.object({
  from: z.string(),
  to: z.string(),
  direction: z.enum(['from', 'to', 'both']),
  masked: z.boolean(),
})

/** The lineage edges and references from or to these Fields, by what is known now, sorted. */
export const derivesOfFields = question<
  { readonly fields: readonly string[]; readonly most: number },
  z.infer<typeof row>
>(new URL('./derivesOfFields.cypher', import.meta.url), row)
