// How far an import is: each file with its bytes and rows, the rate of the last seconds, and what is left at that rate. Fed
// by importFolder.ts, shown by the command and by the page. It shows nothing itself and has no clock of its own.

import type { Chunk } from '../formats/draft.ts'
import type { Listing } from '../formats/listFolder.ts'

export const FILE_STATES = ['WAITING', 'READING', 'READ'] as const
export type FileState = (typeof FILE_STATES)[number]

export interface FileProgress {
  readonly name: string
  /** As stored on disk or as sent, before `.gz` is undone. */
  readonly bytes: number
  readonly bytesRead: number
  readonly rows: number
  readonly state: FileState
}

export interface ImportProgress {
  /** The file that is read. */
  readonly file: string
  /** Of all files together. */
  readonly bytesRead: number
  readonly bytesTotal: number
  readonly rows: number
  /** Over the last ten seconds; null: too early to say. */
  readonly rowsPerSecond: number | null
  readonly bytesPerSecond: number | null
  /** At that rate; null: it cannot be said. */
  readonly secondsLeft: number | null
  /** In the order of reading. */
  readonly files: readonly FileProgress[]
}

interface Sample {
  readonly at: number
  readonly bytes: number
  readonly rows: number
}

/** The stretch of time that a rate is taken over, and the shortest that one can be told from. */
const RATE_MS = 10_000
const SHORTEST_MS = 500

export class ProgressBook {
  readonly #files: Map<string, FileProgress>
  readonly #bytesTotal: number
  readonly #now: () => number
  #samples: Sample[]
  #rows = 0
  #bytes = 0
  #file = ''

  /** `now`: epoch ms UTC. */
  constructor({ files, bytesTotal }: Listing, now: () => number) {
    this.#files = new Map(
      files.map(({ source: { name, bytesTotal: bytes } }) => [
        name,
        { name, bytes, bytesRead: 0, rows: 0, state: 'WAITING' },
      ]),
    )
    this.#bytesTotal = bytesTotal
    this.#now = now
    this.#samples = [{ at: now(), bytes: 0, rows: 0 }]
  }

  /** Takes note of a stretch of a file. Cost O(1), but for the first of a file. */
  take({ file, bytesRead, rows }: Pick<Chunk, 'file' | 'bytesRead' | 'rows'>): void {
    this.#rows += rows
    const before = this.#files.get(file)
    // What is said of a file that is not read has no bytes.
    if (before === undefined) return
    if (file !== this.#file) this.#finish(this.#file)
    this.#file = file
    // Documents that make one map together are spoken of once more when all are read.
    const read = Math.max(before.bytesRead, Math.min(bytesRead, before.bytes))
    this.#bytes += read - before.bytesRead
    this.#files.set(file, { ...before, bytesRead: read, rows: before.rows + rows, state: 'READING' })
    this.#sample()
  }

  /** All files are read and what they hold is stored. */
  end(): void {
    for (const name of this.#files.keys()) this.#finish(name)
    this.#sample()
  }

  get progress(): ImportProgress {
    const [first, last] = [this.#samples[0], this.#samples.at(-1)]
    const ms = first && last ? last.at - first.at : 0
    const isTold = first !== undefined && last !== undefined && ms >= SHORTEST_MS
    const bytesPerSecond = isTold ? ((last.bytes - first.bytes) * 1000) / ms : null
    const left = this.#bytesTotal - this.#bytes
    return {
      file: this.#file,
      bytesRead: this.#bytes,
      bytesTotal: this.#bytesTotal,
      rows: this.#rows,
      rowsPerSecond: isTold ? ((last.rows - first.rows) * 1000) / ms : null,
      bytesPerSecond,
      secondsLeft: bytesPerSecond !== null && bytesPerSecond > 0 ? left / bytesPerSecond : null,
      files: [...this.#files.values()],
    }
  }

  #finish(name: string): void {
    const file = this.#files.get(name)
    if (file === undefined || file.state === 'READ') return
    this.#bytes += file.bytes - file.bytesRead
    this.#files.set(name, { ...file, bytesRead: file.bytes, state: 'READ' })
  }

  #sample(): void {
    const at = this.#now()
    this.#samples.push({ at, bytes: this.#bytes, rows: this.#rows })
    // The newest of those that are too old stays: the rate is taken from there.
    while ((this.#samples[1]?.at ?? at) <= at - RATE_MS) this.#samples.shift()
  }
}
