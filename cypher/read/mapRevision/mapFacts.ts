import { z } from 'zod'
import { holderId } from '../../driver/column.ts'
import { question } from '../../driver/question.ts'
import { flowRow } from '../flow/flowRow.ts'
import { holderRow } from '../holder/holderRow.ts'

const head = { source: z.string(), id: z.string() }
const ends = { from: z.string(), to: z.string() }

const row = z.discriminatedUnion('word', [
  z
    .object({ ...head, word: z.literal('HOLDER'), facts: z.unknown() })
    .transform(({ source, word, id, facts }) => ({ source, word, holder: holderRow.parse({ id, state: facts }) })),
  z
    .object({ ...head, ...ends, word: z.literal('FLOW'), facts: z.record(z.string(), z.unknown()) })
    .transform(({ source, word, id, from, to, facts }) => ({
      source,
      word,
      flow: flowRow.parse({ ...facts, id, from, to }),
    })),
  z.object({
    ...head,
    word: z.literal('FIELD'),
    holder: holderId,
    facts: z.object({ name: z.string(), categories: z.array(z.string()), identity: z.string().nullable() }),
  }),
  z.object({
    ...head,
    ...ends,
    word: z.literal('DERIVE'),
    facts: z.object({ direction: z.enum(['from', 'to', 'both']), masked: z.boolean() }),
  }),
  z.object({ ...head, ...ends, word: z.literal('REFERENCE') }),
  z.object({
    ...head,
    word: z.literal('DECLARATION'),
    holder: holderId,
    facts: z.object({
      name: z.string().nullable(),
      dataUse: z.string().nullable(),
      categories: z.array(z.string()),
      dataSubjects: z.array(z.string()),
      legalBasis: z.string().nullable(),
      datasetReferences: z.array(z.string()),
    }),
  }),
])

export type MapFact = z.infer<typeof row>

/** What does each source say of the map now? In no order. */
export const mapFacts = question<Record<string, never>, MapFact>(new URL('./mapFacts.cypher', import.meta.url), row)
