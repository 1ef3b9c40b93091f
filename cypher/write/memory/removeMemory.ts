import { z } from 'zod'
import { question } from '../../driver/question.ts'
import type { CaseId } from '../../model/case.ts'

const row = z.object({ removed: z.number().int() })

/** Deletes what a Case remembers, at most `limit`; ask again until less is removed. */
export const removeMemory = question<{ readonly case: CaseId; readonly limit: number }, z.infer<typeof row>>(
  new URL('./removeMemory.cypher', import.meta.url),
  row,
)
