// A Case as the database gives it: the row of every question that returns one. Ids are ours, so the schema brands them.

import { z } from 'zod'
import type { CaseId } from '../../model/case.ts'

const isCaseId = (text: string): text is CaseId & string => /^c[A-Za-z0-9_-]{16}$/.test(text)

export const caseId = z.string().refine(isCaseId)

export const caseRow = z.object({
  id: caseId,
  name: z.string(),
  openedAt: z.number(),
  seenAt: z.number().nullable(),
  seenWhere: z.string().nullable(),
  /** Grows with every change of the Case or its Exhibits: an answer holds as long as this and the facts stay. */
  version: z.number().int(),
})
export type CaseRow = z.infer<typeof caseRow>

/** Gives the id when the text is a well-formed Case id (`c` and 16 random characters), else null. */
export function parseCaseId(text: string): CaseId | null {
  return isCaseId(text) ? text : null
}
