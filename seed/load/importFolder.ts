// Loads a folder or a lone file into the database: read, admit, store in batches with a ledger. It can be killed at any
// point and run again: nothing is lost, nothing doubled. Called by server/command. It prints nothing.

import type { Database } from '@suyuan/cypher/driver/database.ts'
import type { Finding } from '@suyuan/cypher/model/finding.ts'
import { type Listing, listFolder } from '../formats/listFolder.ts'
import { readFiles } from '../formats/readFolder.ts'
import type { Identify } from '../identify/identify.ts'
import type { Mode } from '../records/admitMaps.ts'
import type { InputCounts } from '../records/records.ts'
import { contentHash } from './contentHash.ts'
import { fileHash } from './fileHash.ts'
import { type ImportProgress, ProgressBook } from './importProgress.ts'
import type { Rivalry } from './knownFacts.ts'
import { Load } from './load.ts'
import type { StoredMap } from './storeMap.ts'

export interface ImportOptions {
  readonly identify: Identify
  /** IANA zone in which times without one are read; null: they are refused. */
  readonly timezone: string | null
  readonly mode: Mode
  /** What becomes of a map that says otherwise what another source of the database says. */
  readonly rivalry: Rivalry
  /** The name under which movement ids are unique; null: the name of the map. */
  readonly source: string | null
  /** Who imports, for the MapRevision. */
  readonly by: string
  /** Names this import in the ledger. */
  readonly run: string
  /** Epoch ms UTC. */
  readonly now: () => number
  /** Called after each stretch of a file and once at the end. */
  readonly onProgress: (progress: ImportProgress) => void
  /** Asked between stretches of a file: once aborted, the batches under way are committed and the rest is left. */
  readonly stop?: AbortSignal
}

export interface ImportReport {
  /** rows = stored + alreadyThere + refused. */
  readonly counts: InputCounts
  /** In the order of reading, bounded; `counts` counts all. */
  readonly findings: readonly Finding[]
  readonly truncated: { readonly reason: string; readonly omitted: number } | null
  /** One entry a map that was kept. */
  readonly maps: readonly StoredMap[]
  /** Rows of logs that are no movements by their mapping. They are not among `counts.rows`. */
  readonly setAside: number
  /** True: it was stopped on the way, and the same import goes on there. `counts` are of the rows that are settled. */
  readonly stopped: boolean
}

/** Throws FolderUnusable, SourceUnknown and the classes of the driver. Whatever is wrong inside the files is a Finding. */
export async function importFolder(database: Database, path: string, options: ImportOptions): Promise<ImportReport> {
  return importListing(database, await listFolder(path), options)
}

/** The same for files that were listed before. */
export async function importListing(
  database: Database,
  listing: Listing,
  options: ImportOptions,
): Promise<ImportReport> {
  const { stop, now, onProgress } = options
  const hashes = new Map<string, string>()
  const load = new Load(database, listing, hashes, options)
  for (const { source, mapping } of listing.files) {
    if (stop?.aborted) return load.stop()
    const own = await fileHash(source)
    // A log read through another mapping says something else, so the ledger must not take it for the same.
    hashes.set(source.name, mapping === null ? own : contentHash([own, hashes.get(mapping) ?? '']))
  }
  const book = new ProgressBook(listing, now)
  for await (const chunk of readFiles(listing, options)) {
    if (stop?.aborted) return load.stop()
    await load.take(chunk)
    book.take(chunk)
    onProgress(book.progress)
  }
  // The rest may be small; still, who asked to stop is not made to wait for it.
  if (stop?.aborted) return load.stop()
  const report = await load.end()
  book.end()
  onProgress(book.progress)
  return report
}
