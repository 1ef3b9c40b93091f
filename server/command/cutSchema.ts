// What `suyuan cut --json` prints, as a zod schema. `pnpm schema` prints it as a JSON Schema file.

import { z } from 'zod'
import { answerHead, COUNT, PROBABILITY } from './answerHead.ts'

const channel = z.strictObject({
  flow: z.string().describe('Id of the flow; FROM->TO where only movements show the channel'),
  from: z.string(),
  to: z.string(),
  mechanism: z.string().nullable(),
  derived: z.boolean().describe('true: no flow of the map stands for it'),
  cost: z.number().describe("severCost of the map, or its default; in the map's unit"),
  rows: COUNT.describe('Distinct rows that go by it on some chain; 0 for a channel to the market'),
  inferred: COUNT.describe('Those of them that no logged movement takes there'),
})

const standing = z
  .strictObject({ rank: z.int().min(1), posterior: PROBABILITY.nullable() })
  .nullable()
  .describe('null: no candidate')

const toggle = z.strictObject({ holder: z.string(), control: z.string() })

export const CUT_SCHEMA = z.strictObject({
  ...answerHead('cut/1'),
  question: z.string(),
  candidates: z
    .array(z.strictObject({ id: z.string(), posterior: PROBABILITY.nullable(), rows: COUNT }))
    .describe('Whose chains are severed; rows: distinct rows with a chain to it'),
  share: PROBABILITY.nullable().describe('Sum of their posteriors'),
  rows: z.strictObject({ matched: COUNT, chained: COUNT }),
  dominators: z
    .array(z.strictObject({ kind: z.enum(['HOLDER', 'FLOW']), id: z.string(), derived: z.boolean() }))
    .describe('What every chain passes, from the people on'),
  cut: z.array(channel).describe('The cheapest channels without which no chain is left, by id'),
  total: z.number().nullable().describe('Sum of the costs; null: nothing that can be severed severs every chain'),
  unknownExits: z.array(z.string()).describe('Candidates from which no channel to a market is known'),
  unsevered: z.array(z.string()).describe('Candidates that got the data by no channel known: the cut leaves them open'),
  defaultCost: z.number().describe('Cost of channels for which the map names none'),
  leastWeight: z.number().describe('Of each row, chains less probable than this beside its best one are left out'),
  whatIf: z
    .strictObject({
      question: z.string(),
      without: z.strictObject({
        flows: z.array(z.string()),
        holders: z.array(z.string()),
        controls: z.array(toggle),
      }),
      with: z.strictObject({ controls: z.array(toggle) }),
      prevented: z.strictObject({ movements: COUNT, records: COUNT }),
      closed: z.array(z.string()).describe('Holders whose last known channel to a market is severed'),
      chained: z.strictObject({ before: COUNT, after: COUNT }),
      ranks: z.array(z.strictObject({ id: z.string(), before: standing, after: standing })),
      unknownSource: z.strictObject({ before: PROBABILITY.nullable(), after: PROBABILITY.nullable() }),
      totalBefore: z.number().nullable(),
    })
    .nullable()
    .describe('null: nothing was switched; else all above is the answer with these switches'),
})
