// What `suyuan ask --json` prints, as a zod schema. `pnpm schema` prints it as a JSON Schema file.

import { z } from 'zod'
import { ASK_KINDS } from '../trace/ask/askAnswer.ts'
import { answerHead, COUNT, TIME } from './answerHead.ts'

export const ASK_SCHEMA = z.strictObject({
  ...answerHead('ask/1'),
  state: z
    .enum(['OPEN', 'SETTLED', 'NOTHING_MATCHED'])
    .describe('SETTLED: one candidate stands at 0.95 or more; NOTHING_MATCHED: no row names anybody'),
  entropy: z.number().min(0).describe('Bits that are missing to know which candidate it was'),
  asks: z
    .array(
      z.strictObject({
        kind: z.enum(ASK_KINDS),
        target: z.string().nullable().describe('Holder; list for PULL_BATCH; null for MORE_ROWS'),
        window: z.strictObject({ from: TIME, to: TIME }).nullable().describe('What the log or list is about'),
        count: COUNT.nullable().describe('Rows asked for by MORE_ROWS'),
        bits: z.number().min(0).describe('Expected information; never more than entropy'),
        effort: z.number().gt(0).describe('Person-days, roughly'),
        about: z.array(z.string()).describe('Candidates that it would decide most'),
        why: z.string(),
      }),
    )
    .describe('By bits per effort'),
})
