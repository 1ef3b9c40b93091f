import { z } from 'zod'
import { question } from '../../driver/question.ts'
import type { CaseId } from '../../model/case.ts'
import type { Token } from '../../model/subject.ts'

/** A leaked row as it is stored: `hashes[i]` belongs to `categories[i]`, an empty one is a masked value. */
export interface StoredExhibit {
  /** `case/row`. */
  readonly id: string
  readonly row: number
  /** Epoch ms UTC; null: when the Case was. */
  readonly seenAt: number | null
  readonly who: readonly Token[]
  readonly categories: readonly string[]
  readonly hashes: readonly string[]
  readonly masked: boolean
  /** A digest of all the above but the id: equal content is already there. */
  readonly content: string
}

export interface AddExhibits {
  readonly case: CaseId
  readonly seenWhere: string | null
  readonly rows: readonly StoredExhibit[]
}

const row = z.object({ added: z.number().int(), replaced: z.number().int(), alreadyThere: z.number().int() })

/** Stores leaked rows in a Case. No row (or zeros for an empty list) when there is no such Case. */
export const addExhibits = question<AddExhibits, z.infer<typeof row>>(
  new URL('./addExhibits.cypher', import.meta.url),
  row,
)
