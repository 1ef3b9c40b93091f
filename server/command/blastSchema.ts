// What `suyuan blast --json` prints, as a zod schema. `pnpm schema` prints it as a JSON Schema file.

import { z } from 'zod'
import { DATA_CLASSES } from '../trace/forward/dataClass.ts'
import { TIERS } from '../trace/forward/seriousness.ts'
import { answerHead, COUNT, TIME } from './answerHead.ts'

export const BLAST_SCHEMA = z.strictObject({
  ...answerHead('blast/1'),
  holder: z.string(),
  window: z.strictObject({ from: TIME, to: TIME }).describe('Both ends included'),
  subjects: COUNT.describe('People of whom the holder had or got anything in the window; canaries are no people'),
  byCategory: z.array(z.strictObject({ category: z.string(), subjects: COUNT })),
  byHolder: z
    .array(z.strictObject({ id: z.string(), subjects: COUNT, firstAt: TIME }))
    .describe('Where logged movements carried it on, by first arrival'),
  unlogged: z
    .array(z.strictObject({ flow: z.string(), from: z.string(), to: z.string() }))
    .describe('Channels without a log by which it may have gone on as well'),
  lostLists: COUNT.describe(
    'Lists that came or left by the end of the window and whose members are lost: nobody is counted for them',
  ),
  law: z.strictObject({
    articles: z.array(z.string()),
    categories: z.array(z.string()),
    subjects: COUNT,
    recipients: z.array(z.string()),
    people: z.record(z.enum(DATA_CLASSES), COUNT),
    seriousness: z.strictObject({ weight: COUNT, tier: z.enum(TIERS), tierOfInsider: z.enum(TIERS) }),
    note: z.string(),
  }),
})
