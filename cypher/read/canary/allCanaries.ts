import { z } from 'zod'
import { instant, token } from '../../driver/column.ts'
import { question } from '../../driver/question.ts'
import type { Canary } from '../../model/subject.ts'

const row: z.ZodType<Canary> = z.object({
  who: z.array(token),
  plantedIn: z.string(),
  plantedAt: instant.nullable(),
})

/** Every planted record, in no order. */
export const allCanaries = question<Record<string, never>, Canary>(
  new URL('./allCanaries.cypher', import.meta.url),
  row,
)
