import { question } from '../../driver/question.ts'
import type { CaseId } from '../../model/case.ts'
import type { View } from '../../model/memory.ts'
import { viewRow } from './memoryRow.ts'

/** Which views of a Case were saved, newest first, dropped ones included? */
export const viewsOfCase = question<{ readonly case: CaseId }, View>(
  new URL('./viewsOfCase.cypher', import.meta.url),
  viewRow,
)
