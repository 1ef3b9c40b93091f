import { z } from 'zod'
import { instant, token } from '../../driver/column.ts'
import { question } from '../../driver/question.ts'
import type { Attribute } from '../../model/subject.ts'

const row: z.ZodType<Attribute> = z.object({
  who: z.array(token),
  category: z.string(),
  hash: z.string(),
  validFrom: instant.nullable(),
  validTo: instant.nullable(),
})

/** Every fingerprint of a value, in no order. Stream it. */
export const allAttributes = question<Record<string, never>, Attribute>(
  new URL('./allAttributes.cypher', import.meta.url),
  row,
)
