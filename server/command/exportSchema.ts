// What `suyuan export --json` prints, as a zod schema. `pnpm schema` prints it as a JSON Schema file; tests hold the real
// output against it.

import { z } from 'zod'
import { answerHead, COUNT } from './answerHead.ts'

export const EXPORT_SCHEMA = z.strictObject({
  ...answerHead('export/1'),
  out: z.string(),
  format: z.string(),
  files: z.array(z.strictObject({ path: z.string().describe('Below `out`'), bytes: COUNT })),
  namesOfStaff: COUNT.describe('Employees whose names, which are personal data, stand in the files'),
  notCarried: z
    .array(z.strictObject({ what: z.string(), count: COUNT }))
    .describe('What the format has no words for and the files leave out'),
})
