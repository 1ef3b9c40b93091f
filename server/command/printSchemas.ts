// Prints the JSON Schemas of what `--json` answers into server/command/schemas/. Run by `pnpm schema`.

import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import { CHAINS_SCHEMA, TRACE_SCHEMA, WHY_NOT_SCHEMA } from './answerSchema.ts'
import { ASK_SCHEMA } from './askSchema.ts'
import { BLAST_SCHEMA } from './blastSchema.ts'
import { CANARY_PLAN_SCHEMA } from './canaryPlanSchema.ts'
import { CHECK_SCHEMA } from './checkSchema.ts'
import { CUT_SCHEMA } from './cutSchema.ts'
import { DIFF_SCHEMA } from './diffSchema.ts'
import { EXPORT_SCHEMA } from './exportSchema.ts'
import { IMPORT_PROGRESS_SCHEMA } from './importProgressSchema.ts'
import { DROP_REVISION_SCHEMA, REVISIONS_SCHEMA } from './revisionSchema.ts'

/** File name below schemas/ and text of each JSON Schema, as committed. */
export function schemaTexts(): ReadonlyMap<string, string> {
  const schemas = {
    check: CHECK_SCHEMA,
    diff: DIFF_SCHEMA,
    export: EXPORT_SCHEMA,
    'import-progress': IMPORT_PROGRESS_SCHEMA,
    revisions: REVISIONS_SCHEMA,
    'drop-revision': DROP_REVISION_SCHEMA,
    trace: TRACE_SCHEMA,
    chains: CHAINS_SCHEMA,
    'why-not': WHY_NOT_SCHEMA,
    blast: BLAST_SCHEMA,
    cut: CUT_SCHEMA,
    ask: ASK_SCHEMA,
    'canary-plan': CANARY_PLAN_SCHEMA,
  }
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`,
    ]),
  )
}

if (process.argv[1]?.endsWith('printSchemas.ts') === true)
  for (const [name, text] of schemaTexts()) writeFileSync(new URL(`schemas/${name}`, import.meta.url), text)
