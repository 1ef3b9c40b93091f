// One import under way: admits what the readers give, hands it on in batches, and counts. Used by importFolder.ts only.
// Reading goes on while three batches are on their way, and no further ahead than that, so no file is held in memory.

import type { Database } from '@suyuan/cypher/driver/database.ts'
import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import type { Finding } from '@suyuan/cypher/model/finding.ts'
import { entriesOfFile } from '@suyuan/cypher/read/ledger/entriesOfFile.ts'
import type { Chunk, Draft, MapDraft } from '../formats/draft.ts'
import type { Listing } from '../formats/listFolder.ts'
import { Admission } from '../records/admission.ts'
import type { Admitted } from '../records/fact.ts'
import { FindingList } from '../records/findingList.ts'
import { FactBatches } from './factBatches.ts'
import type { ImportOptions, ImportReport } from './importFolder.ts'
import { knownFacts } from './knownFacts.ts'
import { type BatchOutcome, type FactBatch, type LoadRun, storeBatch } from './storeBatch.ts'
import { type StoredMap, storeMap } from './storeMap.ts'

/** Movements were found, and nothing says what their source is called. Nothing of them was stored. */
export class SourceUnknown extends Error {
  override readonly name = 'SourceUnknown'
  /** What was found before: why the map that would have named them was refused, it may be. */
  readonly findings: readonly Finding[]

  constructor(message: string, findings: readonly Finding[]) {
    super(message)
    this.findings = findings
  }
}

/**
 * The lock of the ledger lets one transaction at a time write. While one does, the next are already encoded, sent and read
 * by the database.
 */
const ON_THEIR_WAY = 3

interface Underway {
  readonly admission: Admission
  readonly run: LoadRun
}

export class Load {
  readonly #database: Database
  readonly #listing: Listing
  readonly #options: ImportOptions
  readonly #hashes: ReadonlyMap<string, string>
  readonly #batches: FactBatches
  readonly #findings = new FindingList()
  readonly #counts = { rows: 0, stored: 0, alreadyThere: 0, refused: 0 }
  #setAside = 0
  readonly #maps: StoredMap[] = []
  #documents: Draft[] = []
  #underway: Underway | null = null
  /** Batches on their way, in the order of sending. */
  readonly #storing: Promise<BatchOutcome>[] = []

  constructor(database: Database, listing: Listing, hashes: ReadonlyMap<string, string>, options: ImportOptions) {
    this.#database = database
    this.#listing = listing
    this.#hashes = hashes
    this.#batches = new FactBatches(hashes)
    this.#options = options
  }

