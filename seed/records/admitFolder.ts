// Reads a folder and admits it, without a database: Facts go to whoever asked, counts and Findings come back. Used by
// recordsFromFolder.ts and seed/check; seed/load does the same with what its database knows.

import type { Finding } from '@suyuan/cypher/model/finding.ts'
import { type Listing, listFolder } from '../formats/listFolder.ts'
import { readFiles } from '../formats/readFolder.ts'
import type { Identify } from '../identify/identify.ts'
import { Admission, type AdmissionOptions, NOTHING_KNOWN } from './admission.ts'
import type { Mode } from './admitMaps.ts'
import type { Admitted, Fact } from './fact.ts'
import { FindingList } from './findingList.ts'

export interface FolderOptions {
  readonly identify: Identify
  /** IANA zone in which times without one are read; null: they are refused. */
  readonly timezone: string | null
  readonly mode: Mode
  /** What a database says already; absent: nothing is known. */
  readonly known?: AdmissionOptions['known']
  /** Called after each stretch of a file. Bytes are of all files, as stored. */
  readonly onProgress?: (progress: {
    readonly file: string
    readonly bytesRead: number
    readonly bytesTotal: number
  }) => void
}

export interface FolderOutcome {
  /** Rows read, and what did not become a Fact. */
  readonly rows: number
  readonly refused: number
  readonly alreadyThere: number
  /** Rows of logs that are no movements; not among `rows`. */
  readonly setAside: number
  readonly findings: FindingList
  readonly mapName: string | null
}

/** Throws FolderUnusable when the path cannot be read at all. Whatever is wrong inside is a Finding. */
export async function admitFolder(
  folder: string,
  options: FolderOptions,
  onFact: (fact: Fact) => void,
): Promise<FolderOutcome> {
  return admitListing(await listFolder(folder), options, onFact)
}

/** The same for files that were listed before. */
export async function admitListing(
  listing: Listing,
  options: FolderOptions,
  onFact: (fact: Fact) => void,
): Promise<FolderOutcome> {
  const admission = new Admission({ mode: options.mode, source: null, known: options.known ?? NOTHING_KNOWN })
  const findings = new FindingList()
  const counts = { rows: 0, refused: 0, alreadyThere: 0, setAside: 0 }
  const add = (admitted: Admitted): void => {
    for (const fact of admitted.facts) onFact(fact)
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
    counts.setAside += chunk.setAside ?? 0
    add(admission.take(chunk.drafts))
    if (chunk.file !== file) bytesBefore += bytesInFile
    file = chunk.file
    bytesInFile = chunk.bytesRead
    options.onProgress?.({ file, bytesRead: bytesBefore + bytesInFile, bytesTotal: listing.bytesTotal })
  }
  add(admission.end())
  return { ...counts, findings, mapName: admission.mapName }
}

/** Findings by file, then line: the order in which somebody mends them. */
export function byPlace(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.where.file, b.where.file) || (a.where.line ?? 0) - (b.where.line ?? 0) || compare(a.code, b.code),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
