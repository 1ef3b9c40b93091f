// A YAML or JSON file of a folder: recognises by content what it is, and hands it to its reader. Called by readFolder.ts.

import { FileLineage } from './datahub/fileLineage.ts'
import type { DocumentReading } from './documentPart.ts'
import { isDpv, readDpv } from './dpv/dpvProcesses.ts'
import type { Chunk, MapDraft } from './draft.ts'
import { isFides, readFides } from './fides/manifest.ts'
import type { Gathered } from './gathered.ts'
import type { FolderFile } from './listFolder.ts'
import { readMap } from './native/map.ts'
import { OpenLineage } from './openlineage/openLineage.ts'
import type { Reading } from './reading.ts'
import { RowLog } from './rowLog.ts'
import { type DocumentText, readDocument } from './text/document.ts'
import { FileUnreadable } from './text/unpacked.ts'

/** One Chunk: a map Draft, or the Findings why there is none. What makes a map only with other files goes into `gathered`. */
export async function readDocumentFile(file: FolderFile, reading: Reading, gathered: Gathered): Promise<Chunk> {
  const log = new RowLog(file.source)
  let bytesRead = 0
  try {
    const document = await readDocument(file.source)
    bytesRead = document.bytesRead
    understand(document, file.claimed, log, reading, gathered)
  } catch (error) {
    if (!(error instanceof FileUnreadable)) throw error
    log.refuse(error.code, log.place(null), error.message, error.remedy)
  }
  return log.take(bytesRead)
}

function understand(document: DocumentText, claimed: boolean, log: RowLog, reading: Reading, gathered: Gathered): void {
  const read = readerOf(document.value)
  if (read === 'mapping') {
    log.say(
      'MAPPING_NOT_READ',
      log.place(1),
      'The column mapping is not used, because its name does not say that it is one',
      'Call it mapping.yml or mapping-….yml.',
    )
  } else if (read !== null) {
    keep(read, document, log, reading)
  } else if (OpenLineage.is(document.value)) {
    gathered.openLineage.takeDocument(document, log, reading)
  } else if (FileLineage.is(document.value)) {
    gathered.fileLineage.take({ document, log, reading, errors: 0 })
  } else if (isDpv(document.value)) {
    const map = readDpv({ document, log, reading, errors: 0 })
    if (map !== null) log.keep({ word: 'map', where: log.place(1), map })
  } else if (!claimed) {
    log.say(
      'FILE_UNKNOWN',
      log.place(null),
      'The file is not read: its content is none that Suyuan knows',
      'Nothing, unless it should be a map: then seed/formats says what each kind looks like.',
    )
  } else if (document.problems.length > 0) {
    for (const { line, message } of document.problems) {
      log.say('YAML_SYNTAX', log.place(line), message, 'Mend the line; an editor that knows YAML shows where.')
    }
    log.refuseDocument()
  } else if (document.value === null) {
    log.say('FILE_EMPTY', log.place(null), 'The document is empty', 'Leave it out, or fill it.')
  } else {
    keep(readMap, document, log, reading)
  }
}

type Reader = (of: DocumentReading) => MapDraft | null

function readerOf(value: unknown): Reader | 'mapping' | null {
  if (typeof value !== 'object' || value === null) return null
  const version: unknown = 'suyuan' in value ? value.suyuan : null
  if (typeof version === 'string') return version.startsWith('mapping/') ? 'mapping' : readMap
  return isFides(value) ? readFides : null
}

function keep(read: Reader, document: DocumentText, log: RowLog, reading: Reading): void {
  const of: DocumentReading = { document, log, reading, errors: 0 }
  const map = read(of)
  if (map !== null) {
    log.keep({ word: 'map', where: log.place(1), map })
    return
  }
  if (of.errors === 0) {
    log.say(
      'MAP_VERSION',
      log.place(1),
      'The document is neither a map nor a Fides manifest',
      'Write `suyuan: map/1` and the map below it.',
    )
  }
  log.refuseDocument()
}
