import { z } from 'zod'
import { question } from '../../driver/question.ts'
import { MAP_WORDS } from './openFacts.ts'

const row = z.object({
  source: z.string(),
  /** Of the revision that said it. */
  formats: z.array(z.string()),
  word: z.enum(MAP_WORDS),
  key: z.string(),
  id: z.string(),
  content: z.string(),
})

export type OthersFact = z.infer<typeof row>

/** What other sources than these say of the map now, as keys and hashes of content, in no order. */
export const openFactsExcept = question<{ readonly except: readonly string[] }, OthersFact>(
  new URL('./openFactsExcept.cypher', import.meta.url),
  row,
)
