// SHA-256 of a file as it lies on the disk, in one pass and constant memory. The ledger knows files by it, not by name.

import { createHash } from 'node:crypto'
import type { SourceFile } from '../formats/sourceFile.ts'

/** Hex. Errors of the disk pass. */
export async function fileHash(file: SourceFile): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of file.open()) hash.update(bytes)
  return hash.digest('hex')
}
