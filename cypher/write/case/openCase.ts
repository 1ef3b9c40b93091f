import { question } from '../../driver/question.ts'
import type { Case } from '../../model/case.ts'
import { type CaseRow, caseRow } from '../../read/case/caseRow.ts'

/** Opens a Case. The same id again changes nothing and gives the Case as it is. */
export const openCase = question<Case, CaseRow>(new URL('./openCase.cypher', import.meta.url), caseRow)
