// Opens a town's folder as the product does: its own readers, its own exposure, its own matching of leaked rows. The truth
// lies in another folder and is never opened here.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readLeakedRows } from '@suyuan/seed/formats/rows/leakedRows.ts'
import { sourceFromBytes } from '@suyuan/seed/formats/sourceFile.ts'
import { identifyWith } from '@suyuan/seed/identify/identify.ts'
import { remembering } from '@suyuan/seed/identify/remembering.ts'
import { resolveNamings } from '@suyuan/seed/identify/resolve.ts'
import { recordsFromFolder } from '@suyuan/seed/records/recordsFromFolder.ts'
import { buildExposure } from '@suyuan/server/exposure/buildExposure.ts'
import { matchExhibits } from '@suyuan/server/exposure/matchExhibits.ts'
import type { LeakedRow } from '@suyuan/server/trace/exhibit.ts'
import type { Exposure } from '@suyuan/server/trace/exposure.ts'
import { parse } from 'yaml'
import { z } from 'zod'

export interface OpenTown {
  readonly exposure: Exposure
  readonly rows: readonly LeakedRow[]
}

const LEAK_YML = z.object({ seenAt: z.iso.datetime({ offset: true }) })
/** Towns are made up, so any key will do. */
const KEY = new Uint8Array(32).fill(7)

/** Reads `folder`/town and `folder`/leak.csv. Throws when the product's readers refuse a row: then no figure is worth anything. */
export async function openTown(folder: string): Promise<OpenTown> {
  const identify = remembering(identifyWith(KEY))
  const read = await recordsFromFolder(join(folder, 'town'), { identify, timezone: null, mode: 'lenient' })
  if (read.counts.refused > 0) throw new Error(`${folder}: ${read.counts.refused} rows of the town were refused`)
  const resolver = resolveNamings(read.records.namings)
  const exposure = buildExposure(read.records, resolver)
  const { seenAt } = LEAK_YML.parse(parse(await readFile(join(folder, 'leak.yml'), 'utf8')))
  const file = sourceFromBytes('leak.csv', await readFile(join(folder, 'leak.csv')))
  const leaked = await readLeakedRows(file, { identify, timezone: null, columns: [] })
  return { exposure, rows: matchExhibits(exposure, resolver, leaked.rows, Date.parse(seenAt)) }
}