  async take(chunk: Chunk): Promise<void> {
    this.#findings.add(chunk.findings)
    this.#counts.rows += chunk.rows
    this.#counts.refused += chunk.refused
    this.#setAside += chunk.setAside ?? 0
    const isMaps = chunk.drafts.every((draft) => draft.word === 'map')
    // Documents come first; who is known besides them depends on which sources they replace.
    if (!this.#underway && isMaps) this.#documents.push(...chunk.drafts)
    else await this.#store((await this.#begun()).admission.take(chunk.drafts))
  }

  async end(): Promise<ImportReport> {
    const { admission, run } = await this.#begun()
    await this.#store(admission.end())
    const rest = this.#batches.rest()
    if (rest) await this.#send(run, rest)
    while (this.#storing.length > 0) await this.#account()
    const { rows, stored, alreadyThere, refused } = this.#counts
    if (rows !== stored + alreadyThere + refused) {
      throw new Error(`${rows} rows were read, but ${stored} + ${alreadyThere} + ${refused} are accounted for`)
    }
    return this.#report(rows, false)
  }

  /** Waits for the batches on their way. What was read ahead of them is let go, to be read again another time. */
  async stop(): Promise<ImportReport> {
    while (this.#storing.length > 0) await this.#account()
    const { stored, alreadyThere, refused } = this.#counts
    return this.#report(stored + alreadyThere + refused, true)
  }

  #report(rows: number, stopped: boolean): ImportReport {
    const { stored, alreadyThere, refused } = this.#counts
    return {
      counts: { rows, stored, alreadyThere, refused, warnings: this.#findings.countOf('warning') },
      findings: this.#findings.kept,
      truncated: this.#findings.truncated,
      maps: this.#maps,
      setAside: this.#setAside,
      stopped,
    }
  }

  async #begun(): Promise<Underway> {
    if (this.#underway) return this.#underway
    const { mode, source, run, now, rivalry } = this.#options
    const maps = this.#documents.flatMap((draft) => (draft.word === 'map' ? [draft.map] : []))
    const known = await knownFacts(this.#database, maps, rivalry)
    const admission = new Admission({ mode, source, known })
    const done = await this.#entries()
    const sure = { categories: new Set<string>(), holders: new Set<string>() }
    this.#underway = {
      admission,
      run: { database: this.#database, id: run, now, done, known: sure, untouched: new Map() },
    }
    const documents = this.#documents
    this.#documents = []
    if (documents.length > 0) await this.#store(admission.take(documents))
    return this.#underway
  }

  async #entries(): Promise<ReadonlySet<string>> {
    const keys = new Set<string>()
    for (const file of new Set(this.#hashes.values())) {
      const limits = { deadlineMs: 60_000, maxRows: Number.MAX_SAFE_INTEGER - 1 }
      for (const { key } of (await runRead(this.#database, entriesOfFile, { file }, limits)).rows) keys.add(key)
    }
    return keys
  }

  async #store(admitted: Admitted): Promise<void> {
    this.#findings.add(admitted.findings)
    this.#counts.refused += admitted.refused
    this.#counts.alreadyThere += admitted.alreadyThere
    const { run } = await this.#begun()
    await this.#storeMaps(admitted.facts.flatMap((fact) => (fact.word === 'map' ? [fact.map] : [])))
    for (const fact of admitted.facts) {
      if (fact.word === 'map' || fact.word === 'stub') continue
      this.#demandSource()
      const batch = this.#batches.add(fact)
      if (batch) await this.#send(run, batch)
    }
  }

  /** All maps of one name are one source. They come together, before all rows. */
  async #storeMaps(maps: readonly MapDraft[]): Promise<void> {
    const bySource = new Map<string, MapDraft[]>()
    for (const map of maps) bySource.set(map.name, [...(bySource.get(map.name) ?? []), map])
    for (const [source, documents] of bySource) {
      const { by, now, rivalry } = this.#options
      const stored = await storeMap(this.#database, { source, maps: documents, by, at: now(), rivalry })
      this.#maps.push(stored)
      this.#counts[stored.revision === null ? 'alreadyThere' : 'stored'] += documents.length
    }
  }

  /** Before the first row is stored, since a folder of movements without a name for them is of no use half stored. */
  #demandSource(): void {
    const isNamed = this.#options.source !== null || this.#underway?.admission.mapName !== null
    if (isNamed || !this.#listing.files.some(({ kind }) => kind === 'movements' || kind === 'log')) return
    throw new SourceUnknown('the movements come without a map that names their source', this.#findings.kept)
  }

  /** Sends this batch while reading goes on; waits first until less than ON_THEIR_WAY are on their way. */
  async #send(run: LoadRun, batch: FactBatch): Promise<void> {
    while (this.#storing.length >= ON_THEIR_WAY) await this.#account()
    const outcome = storeBatch(run, batch)
    // Whoever waits next gets the error; without this it would end the process before.
    outcome.catch(() => undefined)
    this.#storing.push(outcome)
  }

  /** Waits for the oldest batch, so that findings stand in the order of the file, and counts it. */
  async #account(): Promise<void> {
    const outcome = await this.#storing.shift()
    if (!outcome) return
    this.#counts.stored += outcome.stored
    this.#counts.alreadyThere += outcome.alreadyThere
    this.#counts.refused += outcome.refused.length
    this.#findings.add(outcome.refused)
  }
}
