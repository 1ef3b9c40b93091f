import { z } from 'zod'
import { question } from '../../driver/question.ts'
import type { CaseId } from '../../model/case.ts'

export interface RemoveExhibits {
  readonly case: CaseId
  /** Row numbers; null: all. */
  readonly rows: readonly number[] | null
  readonly limit: number
}

const row = z.object({ removed: z.number().int() })

/** Deletes Exhibits of a Case, at most `limit`; ask again until fewer are removed. */
export const removeExhibits = question<RemoveExhibits, z.infer<typeof row>>(
  new URL('./removeExhibits.cypher', import.meta.url),
  row,
)
