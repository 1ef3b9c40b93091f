// An Exhibit as the database gives it. Its cells lie in two lists of equal length, since Neo4j lists hold no null: an
// empty hash is a masked value.

import { z } from 'zod'
import type { Exhibit, ExhibitId } from '../../model/case.ts'
import type { Token } from '../../model/subject.ts'
import { caseId } from '../case/caseRow.ts'

const isExhibitId = (text: string): text is ExhibitId & string => /^c[A-Za-z0-9_-]{16}\/\d{1,9}$/.test(text)
const isToken = (text: string): text is Token & string => text.startsWith('hk1:')

const stored = z.object({
  id: z.string().refine(isExhibitId),
  case: caseId,
  row: z.number().int(),
  seenAt: z.number().nullable(),
  who: z.array(z.string().refine(isToken)),
  categories: z.array(z.string()),
  hashes: z.array(z.string()),
  masked: z.boolean(),
})

export const exhibitRow = stored.transform(({ categories, hashes, ...rest }) => ({
  ...rest,
  cells: categories.map((category, index) => ({ category, hash: hashes[index] || null })),
})) satisfies z.ZodType<Exhibit>
export type ExhibitRow = z.infer<typeof exhibitRow>

/** Gives the id when the text is a well-formed Exhibit id (`case/row`), else null. */
export function parseExhibitId(text: string): ExhibitId | null {
  return isExhibitId(text) ? text : null
}
