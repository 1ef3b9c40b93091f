// Reads a folder as one set (formats.md A): every file by its reader, in the order map, subjects, attributes, canaries,
// batches, movements, as a stream of Chunks. Called by seed/records, seed/load and seed/check. It neither knows which
// holders exist nor who anybody is: see seed/records/admission.ts.

import type { Identify } from '../identify/identify.ts'
import type { Chunk } from './draft.ts'
import { Gathered } from './gathered.ts'
import { type FileKind, type FolderFile, type Listing, listFolder } from './listFolder.ts'
import type { Mapping } from './mapping/mapping.ts'
import { readLog } from './mapping/readLog.ts'
import { readMapping } from './mapping/readMapping.ts'
import { readyMappings } from './mapping/readyMappings.ts'
import { readAttributes } from './native/attributes.ts'
import { readBatches } from './native/batches.ts'
import { readCanaries } from './native/canaries.ts'
import { readMovementsCsv } from './native/movementsCsv.ts'
import { readMovementsNdjson } from './native/movementsNdjson.ts'
import { readSubjects } from './native/subjects.ts'
import { People } from './people.ts'
import { readDocumentFile } from './readDocumentFile.ts'
import { Reading } from './reading.ts'
import { readRopa } from './ropa/ropa.ts'
import { RowLog } from './rowLog.ts'
import { readDocument } from './text/document.ts'
import { FileUnreadable } from './text/unpacked.ts'

export interface ReadOptions {
  readonly identify: Identify
  /** IANA zone in which times without one are read; null: they are refused. */
  readonly timezone: string | null
}

/** All Chunks of a folder or lone file. Throws FolderUnusable when the path cannot be used; errors of the disk pass. */
export async function* readFolder(path: string, options: ReadOptions): AsyncIterable<Chunk> {
  yield* readFiles(await listFolder(path), options)
}

/** All Chunks of files that were listed before: whoever shows progress needs the sizes first. */
export async function* readFiles(listing: Listing, options: ReadOptions): AsyncIterable<Chunk> {
  const reading = new Reading(options.identify, options.timezone)
  const people = new People(reading)
  for (const one of listing.findings) {
    yield { file: one.where.file, drafts: [], findings: [one], rows: 0, refused: 0, bytesRead: 0, bytesTotal: 0 }
  }
  // Maps come before all rows, and some are made of several files.
  const gathered = new Gathered()
  const maps = listing.files.filter(({ kind }) => MAPS.includes(kind))
  let last: Chunk | null = null
  for (const file of maps) {
    for await (const chunk of readMapFile(file, reading, gathered)) {
      last = chunk
      yield chunk
    }
  }
  if (last !== null) yield* gathered.finish(last)
  const mappings = new Map<string, Mapping | null>()
  for (const file of listing.files) {
    if (file.kind === 'mapping') yield await readMappingFile(file, listing, mappings, reading)
    else if (file.kind === 'log') yield* readMappedLog(file, mappings, reading, people)
    else if (!MAPS.includes(file.kind)) yield* readRows(file, reading, people)
  }
}

const MAPS: readonly FileKind[] = ['document', 'events', 'sheet']

async function* readMapFile(file: FolderFile, reading: Reading, gathered: Gathered): AsyncIterable<Chunk> {
  switch (file.kind) {
    case 'events':
      return yield* gathered.openLineage.readLines(file.source, reading)
    case 'sheet':
      yield await readRopa(file.source, reading)
      return
    default:
      yield await readDocumentFile(file, reading, gathered)
  }
}

/** Keeps the mapping for the logs that come after it. It is no row itself, unless it is refused. */
async function readMappingFile(
  { source }: FolderFile,
  { files }: Listing,
  mappings: Map<string, Mapping | null>,
  reading: Reading,
): Promise<Chunk> {
  const log = new RowLog(source)
  let bytesRead = 0
  try {
    const document = await readDocument(source)
    bytesRead = document.bytesRead
    const mapping = readMapping({ document, log, reading, errors: 0 }, readyMappings)
    mappings.set(source.name, mapping)
    if (mapping === null) log.refuseDocument()
    else if (!files.some((file) => file.mapping === source.name)) {
      const remedy = 'Name them under `files`, or call the mapping after its log: mapping-crm.yml reads crm*.'
      log.say('MAPPING_NOT_READ', log.place(1), 'No file of the folder is one that the mapping reads', remedy)
    }
  } catch (error) {
    if (!(error instanceof FileUnreadable)) throw error
    log.refuse(error.code, log.place(null), error.message, error.remedy)
  }
  return log.take(bytesRead)
}

async function* readMappedLog(
  { source, mapping }: FolderFile,
  mappings: ReadonlyMap<string, Mapping | null>,
  reading: Reading,
  people: People,
): AsyncIterable<Chunk> {
  const read = mappings.get(mapping ?? '') ?? null
  if (read !== null) return yield* readLog(source, read, reading, people)
  const log = new RowLog(source)
  log.say(
    'MAPPING_NOT_READ',
    log.place(null),
    'The log is not read, because its mapping is refused',
    'Mend the mapping.',
  )
  yield log.take(source.bytesTotal)
}

async function* readRows(file: FolderFile, reading: Reading, people: People): AsyncIterable<Chunk> {
  switch (file.kind) {
    case 'subjects':
      return yield* readSubjects(file.source, reading, people)
    case 'attributes':
      return yield* readAttributes(file.source, reading, people)
    case 'canaries':
      return yield* readCanaries(file.source, reading, people)
    case 'batches':
      return yield* readBatches(file.source, reading, people)
    case 'movements':
      yield* /\.ndjson(\.gz)?$/.test(file.source.name)
        ? readMovementsNdjson(file.source, reading, people)
        : readMovementsCsv(file.source, reading, people)
  }
}
