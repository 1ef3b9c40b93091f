import { z } from 'zod'
import { question } from '../../driver/question.ts'

export interface AddCanariesRow {
  /** Hash of the row. */
  readonly key: string
  /** Tokens, sorted. */
  readonly who: readonly string[]
  /** Id of a Holder, Movement or Batch. */
  readonly plantedIn: string
  /** Epoch ms UTC; null: not said. */
  readonly plantedAt: number | null
}

const row = z.object({ stored: z.number().int() })

/** Stores planted records. One row: how many of them are new. The rows must differ from each other. */
export const addCanaries = question<{ readonly rows: readonly AddCanariesRow[] }, z.infer<typeof row>>(
  new URL('./addCanaries.cypher', import.meta.url),
  row,
)
