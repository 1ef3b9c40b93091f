import { z } from 'zod'
import { instant, token } from '../../driver/column.ts'
import { question } from '../../driver/question.ts'

const row = z.object({ row: z.string(), token, validFrom: instant.nullable(), validTo: instant.nullable() })

/** The rows of subjects.csv that hold any of these tokens, a token a row; `namingsOf` puts rows together. */
export const namingsOfTokens = question<
  { readonly tokens: readonly string[]; readonly most: number },
  z.infer<typeof row>
>(new URL('./namingsOfTokens.cypher', import.meta.url), row)
