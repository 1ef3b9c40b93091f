// The bytes of a file with `.gz` undone, and a guard against files that unpack to far more than they should. Used by
// textLines.ts and document.ts.

import { createGunzip } from 'node:zlib'
import type { SourceFile } from '../sourceFile.ts'

export interface Unpacked {
  readonly bytes: Uint8Array
  /** Stored bytes of the file consumed so far, for progress. */
  readonly bytesRead: number
}

/** The file cannot be read to its end. `code` says why, in the words of seed/check/codes.ts. */
export class FileUnreadable extends Error {
  readonly code: 'FILE_BROKEN' | 'FILE_BOMB' | 'FILE_TOO_LARGE'
  readonly remedy: string

  constructor(code: FileUnreadable['code'], message: string, remedy: string) {
    super(message)
    this.name = 'FileUnreadable'
    this.code = code
    this.remedy = remedy
  }
}

/** Unpacking is refused above this ratio once this many bytes came out (formats.md A3). */
export const BOMB_RATIO = 200
export const BOMB_BYTES = 64 * 1024 * 1024

/** Streams a file. Throws FileUnreadable for a broken or absurd `.gz`; errors of the disk pass through. */
export async function* unpacked(file: SourceFile): AsyncIterable<Unpacked> {
  if (!file.name.endsWith('.gz')) {
    let bytesRead = 0
    for await (const bytes of file.open()) {
      bytesRead += bytes.length
      yield { bytes, bytesRead }
    }
    return
  }
  let stored = 0
  let out = 0
  const gunzip = createGunzip({ chunkSize: 256 * 1024 })
  const counted = async function* (): AsyncIterable<Uint8Array> {
    for await (const bytes of file.open()) {
      stored += bytes.length
      yield bytes
    }
  }
  const fed = feed(counted(), gunzip)
  try {
    for await (const bytes of gunzip as AsyncIterable<Uint8Array>) {
      out += bytes.length
      if (out > BOMB_BYTES && out > BOMB_RATIO * stored) {
        throw new FileUnreadable(
          'FILE_BOMB',
          'The file unpacks to more than 200 times its size',
          'Unpack it yourself and look at it before you load it.',
        )
      }
      yield { bytes, bytesRead: stored }
    }
    await fed
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) {
      throw new FileUnreadable(
        'FILE_BROKEN',
        'The gzip data are broken or cut off',
        'Fetch the file again, or unpack what can be saved and load that.',
      )
    }
    throw error
  } finally {
    gunzip.destroy()
    await fed.catch(() => undefined)
  }
}

async function feed(from: AsyncIterable<Uint8Array>, gunzip: ReturnType<typeof createGunzip>): Promise<void> {
  try {
    for await (const bytes of from) {
      if (gunzip.destroyed) return
      if (!gunzip.write(bytes)) await new Promise<void>((done) => gunzip.once('drain', done).once('close', done))
    }
    if (!gunzip.destroyed) gunzip.end()
  } catch (error) {
    gunzip.destroy(error instanceof Error ? error : new Error('The file could not be read'))
    throw error
  }
}
