// What `suyuan diff --json` prints, as a zod schema. `pnpm schema` prints it as a JSON Schema file; tests hold the real
// output against it.

import { HOLDER_KINDS, STAGES } from '@suyuan/cypher/model/holder.ts'
import { z } from 'zod'
import { answerHead, COUNT, TIME } from './answerHead.ts'

const facts = z.record(z.string(), z.json()).describe('null: not said. The name of an EMPLOYEE is never shown')

const wordDiff = z
  .strictObject({
    added: z.array(z.strictObject({ id: z.string(), facts })),
    removed: z.array(z.strictObject({ id: z.string(), facts })),
    changed: z.array(
      z.strictObject({
        id: z.string(),
        changes: z.array(z.strictObject({ property: z.string(), before: z.json(), after: z.json() })).min(1),
      }),
    ),
  })
  .describe('Each list by id')

const path = z
  .array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      flow: z.string().nullable().describe('null: inside one place, no flow'),
    }),
  )
  .describe('A shortest one')

const side = z.strictObject({ what: z.string(), maps: z.array(z.string()).describe('Their names') })

export const DIFF_SCHEMA = z.strictObject({
  ...answerHead('diff/1'),
  before: side,
  after: side,
  asOf: TIME.describe('For the effects only flows count that are open then'),
  same: z.boolean(),
  holders: wordDiff,
  flows: wordDiff,
  fields: wordDiff,
  derives: wordDiff.describe('Lineage edges and references between fields'),
  declarations: wordDiff,
  references: wordDiff.describe('Of systems to data sets'),
  categories: z.strictObject({ added: z.array(z.string()), removed: z.array(z.string()) }),
  effects: z.strictObject({
    paths: z
      .array(
        z.strictObject({
          from: z.string(),
          kind: z.enum(HOLDER_KINDS).nullable(),
          to: z.string().describe('A holder of the stages THIRD_PARTY and MARKET'),
          had: z.boolean(),
          has: z.boolean(),
          hadAny: z.boolean().describe('Whether it had a way to anyone at the outside'),
          hasAny: z.boolean(),
          gained: z.array(z.string()),
          lost: z.array(z.string()),
          path,
        }),
      )
      .describe('Whose way to the outside changes, and for which categories'),
    categories: z
      .array(
        z.strictObject({
          holder: z.string(),
          stage: z.enum(STAGES).nullable(),
          category: z.string(),
          change: z.enum(['GAINED', 'LOST']),
          path,
        }),
      )
      .describe('Which categories reach a holder now, or do so no more'),
    silentFlows: z
      .strictObject({ before: COUNT, after: COUNT })
      .describe('Flows that do not say what they carry: the effects cannot count them'),
  }),
})
