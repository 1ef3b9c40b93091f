import { question } from '../../driver/question.ts'
import type { CaseId } from '../../model/case.ts'
import { type CaseRow, caseRow } from './caseRow.ts'

/** Which Case has this id? No row when there is none. */
export const caseById = question<{ readonly id: CaseId }, CaseRow>(
  new URL('./caseById.cypher', import.meta.url),
  caseRow,
)
