import { question } from '../../driver/question.ts'
import { type CaseRow, caseRow } from './caseRow.ts'

export interface CasesNewestFirst {
  /** Id of the last Case of the page before; null: from the newest. */
  readonly after: string | null
  readonly limit: number
}

/** Which Cases are there, newest first, after the one named? */
export const casesNewestFirst = question<CasesNewestFirst, CaseRow>(
  new URL('./casesNewestFirst.cypher', import.meta.url),
  caseRow,
)
