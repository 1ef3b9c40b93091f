import { question } from '../../driver/question.ts'
import type { CaseId } from '../../model/case.ts'
import type { Inquiry } from '../../model/memory.ts'
import { inquiryRow } from './memoryRow.ts'

/** What was asked of a Case, the last first? */
export const inquiriesOfCase = question<{ readonly case: CaseId }, Inquiry>(
  new URL('./inquiriesOfCase.cypher', import.meta.url),
  inquiryRow,
)
