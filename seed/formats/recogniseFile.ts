// Tells by its head what a file is whose name says nothing: events of OpenLineage, one a line, or records of processing.
// Called by listFolder.ts. Documents (YAML, JSON) are told apart when they are read, since they are read whole.

import { isLineageEvent } from './openlineage/event.ts'
import { ropaSheetOfLines, ropaSheets } from './ropa/ropaRows.ts'
import type { SourceFile } from './sourceFile.ts'
import { FileUnreadable, unpacked } from './text/unpacked.ts'

/** null: none of these. A file that cannot be opened is none; whoever reads it says so. */
export async function recogniseFile(file: SourceFile): Promise<'events' | 'sheet' | null> {
  if (/\.xlsx$/i.test(file.name)) return (await ropaSheets(file)).sheets.length > 0 ? 'sheet' : null
  const isTable = /\.(csv|tsv|txt)(\.gz)?$/i.test(file.name)
  if (!isTable && !/\.(ndjson|jsonl|json|log)(\.gz)?$/i.test(file.name)) return null
  const lines = await head(file)
  if (isTable) return ropaSheetOfLines(lines) === null ? null : 'sheet'
  if (lines.slice(0, LINES_OF_EVENTS).some(isEventLine)) return 'events'
  // A first line longer than the head cannot be parsed; its keys stand at its beginning.
  const isCut = lines.length === 1 && EVENT_KEYS.every((key) => key.test(lines[0] ?? ''))
  return isCut && !/\.json(\.gz)?$/i.test(file.name) ? 'events' : null
}

const HEAD_BYTES = 256 * 1024
const LINES_OF_EVENTS = 20
const EVENT_KEYS = [/^\s*\{/, /"(eventTime|eventType|producer|run)"\s*:/, /"(job|dataset)"\s*:/]

/** The first lines, the last of which may be cut. */
async function head(file: SourceFile): Promise<string[]> {
  const parts: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const part of unpacked(file)) {
      parts.push(part.bytes)
      bytes += part.bytes.length
      if (bytes >= HEAD_BYTES) break
    }
  } catch (error) {
    if (!(error instanceof FileUnreadable)) throw error
  }
  const whole = Buffer.concat(parts).subarray(0, HEAD_BYTES)
  return textOf(whole).split(/\r?\n/)
}

/** The cut may go through a character, so that strict decoding fails only where several bytes are no UTF-8. */
function textOf(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes)
  const bad = text.slice(0, -2).includes('\uFFFD')
  return bad ? new TextDecoder('gb18030').decode(bytes) : text
}

function isEventLine(line: string): boolean {
  if (!line.trimStart().startsWith('{')) return false
  try {
    return isLineageEvent(JSON.parse(line))
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}
