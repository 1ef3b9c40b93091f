import { z } from 'zod'
import { holderId } from '../../driver/column.ts'
import { question } from '../../driver/question.ts'

const row = z.object({
  id: z.string(),
  holder: holderId,
  name: z.string(),
  categories: z.array(z.string()),
  /** Set when it is an identity field of Fides, for example `email`. */
  identity: z.string().nullable(),
})

/** The Fields (columns) of these Holders, by what is known now, sorted by id. */
export const fieldsOfHolders = question<
  { readonly holders: readonly string[]; readonly most: number },
  z.infer<typeof row>
>(new URL('./fieldsOfHolders.cypher', import.meta.url), row)
