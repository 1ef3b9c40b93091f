// Files that a steward dropped on the page, until they are committed or dropped: in memory only, since they may hold raw
// identifiers, and only for whoever sent them. Called by server/steward. It reads nothing of what it holds.

import { listSources } from '@suyuan/seed/formats/listFolder.ts'
import { sourceFromBytes } from '@suyuan/seed/formats/sourceFile.ts'
import type { ImportReport } from '@suyuan/seed/load/importFolder.ts'
import type { ImportProgress } from '@suyuan/seed/load/importProgress.ts'
import type { LotCheck } from './lotCheck.ts'

export const LOT_STATES = ['RECEIVING', 'CHECKED', 'COMMITTING', 'COMMITTED'] as const
export type LotState = (typeof LOT_STATES)[number]

export interface LotFile {
  readonly name: string
  /** Bytes announced, and bytes that have come. */
  readonly bytes: number
  readonly received: number
}

/** How the files are read: the same at the check and at the commit. */
export interface LotOptions {
  readonly timezone: string | null
  readonly strict: boolean
  readonly replace: boolean
  readonly source: string | null
}

export interface Lot {
  readonly id: string
  /** Public id of the session or token that sent it. */
  readonly owner: string
  state: LotState
  options: LotOptions
  readonly files: Map<string, LotFile>
  readonly parts: Map<string, Uint8Array[]>
  check: LotCheck | null
  /** While it is committed; null before and after. */
  progress: ImportProgress | null
  /** Asks the import under way to stop; null when there is none. */
  stop: AbortController | null
  /** Of the last commit: also of one that was stopped, after which the lot can be committed again. */
  report: ImportReport | null
}

/** The limits of a lot: what is larger goes through `suyuan import`. */
export const LOT_LIMITS = {
  /** All files together. */
  bytes: 8 * 1024 * 1024,
  files: 50,
  /** A lot nobody touches is forgotten after this many milliseconds. */
  idleMs: 30 * 60_000,
  /** Lots of all members at the same time. */
  lots: 4,
} as const

export const NO_OPTIONS: LotOptions = { timezone: null, strict: false, replace: false, source: null }

export class Lots {
  readonly #lots = new Map<string, Lot>()
  readonly #timers = new Map<string, NodeJS.Timeout>()

  /** A new empty lot; the one that its owner had before goes. null: too many lots of others are held. */
  open(id: string, owner: string): Lot | null {
    for (const lot of this.#lots.values()) if (lot.owner === owner && lot.state !== 'COMMITTING') this.drop(lot.id)
    if (this.#lots.size >= LOT_LIMITS.lots) return null
    const lot: Lot = {
      id,
      owner,
      state: 'RECEIVING',
      options: NO_OPTIONS,
      files: new Map(),
      parts: new Map(),
      check: null,
      progress: null,
      stop: null,
      report: null,
    }
    this.#lots.set(id, lot)
    this.#wait(id)
    return lot
  }

  /** The lot of this owner; null also for one that was forgotten, or is another's. */
  of(id: string, owner: string): Lot | null {
    const lot = this.#lots.get(id)
    if (lot === undefined || lot.owner !== owner) return null
    this.#wait(id)
    return lot
  }

  drop(id: string): void {
    clearTimeout(this.#timers.get(id))
    this.#timers.delete(id)
    this.#lots.delete(id)
  }

  #wait(id: string): void {
    clearTimeout(this.#timers.get(id))
    const timer = setTimeout(() => {
      if (this.#lots.get(id)?.state === 'COMMITTING') this.#wait(id)
      else this.drop(id)
    }, LOT_LIMITS.idleMs)
    // A forgotten lot must not keep the server from stopping.
    timer.unref()
    this.#timers.set(id, timer)
  }
}

/** The files as the readers see them. One alone is taken as meant, unless it looks like leaked rows, which are no import. */
export async function listingOf({ files, parts }: Lot) {
  const sources = [...files.keys()].sort().map((name) => sourceFromBytes(name, Buffer.concat(parts.get(name) ?? [])))
  const listed = await listSources(sources, sources.length === 1)
  return listed.lone === null ? listed : listSources(sources, false)
}
