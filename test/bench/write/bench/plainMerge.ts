import { question } from '@suyuan/cypher/driver/question.ts'
import type { MovementRow } from '@suyuan/cypher/write/movement/addMovements.ts'
import { z } from 'zod'

type End = 'from' | 'to' | 'actor'

export interface PlainRow extends Pick<MovementRow, End> {
  readonly facts: Omit<MovementRow, End | 'batch'> & { readonly file: string }
  /** The least token, or nothing. */
  readonly subject: readonly string[]
  /** The id of the Batch, or nothing. */
  readonly batch: readonly string[]
}

/** Stores movements as most loaders do: everything by MERGE, one statement a batch. No rows. */
export const plainMerge = question<{ readonly rows: readonly PlainRow[]; readonly source: string }, unknown>(
  new URL('./plainMerge.cypher', import.meta.url),
  z.unknown(),
)
