import { question } from '../../driver/question.ts'
import type { CaseId } from '../../model/case.ts'
import { type ExhibitRow, exhibitRow } from './exhibitRow.ts'

export interface ExhibitsOfCase {
  readonly case: CaseId
  /** Row number of the last Exhibit of the page before; 0: from the first. */
  readonly after: number
  readonly limit: number
}

/** Which Exhibits has a Case, by row number, after the one named? */
export const exhibitsOfCase = question<ExhibitsOfCase, ExhibitRow>(
  new URL('./exhibitsOfCase.cypher', import.meta.url),
  exhibitRow,
)
