// The lines of a text file in blocks, decoded: UTF-8 with or without BOM, else GB18030. Used by the readers of CSV and
// NDJSON; a block is as large as what the disk gave, so that memory stays flat however large the file is.

import type { SourceFile } from '../sourceFile.ts'
import { FileUnreadable, unpacked } from './unpacked.ts'

export type Encoding = 'utf-8' | 'gb18030'

export interface LineBlock {
  readonly lines: readonly string[]
  /** 1-based number of the first of `lines`. */
  readonly firstLine: number
  readonly bytesRead: number
  /** Bytes that are no text in it stand as U+FFFD in the lines. */
  readonly encoding: Encoding
}

/** What stands in a line where bytes are no text. */
export const NO_TEXT = '\uFFFD'

const LONGEST_LINE = 16 * 1024 * 1024
const LINE_FEED = 10

/**
 * Lines end with LF or CRLF. The last block may be empty; an empty file gives only that. Throws FileUnreadable as
 * unpacked.ts does, and for a line above 16 MiB.
 */
export async function* textLines(file: SourceFile): AsyncIterable<LineBlock> {
  const decode = decoder()
  let rest: Uint8Array[] = []
  let restBytes = 0
  let firstLine = 1
  let bytesRead = 0
  for await (const part of unpacked(file)) {
    bytesRead = part.bytesRead
    // Neither encoding has a line feed inside a character, so a block cut there cuts none.
    const end = part.bytes.lastIndexOf(LINE_FEED)
    if (end < 0) {
      rest.push(part.bytes)
      restBytes += part.bytes.length
      if (restBytes > LONGEST_LINE) throw lineTooLong(firstLine)
      continue
    }
    const { text, encoding } = decode(joined([...rest, part.bytes.subarray(0, end)]))
    rest = end + 1 < part.bytes.length ? [part.bytes.subarray(end + 1)] : []
    restBytes = part.bytes.length - end - 1
    const lines = splitLines(text)
    yield { lines, firstLine, bytesRead, encoding }
    firstLine += lines.length
  }
  const { text, encoding } = decode(joined(rest))
  yield { lines: text === '' ? [] : splitLines(text), firstLine, bytesRead, encoding }
}

function lineTooLong(line: number): FileUnreadable {
  return new FileUnreadable('FILE_TOO_LARGE', `Line ${line} is longer than 16 MiB`, 'Write one row a line.')
}

function splitLines(text: string): string[] {
  const lines = text.split('\n')
  if (text.includes('\r')) {
    for (let i = 0; i < lines.length; i++) if (lines[i]!.endsWith('\r')) lines[i] = lines[i]!.slice(0, -1)
  }
  return lines
}

/** The encoding is settled by the first block that is not plain ASCII. */
function decoder(): (bytes: Uint8Array) => { readonly text: string; readonly encoding: Encoding } {
  const strict = new TextDecoder('utf-8', { fatal: true })
  let settled: Encoding | null = null
  return (bytes) => {
    if (settled !== 'gb18030') {
      try {
        const text = strict.decode(bytes)
        // Fewer characters than bytes: it was not plain ASCII.
        if (text.length !== bytes.length) settled = 'utf-8'
        return { text, encoding: 'utf-8' }
      } catch (error) {
        if (!(error instanceof TypeError)) throw error
        settled ??= looksLikeUtf8(bytes, strict) ? 'utf-8' : 'gb18030'
      }
    }
    return { text: new TextDecoder(settled).decode(bytes), encoding: settled }
  }
}

/** True when most lines that are not ASCII are UTF-8: then the others are broken, not of another encoding. */
function looksLikeUtf8(bytes: Uint8Array, strict: InstanceType<typeof TextDecoder>): boolean {
  let good = 0
  let bad = 0
  for (let start = 0; start <= bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, start)
    const end = feed < 0 ? bytes.length : feed
    const line = bytes.subarray(start, end)
    if (line.some((byte) => byte > 127)) {
      if (isText(line, strict)) good++
      else bad++
    }
    start = end + 1
  }
  return good > bad
}

function isText(line: Uint8Array, strict: InstanceType<typeof TextDecoder>): boolean {
  try {
    strict.decode(line)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
}
