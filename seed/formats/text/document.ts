// A YAML or JSON file as one document: its plain value, and the line of any path in it. Used by the readers of maps and
// manifests. YAML 1.2, so `no` is a country and not false.

import { createHash } from 'node:crypto'
import { isNode, isScalar, LineCounter, parseDocument, type Document as YamlDocument } from 'yaml'
import type { SourceFile } from '../sourceFile.ts'
import { FileUnreadable, unpacked } from './unpacked.ts'

export type Path = readonly (string | number)[]

export interface DocumentText {
  /** Plain objects, lists and scalars; null for an empty document. */
  readonly value: unknown
  /** SHA-256 of the bytes as stored, hex. */
  readonly sha256: string
  readonly bytesRead: number
  /** Problems of the syntax, with their 1-based lines; `value` is null when there are any. */
  readonly problems: readonly { readonly line: number; readonly message: string }[]
  /** 1-based line of what stands at the path, or of the nearest thing above it. */
  readonly lineOf: (path: Path) => number
  /** The text of a scalar as it was written (`007` stays `007`); null when there is no scalar. */
  readonly sourceOf: (path: Path) => string | null
}

const MOST_BYTES = 64 * 1024 * 1024

/** Throws FileUnreadable for a document above 64 MiB and as unpacked.ts does. */
export async function readDocument(file: SourceFile): Promise<DocumentText> {
  const parts: Uint8Array[] = []
  let bytes = 0
  let bytesRead = 0
  for await (const part of unpacked(file)) {
    parts.push(part.bytes)
    bytes += part.bytes.length
    bytesRead = part.bytesRead
    if (bytes > MOST_BYTES)
      throw new FileUnreadable('FILE_TOO_LARGE', 'The document is larger than 64 MiB', 'Split it into several files.')
  }
  return documentOf(Buffer.concat(parts), bytesRead)
}

/** The document of bytes in memory. */
export function documentOf(stored: Uint8Array, bytesRead: number = stored.length): DocumentText {
  const sha256 = createHash('sha256').update(stored).digest('hex')
  const text = textOf(stored)
  if (isTooDeep(text)) return unreadable(sha256, bytesRead, 'It is nested too deep')
  const json = text.length > LARGE ? jsonOf(text) : undefined
  if (json !== undefined) {
    // Lines are looked for only where something is to be said: to know them costs more than to read the file.
    let parsed: Parsed | null = null
    const whole = (): Parsed => {
      parsed ??= parsedText(text)
      return parsed
    }
    return {
      value: json,
      sha256,
      bytesRead,
      problems: [],
      lineOf: (path) => lineIn(whole(), path),
      sourceOf: (path) => sourceIn(whole(), path),
    }
  }
  const parsed = parsedText(text)
  return {
    value: parsed.value,
    sha256,
    bytesRead,
    problems: parsed.problems,
    lineOf: (path) => lineIn(parsed, path),
    sourceOf: (path) => sourceIn(parsed, path),
  }
}

function unreadable(sha256: string, bytesRead: number, message: string): DocumentText {
  const problems = [{ line: 1, message }]
  return { value: null, sha256, bytesRead, problems, lineOf: () => 1, sourceOf: () => null }
}

/** Whoever follows a document goes as deep as it does, and the stack ends at some thousands. Looks at brackets only. */
export function isTooDeep(text: string): boolean {
  let depth = 0
  let inQuotes = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === BACKSLASH) at++
    else if (code === QUOTE) inQuotes = !inQuotes
    else if (inQuotes) continue
    else if (code === BRACE || code === BRACKET) depth++
    else if (code === BRACE + 2 || code === BRACKET + 2) depth = Math.max(0, depth - 1)
    if (depth > DEEPEST) return true
  }
  return false
}

const DEEPEST = 500
const BACKSLASH = 92
const QUOTE = 34
const BRACE = 123
const BRACKET = 91

/** Above this many characters JSON is read by the engine itself, which is a hundred times as fast. */
const LARGE = 256 * 1024

function jsonOf(text: string): unknown {
  if (!/^[\uFEFF\s]*[[{]/.test(text.slice(0, 1000))) return undefined
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined
    throw error
  }
}

interface Parsed {
  /** null when the text has no syntax at all. */
  readonly document: YamlDocument.Parsed | null
  readonly lines: LineCounter
  readonly value: unknown
  readonly problems: DocumentText['problems']
}

function parsedText(text: string): Parsed {
  const lines = new LineCounter()
  try {
    const document = parseDocument(text, { lineCounter: lines, logLevel: 'error' })
    const problems = document.errors.map((error) => ({
      line: lines.linePos(error.pos[0]).line,
      message: firstSentence(error.code),
    }))
    const plain = problems.length > 0 ? null : plainOf(document)
    if (plain?.excessive) problems.push({ line: 1, message: 'Its aliases stand for too much' })
    return { document, lines, value: plain?.value ?? null, problems }
  } catch (error) {
    // The parser goes as deep as the text does; a text of a hundred thousand brackets is deeper than the stack.
    if (!(error instanceof RangeError)) throw error
    return { document: null, lines, value: null, problems: [{ line: 1, message: 'It is nested too deep' }] }
  }
}

function lineIn({ document, lines }: Parsed, path: Path): number {
  for (let length = path.length; document !== null && length >= 0; length--) {
    const at: unknown = document.getIn(path.slice(0, length), true)
    if (isNode(at) && at.range) return lines.linePos(at.range[0]).line
  }
  return 1
}

function sourceIn({ document }: Parsed, path: Path): string | null {
  const at: unknown = document?.getIn(path, true)
  return isScalar(at) ? (at.source ?? String(at.value)) : null
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function plainOf(document: YamlDocument.Parsed): { readonly value: unknown; readonly excessive: boolean } {
  try {
    return { value: document.toJS({ maxAliasCount: 1000 }), excessive: false }
  } catch (error) {
    if (error instanceof ReferenceError) return { value: null, excessive: true }
    throw error
  }
}

/** The parser's own message quotes the text around the mistake; its code does not. */
function firstSentence(code: string): string {
  const words = code.toLowerCase().replace(/_/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
