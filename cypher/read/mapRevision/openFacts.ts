import { z } from 'zod'
import { question } from '../../driver/question.ts'

export const MAP_WORDS = ['HOLDER', 'FLOW', 'FIELD', 'DERIVE', 'DECLARATION', 'REFERENCE'] as const

const row = z.object({ word: z.enum(MAP_WORDS), key: z.string(), id: z.string(), content: z.string() })

export type OpenFact = z.infer<typeof row>

/** What a source says of the map now, as keys and hashes of content, in no order. */
export const openFacts = question<{ readonly source: string }, OpenFact>(
  new URL('./openFacts.cypher', import.meta.url),
  row,
)
