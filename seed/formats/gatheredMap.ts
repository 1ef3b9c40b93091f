// A map that all files of one format in a folder make together (OpenLineage, DataHub): each file is taken as it comes, and
// one Draft is given when the last of them was read. Used by readFolder.ts. It is one row of its first file.

import { createHash } from 'node:crypto'
import type { Chunk, MapDraft } from './draft.ts'
import { RowLog } from './rowLog.ts'
import type { SourceFile } from './sourceFile.ts'

export abstract class GatheredMap {
  readonly #files: { readonly name: string; readonly sha256: string }[] = []

  /** The map under this name and hash, or null when nothing was taken that makes one. */
  protected abstract make(about: Pick<MapDraft, 'name' | 'sha256'>, log: RowLog): MapDraft | null

  /** Called once a file was taken. `sha256` is that of its bytes, hex. */
  protected remember(name: string, sha256: string): void {
    this.#files.push({ name, sha256 })
  }

  /** The Draft, as a Chunk that follows the last file read; null when no file was taken. `after` says how far it was read. */
  finish(after: Pick<Chunk, 'file' | 'bytesRead' | 'bytesTotal'>): Chunk | null {
    const first = this.#files[0]
    if (first === undefined) return null
    const hashes = this.#files.map(({ sha256 }) => sha256).sort()
    const sha256 = hashes.length === 1 ? first.sha256 : createHash('sha256').update(hashes.join('\n')).digest('hex')
    const log = new RowLog(emptyFile(first.name))
    const map = this.make({ name: first.name.replace(/\.gz$/, '').replace(/\.\w+$/, ''), sha256 }, log)
    if (map !== null) log.keep({ word: 'map', where: log.place(1), map })
    return { ...log.take(after.bytesRead), ...after }
  }
}

/** Only its name is needed: the bytes were read before. */
function emptyFile(name: string): SourceFile {
  return { name, bytesTotal: 0, open: async function* () {} }
}
