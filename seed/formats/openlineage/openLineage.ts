// OpenLineage files (formats.md B2): one event, a list of events, or one event a line. Called by the readers of files; all
// events of a folder go into one gathering, and `finish` gives the one map that they make together. A broken event is
// refused by itself; the others are kept.

import { type DocumentReading, partOf } from '../documentPart.ts'
import type { Chunk, MapDraft } from '../draft.ts'
import { GatheredMap } from '../gatheredMap.ts'
import { lineageMap } from '../lineage/lineageMap.ts'
import type { Reading } from '../reading.ts'
import { RowLog } from '../rowLog.ts'
import type { SourceFile } from '../sourceFile.ts'
import { sayEncoding } from '../table.ts'
import { type DocumentText, isTooDeep } from '../text/document.ts'
import { Hashed } from '../text/hashed.ts'
import { textLines } from '../text/textLines.ts'
import { FileUnreadable } from '../text/unpacked.ts'
import { isLineageEvent, readEvent } from './event.ts'
import { EventGathering } from './gathering.ts'

export class OpenLineage extends GatheredMap {
  readonly #events = new EventGathering()

  /** True for an event or a list in which one stands. Looks at keys only. */
  static is(value: unknown): boolean {
    return Array.isArray(value) ? value.slice(0, LOOKED_AT).some(isLineageEvent) : isLineageEvent(value)
  }

  /** A document of one event or of a list. */
  takeDocument(document: DocumentText, log: RowLog, reading: Reading): void {
    const list: readonly unknown[] = Array.isArray(document.value) ? document.value : [document.value]
    list.forEach((value, i) => {
      this.#take(value, { document, log, reading, errors: 0 }, Array.isArray(document.value) ? [i] : [])
    })
    this.remember(log.file, document.sha256)
  }

  /** A file of one event a line, in Chunks. Empty lines are no events. */
  async *readLines(file: SourceFile, reading: Reading): AsyncIterable<Chunk> {
    const log = new RowLog(file)
    const hashed = new Hashed(file)
    let bytesRead = 0
    try {
      for await (const block of textLines(hashed.file)) {
        bytesRead = block.bytesRead
        sayEncoding(block.encoding, log, reading)
        block.lines.forEach((text, i) => {
          if (text.trim() !== '') this.#takeLine(text, block.firstLine + i, log, reading)
        })
        yield log.take(bytesRead)
      }
      this.remember(log.file, hashed.digest())
    } catch (error) {
      if (!(error instanceof FileUnreadable)) throw error
      log.refuse(error.code, log.place(null), error.message, error.remedy)
    }
    yield log.take(bytesRead)
  }

  protected make(about: Pick<MapDraft, 'name' | 'sha256'>, log: RowLog): MapDraft | null {
    if (this.#events.events === 0) return null
    for (const id of this.#events.aliases.contested) {
      const message = `Two data sets or more are also called ${id}; the name stands for none of them`
      log.say('DATASET_NAMES', log.place(null), message, 'Correct the symlinks of one of them.')
    }
    const graph = this.#events.graph()
    if (this.#events.wide > 0) {
      const message = `Runs read and write so many data sets that none is derived from another (${this.#events.wide}); their jobs stand between`
      log.say('LINEAGE_WIDE', log.place(null), message, 'Nothing, or split the job where its parts are known.')
    }
    return lineageMap(graph, { ...about, format: 'openlineage', events: this.#events.events })
  }

  #takeLine(text: string, line: number, log: RowLog, reading: Reading): void {
    const value = parsed(text)
    if (value === undefined) {
      log.refuse('NDJSON_LINE', log.place(line), 'The line is not one JSON object', 'Write one event a line.')
      return
    }
    const document: DocumentText = {
      value,
      sha256: '',
      bytesRead: 0,
      problems: [],
      lineOf: () => line,
      sourceOf: () => null,
    }
    this.#take(value, { document, log, reading, errors: 0 }, [])
  }

  #take(value: unknown, of: DocumentReading, path: readonly number[]): void {
    const part = partOf(of, path, value)
    if (part === null) {
      const where = of.log.place(of.document.lineOf(path), path.length === 0 ? null : `/${path.join('/')}`)
      of.log.refuse('FIELD_TYPE', where, 'An event is no object', 'Write it as keys and values.')
      return
    }
    const event = readEvent(part)
    if (event === null) of.log.refuseDocument()
    else this.#events.add(event)
  }
}

/** So many entries of a list are looked at to tell what it is a list of. */
const LOOKED_AT = 20

function parsed(text: string): unknown {
  try {
    return isTooDeep(text) ? undefined : JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
