// Admits movements: both ends known, whose data said once, one person, an id of its own. Used by admission.ts. Stubs are
// made only for rows that are kept.

import type { Finding, Place } from '@suyuan/cypher/model/finding.ts'
import type { Movement } from '@suyuan/cypher/model/movement.ts'
import { finding } from '../check/codes.ts'
import { shown } from '../check/shown.ts'
import type { MovementDraft } from '../formats/draft.ts'
import type { Resolver } from '../identify/resolve.ts'
import type { AdmissionLog } from './admissionLog.ts'
import { type Mode, stubFinding } from './admitMaps.ts'
import { conflict } from './admitPeople.ts'
import { endsOf, type SettledMap } from './movementEnds.ts'
import { DerivedIds, fingerprint, movementText } from './movementText.ts'
import { Prints } from './prints.ts'
import { stubOf } from './stub.ts'

export class MovementAdmission {
  readonly #log: AdmissionLog
  readonly #resolver: Resolver
  readonly #map: SettledMap
  readonly #mode: Mode
  readonly #source: string
  readonly #hasMembers: (batch: string) => boolean
  readonly #ids = new DerivedIds()
  readonly #textOfId = new Prints()
  readonly #emptyBatches = new Map<string, Place>()
  readonly #flowsSaid = new Set<string>()

  constructor(
    log: AdmissionLog,
    resolver: Resolver,
    map: SettledMap,
    mode: Mode,
    source: string,
    hasMembers: (batch: string) => boolean,
  ) {
    this.#log = log
    this.#resolver = resolver
    this.#map = map
    this.#mode = mode
    this.#source = source
    this.#hasMembers = hasMembers
  }

  admit(where: Place, row: MovementDraft): void {
    const ends = endsOf(row, where, this.#map, this.#mode)
    const reason = whoseFault(row, where) ?? ends.reason ?? this.#personFault(row, where) ?? this.#flowFault(row, where)
    if (reason !== null) {
      this.#log.refuse(reason)
      return
    }
    const text = movementText(row)
    const id = row.id ?? this.#ids.idOf(where.file, text)
    if (!this.#isNew(id, text, where)) return
    if (ends.from !== null) this.#known(ends.from, where)
    if (ends.to !== null) this.#known(ends.to, where)
    if (ends.actor !== null) this.#known(ends.actor, where)
    if (row.batch !== null && !this.#emptyBatches.has(row.batch) && !this.#hasMembers(row.batch)) {
      this.#emptyBatches.set(row.batch, where)
    }
    const via = row.via === null ? null : (this.#map.flows.get(row.via)?.id ?? null)
    // Written out, since a spread is slow where rows come by the million.
    const movement: Movement = {
      id,
      source: this.#source,
      at: row.at,
      until: row.until,
      kind: row.kind,
      from: ends.from,
      to: ends.to,
      actor: ends.actor,
      categories: row.categories,
      via,
      who: row.who,
      batch: row.batch,
      ticket: row.ticket,
      volume: row.volume,
      note: row.note,
      file: where.file,
      line: where.line ?? 0,
    }
    this.#log.keep({ word: 'movement', movement, text, via: row.via })
  }

  isHolder(id: string): boolean {
    return this.#map.holders.has(id)
  }

  isMovement(id: string): boolean {
    return this.#textOfId.has(id)
  }

  /** True for a batch that moved although no member of it is known. */
  isEmptyBatch(id: string): boolean {
    return this.#emptyBatches.has(id)
  }

  /** Warns of a reading without a map, and of batches that moved and have no members. */
  end(): void {
    if (this.#textOfId.size > 0 && [...this.#map.holders.values()].every(({ stub }) => stub)) {
      const where = { file: '.', line: null, field: null }
      const remedy = 'Add a map.yml: without one no flow and no stage is known.'
      this.#log.say(finding('MAP_MISSING', where, 'No map was read, so every holder was made up', remedy))
    }
    for (const [batch, where] of this.#emptyBatches) {
      const message = `No member of the batch ${shown(batch)} is known; its membership was lost`
      const remedy = 'Add its members to batches.csv if they can be found.'
      this.#log.say(finding('BATCH_EMPTY', { ...where, field: 'batch' }, message, remedy))
    }
  }

  #personFault(row: MovementDraft, where: Place): Finding | null {
    return row.who.length > 1 && this.#resolver.personOf(row.who, row.at) === 'CONFLICT' ? conflict(where) : null
  }

  #flowFault(row: MovementDraft, where: Place): Finding | null {
    if (row.via === null || this.#map.flows.has(row.via)) return null
    const field = { ...where, field: 'via' }
    if (this.#mode === 'strict') {
      const message = `\`via\` names the flow ${shown(row.via)}, which no map declares`
      return finding('FLOW_UNKNOWN', field, message, 'Declare it, or leave `via` out.')
    }
    if (!this.#flowsSaid.has(row.via)) {
      this.#flowsSaid.add(row.via)
      const message = `No map declares the flow ${shown(row.via)}; movements are kept without it`
      this.#log.say(finding('FLOW_DROPPED', field, message, 'Declare it, or leave `via` out.'))
    }
    return null
  }

  #isNew(id: string, text: string, where: Place): boolean {
    const print = fingerprint(text)
    const before = this.#textOfId.first(id, print)
    if (before === undefined) return true
    if (before === print) {
      this.#log.alreadyThere()
      return false
    }
    const message = 'An earlier row has the same id and says something else'
    const remedy = 'Give each movement an id of its own, or none.'
    this.#log.refuse(finding('MOVEMENT_CONFLICT', { ...where, field: 'id' }, message, remedy))
    return false
  }

  #known(id: NonNullable<ReturnType<typeof endsOf>['from']>, where: Place): void {
    if (this.#map.holders.has(id)) return
    const holder = stubOf(id)
    this.#map.holders.set(id, holder)
    this.#log.keep({ word: 'stub', where, holder })
    this.#log.say(stubFinding(where, id, 'The movement names'))
  }
}

function whoseFault(row: MovementDraft, where: Place): Finding | null {
  const field = { ...where, field: 'subject' }
  if (row.who.length > 0 && row.batch !== null) {
    return finding('MOVEMENT_WHOSE', field, 'The movement names a subject and a batch', 'Keep one of them.')
  }
  if (row.who.length > 0 || row.batch !== null || row.kind === 'DELETE') return null
  const remedy = 'Say whose data it was: `subject` or `batch`.'
  return finding('MOVEMENT_WHOSE', field, 'The movement names neither a subject nor a batch', remedy)
}
