import { z } from 'zod'
import { question } from '../../driver/question.ts'
import type { CaseId } from '../../model/case.ts'

const row = z.object({ deleted: z.number().int() })

/** Deletes a Case whose Exhibits are gone. */
export const deleteCase = question<{ readonly id: CaseId }, z.infer<typeof row>>(
  new URL('./deleteCase.cypher', import.meta.url),
  row,
)
