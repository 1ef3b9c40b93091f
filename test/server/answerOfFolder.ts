// What the tracer says of a folder and a pasted text, with no database: the answer that GraphQL must give too.

import { readLeakedRows } from '@suyuan/seed/formats/rows/leakedRows.ts'
import { sourceFromBytes } from '@suyuan/seed/formats/sourceFile.ts'
import { resolveNamings } from '@suyuan/seed/identify/resolve.ts'
import { recordsFromFolder } from '@suyuan/seed/records/recordsFromFolder.ts'
import { buildExposure } from '@suyuan/server/exposure/buildExposure.ts'
import { matchExhibits } from '@suyuan/server/exposure/matchExhibits.ts'
import type { Answer } from '@suyuan/server/trace/answer.ts'
import { ASSUMPTIONS } from '@suyuan/server/trace/assumptions.ts'
import { trace } from '@suyuan/server/trace/trace.ts'
import { IDENTIFY } from '../load/importing.ts'

export async function answerOfFolder(folder: string, text: string, seenAt: number): Promise<Answer> {
  const { exposure, rows } = await leakOfFolder(folder, text, seenAt)
  return trace(exposure, rows, ASSUMPTIONS)
}

/** What the tracer is given for that answer. */
export async function leakOfFolder(folder: string, text: string, seenAt: number) {
  const { records } = await recordsFromFolder(folder, {
    identify: IDENTIFY,
    timezone: null,
    mode: 'lenient',
    onProgress: () => undefined,
  })
  const resolver = resolveNamings(records.namings)
  const exposure = buildExposure(records, resolver)
  const file = sourceFromBytes('leak.csv', Buffer.from(text))
  const read = await readLeakedRows(file, { identify: IDENTIFY, timezone: null, columns: [] })
  return { exposure, rows: matchExhibits(exposure, resolver, read.rows, seenAt) }
}
