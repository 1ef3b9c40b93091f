// A folder of files as Records, without a database: the tracer's command line reads so. Called by server/command. It
// resolves nobody to a Subject: that is done by whoever builds the exposure, from Records of either door.

import type { Finding } from '@suyuan/cypher/model/finding.ts'
import { admitFolder, byPlace, type FolderOptions } from './admitFolder.ts'
import type { Truncated } from './findingList.ts'
import type { InputCounts, Records } from './records.ts'
import { RecordsBuilder } from './recordsBuilder.ts'

export interface FolderRecords {
  readonly records: Records
  readonly counts: InputCounts
  /** By file and line, at most MOST_PER_CODE a code; `counts` counts all. */
  readonly findings: readonly Finding[]
  /** Findings left out of the list; null when none are. */
  readonly truncated: Truncated | null
  /** Name of the first native map that was kept; null: there is none, and every holder is a stub. */
  readonly mapName: string | null
}

/** Throws FolderUnusable when the path cannot be read at all. Whatever is wrong inside is a Finding. */
export async function recordsFromFolder(folder: string, options: FolderOptions): Promise<FolderRecords> {
  const builder = new RecordsBuilder()
  const { rows, refused, alreadyThere, findings, mapName } = await admitFolder(folder, options, (fact) =>
    builder.add(fact),
  )
  const { records, repeated } = builder.finish()
  return {
    records,
    counts: {
      rows,
      stored: rows - refused - alreadyThere - repeated,
      alreadyThere: alreadyThere + repeated,
      refused,
      warnings: findings.countOf('warning'),
    },
    findings: byPlace(findings.kept),
    truncated: findings.truncated,
    mapName,
  }
}
