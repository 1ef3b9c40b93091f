// A file as the readers see it: a name to put into Findings, a size, and its bytes once. Readers never open anything
// themselves; readFolder.ts makes SourceFiles from a disk, tests from memory.

export interface SourceFile {
  /** Relative to the folder that was read. */
  readonly name: string
  /** As stored, before `.gz` is undone. */
  readonly bytesTotal: number
  /** The bytes as stored. Each call starts anew. */
  readonly open: () => AsyncIterable<Uint8Array>
}

/** A SourceFile from bytes in memory: an upload, a pasted text, a test. */
export function sourceFromBytes(name: string, bytes: Uint8Array): SourceFile {
  return { name, bytesTotal: bytes.length, open: () => once(bytes) }
}

/** Stretch by stretch like a file of a disk, so that whoever reads it can say how far he is, and stop. */
async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += STRETCH) yield bytes.subarray(at, at + STRETCH)
}

const STRETCH = 256 * 1024
