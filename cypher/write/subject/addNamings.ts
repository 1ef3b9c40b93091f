import { z } from 'zod'
import { question } from '../../driver/question.ts'

export interface AddNamingsRow {
  /** Hash of the row, by which its tokens are found together again. */
  readonly row: string
  /** Sorted by token. */
  readonly who: readonly { readonly token: string; readonly kind: string }[]
  /** Epoch ms UTC, half-open; null: open. */
  readonly validFrom: number | null
  readonly validTo: number | null
}

const row = z.object({ stored: z.number().int() })

/** Stores rows of subjects.csv: all tokens of a row name one Subject while the row holds. One row: how many of them are new. The rows must differ from each other. */
export const addNamings = question<{ readonly rows: readonly AddNamingsRow[] }, z.infer<typeof row>>(
  new URL('./addNamings.cypher', import.meta.url),
  row,
)
