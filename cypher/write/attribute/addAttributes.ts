import { z } from 'zod'
import { question } from '../../driver/question.ts'

export interface AddAttributesRow {
  /** Hash of the row. */
  readonly key: string
  /** Tokens, sorted. */
  readonly who: readonly string[]
  readonly category: string
  readonly hash: string
  /** Epoch ms UTC, half-open; null: open. */
  readonly validFrom: number | null
  readonly validTo: number | null
}

const row = z.object({ stored: z.number().int() })

/** Stores fingerprints of values and when they were true. One row: how many of them are new. The rows must differ from each other. */
export const addAttributes = question<{ readonly rows: readonly AddAttributesRow[] }, z.infer<typeof row>>(
  new URL('./addAttributes.cypher', import.meta.url),
  row,
)
