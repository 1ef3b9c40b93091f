// What `suyuan canary-plan --json` prints, as a zod schema. `pnpm schema` prints it as a JSON Schema file.

import { z } from 'zod'
import { answerHead, COUNT, TIME } from './answerHead.ts'

export const CANARY_PLAN_SCHEMA = z.strictObject({
  ...answerHead('canary-plan/1'),
  asOf: TIME.describe('The map as of then'),
  pairs: z.boolean().describe('true: any two copies that leak together are named too'),
  records: z.array(
    z.strictObject({
      id: z.string().describe('A name for the planner, not an identifier of anybody'),
      plantIn: z
        .array(z.string())
        .min(1)
        .describe('Holders into whose copy it is put; it goes on from there by itself'),
    }),
  ),
  copies: z.array(
    z.strictObject({
      holders: z.array(z.string()).min(1).describe('More than one: they send to each other and cannot be told apart'),
      shows: z.array(z.string()).describe('Records that show in it: seen together they name it'),
      behind: z.array(z.string()).describe('Copies that send to it: a leak from there is hidden behind one from here'),
    }),
  ),
  atLeast: COUNT.describe('No plan has fewer records'),
})
