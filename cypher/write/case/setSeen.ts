import { question } from '../../driver/question.ts'
import type { CaseId } from '../../model/case.ts'
import { type CaseRow, caseRow } from '../../read/case/caseRow.ts'

export interface Seen {
  readonly id: CaseId
  /** Epoch ms UTC. */
  readonly seenAt: number
  /** null: leave the place as it was. */
  readonly seenWhere: string | null
}

/** Says when and where the rows of a Case were seen. No row when there is no such Case. */
export const setSeen = question<Seen, CaseRow>(new URL('./setSeen.cypher', import.meta.url), caseRow)
