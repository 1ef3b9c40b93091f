// Reads an audit file from the first line to the last and says whether its chain holds. Used at start, and by whoever
// wants to know. It repairs nothing. A chain cannot show that its last lines were cut off: copies elsewhere can.

import { open } from 'node:fs/promises'
import { Entry, hashOf, NO_LINE } from './entry.ts'

export interface Verified {
  /** Whole lines that hold. */
  readonly lines: number
  /** `prev` of the next line. */
  readonly last: string
  /** Bytes of the whole lines. */
  readonly bytes: number
  /** Bytes of a last line that was torn by a crash; 0: none. */
  readonly torn: number
  /** The first whole line that does not hold, 1-based, and why; null: all hold. */
  readonly broken: { readonly line: number; readonly reason: string } | null
}

/** Verifies `file`; a missing file is an empty audit. Cost O(bytes), memory O(one line). */
export async function verifyAudit(file: string): Promise<Verified> {
  let verified: Verified = { lines: 0, last: NO_LINE, bytes: 0, torn: 0, broken: null }
  let pending: { line: string; reason: string } | null = null
  for await (const { line, whole } of linesOf(file)) {
    // A line that does not hold counts as torn when it is the last, and as broken when another follows.
    if (pending) return { ...verified, broken: { line: verified.lines + 1, reason: pending.reason } }
    const reason = whole ? faultOf(line, verified) : 'torn'
    if (reason !== null) {
      pending = { line, reason }
      continue
    }
    const { lines, bytes } = verified
    verified = { ...verified, lines: lines + 1, last: hashOf(line), bytes: bytes + Buffer.byteLength(line) + 1 }
  }
  if (!pending) return verified
  const parses = pending.reason !== 'torn' && pending.reason !== UNREADABLE
  if (parses) return { ...verified, broken: { line: verified.lines + 1, reason: pending.reason } }
  return { ...verified, torn: Math.max(1, Buffer.byteLength(pending.line)) }
}

const UNREADABLE = 'it is no audit entry'

function faultOf(line: string, before: Verified): string | null {
  const entry = entryIn(line)
  if (!entry) return UNREADABLE
  if (entry.seq !== before.lines + 1) return `its number is ${entry.seq}`
  if (entry.prev !== before.last) return 'it does not carry the hash of the line before'
  return null
}

function entryIn(line: string): Entry | null {
  try {
    return Entry.parse(JSON.parse(line))
  } catch {
    return null
  }
}

async function* linesOf(file: string): AsyncGenerator<{ line: string; whole: boolean }> {
  let rest = ''
  for await (const chunk of chunksOf(file)) {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts) yield { line, whole: true }
  }
  if (rest !== '') yield { line: rest, whole: false }
}

async function* chunksOf(file: string): AsyncGenerator<string> {
  try {
    const handle = await open(file, 'r')
    // latin1 would split nothing, but entries are ASCII apart from nothing: utf8 decoding is done by the stream.
    yield* handle.createReadStream({ encoding: 'utf8' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}
