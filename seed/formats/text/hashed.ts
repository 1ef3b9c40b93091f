// A SourceFile whose bytes are hashed while somebody else reads them, so that a large file is read once.

import { createHash } from 'node:crypto'
import type { SourceFile } from '../sourceFile.ts'

export class Hashed {
  /** Read this instead. */
  readonly file: SourceFile
  readonly #hash = createHash('sha256')

  constructor(file: SourceFile) {
    const hash = this.#hash
    this.file = {
      ...file,
      open: async function* () {
        for await (const bytes of file.open()) {
          hash.update(bytes)
          yield bytes
        }
      },
    }
  }

  /** SHA-256 of the bytes as stored, hex, once the file was read to its end. Call it once. */
  digest(): string {
    return this.#hash.digest('hex')
  }
}
