// A folder of files as Records, without a database: the tracer's command line reads so. Called by server/command. It
// resolves nobody to a Subject: that is done by whoever builds the exposure, from Records of either door.

import type { Finding } from '@suyuan/cypher/model/finding.ts'
import { listFolder } from '../formats/listFolder.ts'
import { readFiles } from '../formats/readFolder.ts'
import type { Identify } from '../identify/identify.ts'
import { Admission, NOTHING_KNOWN } from './admission.ts'
import type { Mode } from './admitMaps.ts'
import { FindingList } from './findingList.ts'
import type { InputCounts, Records } from './records.ts'
import { RecordsBuilder } from './recordsBuilder.ts'

export interface FolderOptions {
  readonly identify: Identify
  /** IANA zone in which times without one are read; null: they are refused. */
  readonly timezone: string | null
  readonly mode: Mode
  /** Called after each stretch of a file. Bytes are of all files, as stored. */
  readonly onProgress?: (progress: {
    readonly file: string
    readonly bytesRead: number
    readonly bytesTotal: number
  }) => void
}

export interface FolderRecords {
  readonly records: Records
  readonly counts: InputCounts
  /** In the order of reading, at most MOST_PER_CODE a code; `counts` counts all. */
  readonly findings: readonly Finding[]
  /** Findings left out of the list; null when none are. */
  readonly truncated: { readonly reason: string; readonly omitted: number } | null
  /** Name of the first native map that was kept; null: there is none, and every holder is a stub. */
  readonly mapName: string | null
}

/** Throws FolderUnusable when the path cannot be read at all. Whatever is wrong inside is a Finding. */
export async function recordsFromFolder(folder: string, options: FolderOptions): Promise<FolderRecords> {
  const listing = await listFolder(folder)
  const admission = new Admission({ mode: options.mode, source: null, known: NOTHING_KNOWN })
  const builder = new RecordsBuilder()
  const findings = new FindingList()
  const counts = { rows: 0, refused: 0, alreadyThere: 0 }
  const add = (admitted: ReturnType<Admission['take']>): void => {
    for (const fact of admitted.facts) builder.add(fact)
    findings.add(admitted.findings)
    counts.refused += admitted.refused
    counts.alreadyThere += admitted.alreadyThere
  }
  let file = ''
  let bytesBefore = 0
  let bytesInFile = 0
  for await (const chunk of readFiles(listing, options)) {
    findings.add(chunk.findings)
    counts.rows += chunk.rows
    counts.refused += chunk.refused
    add(admission.take(chunk.drafts))
    if (chunk.file !== file) bytesBefore += bytesInFile
    file = chunk.file
    bytesInFile = chunk.bytesRead
    options.onProgress?.({ file, bytesRead: bytesBefore + bytesInFile, bytesTotal: listing.bytesTotal })
  }
  add(admission.end())
  const { records, repeated } = builder.finish()
  const alreadyThere = counts.alreadyThere + repeated
  return {
    records,
    counts: {
      rows: counts.rows,
      stored: counts.rows - counts.refused - alreadyThere,
      alreadyThere,
      refused: counts.refused,
      warnings: findings.countOf('warning'),
    },
    findings: findings.kept,
    truncated: findings.truncated,
    mapName: admission.mapName,
  }
}
