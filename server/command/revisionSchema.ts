// What `suyuan revisions --json` and `suyuan drop-revision --json` print, as zod schemas. `pnpm schema` prints them as JSON
// Schema files; tests hold the real output against them.

import { z } from 'zod'
import { answerHead, COUNT, TIME } from './answerHead.ts'

export const REVISIONS_SCHEMA = z.strictObject({
  ...answerHead('revisions/1'),
  truncated: z
    .strictObject({ reason: z.string(), omitted: COUNT.nullable() })
    .nullable()
    .describe('null: all are listed; omitted is null because those left out are not counted'),
  revisions: z
    .array(
      z.strictObject({
        id: z.string().describe('What drop-revision takes'),
        source: z.string().describe('Name of the map'),
        number: z.int().min(1),
        at: TIME,
        by: z.string(),
        sha256: z.string().describe('Of the document, or of the set of documents'),
        formats: z.array(z.string()),
        opened: COUNT.nullable(),
        closed: COUNT.nullable(),
        droppedAt: TIME.nullable().describe('null: it stands'),
      }),
    )
    .describe('Newest first'),
})

export const DROP_REVISION_SCHEMA = z.strictObject({
  ...answerHead('drop-revision/1'),
  id: z.string(),
  source: z.string(),
  removed: COUNT.describe('Facts that it had opened, and that are gone'),
  reopened: COUNT.describe('Facts that it had closed, and that are open again'),
})
