// What `suyuan check --json` prints, as a zod schema. `pnpm schema` prints it as a JSON Schema file; the tests hold the
// real output against it.

import { SEVERITIES } from '@suyuan/cypher/model/finding.ts'
import { z } from 'zod'

const count = z.int().min(0)

export const CHECK_SCHEMA = z.strictObject({
  suyuan: z.literal('check/1'),
  caveat: z.string().describe('Belongs beside every figure that is shown to a person'),
  input: z
    .strictObject({ rows: count, stored: count, alreadyThere: count, refused: count, warnings: count })
    .describe('rows = stored + alreadyThere + refused, where stored is what an import would store'),
  truncated: z
    .strictObject({ reason: z.string(), omitted: count })
    .nullable()
    .describe('null: all findings are listed'),
  counts: z.record(z.string(), count).describe('What the folder holds: systems, flows, fields, movements …'),
  findings: z.array(
    z.strictObject({
      code: z.string().describe('A page of its own explains it: seed/check/rules/CODE.md'),
      severity: z.enum(SEVERITIES),
      place: z.string().describe('file:line:field'),
      where: z.strictObject({ file: z.string(), line: z.int().min(1).nullable(), field: z.string().nullable() }),
      message: z.string(),
      remedy: z.string(),
    }),
  ),
})
