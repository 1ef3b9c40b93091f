// What `suyuan import --progress json` prints, an object a line on standard error, as a zod schema. `pnpm schema` prints it
// as a JSON Schema file; a test holds the real output against it.

import { FILE_STATES } from '@suyuan/seed/load/importProgress.ts'
import { z } from 'zod'
import { COUNT } from './answerHead.ts'

export const IMPORT_PROGRESS_SCHEMA = z.strictObject({
  suyuan: z.literal('import-progress/1'),
  file: z.strictObject({
    name: z.string(),
    bytes: COUNT.describe('As stored on disk, before .gz is undone'),
    bytesRead: COUNT,
    rows: COUNT.describe('Read so far, of this file'),
    state: z.enum(FILE_STATES),
  }),
  all: z.strictObject({
    bytesRead: COUNT,
    bytesTotal: COUNT,
    rows: COUNT,
    rowsPerSecond: COUNT.nullable().describe('Over the last ten seconds; null: too early to say'),
    secondsLeft: COUNT.nullable(),
  }),
})

export type ImportProgressEvent = z.infer<typeof IMPORT_PROGRESS_SCHEMA>
