// Decides, draft by draft, what of a reading may be kept: the rules that need more than one row (formats.md A3, model.md
// "Settled"). PURE, and shared by both doors: recordsFromFolder.ts (no database) and seed/load (Neo4j), so that files and
// database cannot disagree. It expects Drafts in the order of readFolder.ts: maps and namings before all others.

import type { Place } from '@suyuan/cypher/model/finding.ts'
import type { Flow } from '@suyuan/cypher/model/flow.ts'
import type { Holder, HolderId } from '@suyuan/cypher/model/holder.ts'
import type { Naming } from '@suyuan/cypher/model/subject.ts'
import { finding } from '../check/codes.ts'
import type { Draft } from '../formats/draft.ts'
import { resolveNamings } from '../identify/resolve.ts'
import { AdmissionLog } from './admissionLog.ts'
import { admitMaps, type Mode, type PlacedMap } from './admitMaps.ts'
import { MovementAdmission } from './admitMovement.ts'
import { admitPeople, type PeopleAdmission } from './admitPeople.ts'
import type { Admitted, Fact } from './fact.ts'
import type { RivalsOf } from './rival.ts'

export interface AdmissionOptions {
  readonly mode: Mode
  /** The name under which movement ids are unique; null: the name of the first native map. */
  readonly source: string | null
  /** What a database holds already; all empty for files alone. */
  readonly known: {
    readonly holders: readonly Holder[]
    readonly flows: readonly Flow[]
    readonly namings: readonly Naming[]
    /** True when the database knows members of the batch. */
    readonly hasMembers: (batch: string) => boolean
    /** Other sources of the database that say otherwise what a map says; a map that has any is refused. */
    readonly rivalsOf: RivalsOf
  }
}

export const NOTHING_KNOWN: AdmissionOptions['known'] = {
  holders: [],
  flows: [],
  namings: [],
  hasMembers: () => false,
  rivalsOf: () => [],
}

/** One reading being admitted. Call `take` for each list of Drafts, then `end` once; both give what is settled by then. */
export class Admission {
  readonly #options: AdmissionOptions
  readonly #log = new AdmissionLog()
  readonly #maps: PlacedMap[] = []
  readonly #namings: { readonly where: Place; readonly naming: Naming }[] = []
  #rest: { readonly people: PeopleAdmission; readonly movements: MovementAdmission } | null = null
  #mapName: string | null = null

  constructor(options: AdmissionOptions) {
    this.#options = options
  }

  /** Name of the first native map that was kept; null before that, or without one. */
  get mapName(): string | null {
    return this.#mapName
  }

  take(drafts: readonly Draft[]): Admitted {
    for (const draft of drafts) this.#admit(draft)
    return this.#log.take()
  }

  end(): Admitted {
    const { people, movements } = this.#settled()
    movements.end()
    people.end(movements)
    return this.#log.take()
  }

  #admit(draft: Draft): void {
    switch (draft.word) {
      case 'map':
        if (this.#rest !== null) throw new Error('A map came after the rows that need it')
        this.#maps.push(draft)
        return
      case 'naming':
        if (this.#rest !== null) throw new Error('A naming came after the rows that need it')
        this.#namings.push(draft)
        return
      case 'attribute':
        this.#settled().people.attribute(draft.where, draft.attribute)
        return
      case 'canary':
        this.#settled().people.canary(draft.where, draft.canary)
        return
      case 'member':
        this.#settled().people.member(draft.where, draft.batch, draft.who)
        return
      case 'movement':
        this.#settled().movements.admit(draft.where, draft.movement)
        return
    }
  }

  /** All maps and namings are in: settles them, and readies what judges the other rows. */
  #settled(): { readonly people: PeopleAdmission; readonly movements: MovementAdmission } {
    if (this.#rest !== null) return this.#rest
    const { known, mode, source } = this.#options
    const map = {
      holders: new Map(known.holders.map((holder) => [holder.id as string, holder])),
      flows: new Map(known.flows.map((flow) => [flow.id as string, flow])),
    }
    const maps = admitMaps(this.#maps, map, mode, known.rivalsOf)
    this.#log.addAll(maps)
    const native = maps.facts.flatMap((fact) =>
      fact.word === 'map' && fact.map.format === 'native' ? [fact.map.name] : [],
    )
    this.#mapName = native[0] ?? null
    const resolver = this.#settleNamings()
    const people = admitPeople(this.#log, resolver, known.hasMembers)
    const populations = populationsOf(maps.facts, map.holders.values())
    const name = source ?? this.#mapName ?? UNNAMED
    const movements = new MovementAdmission(this.#log, resolver, { ...map, populations }, mode, name, people.hasMembers)
    this.#rest = { people, movements }
    return this.#rest
  }

  #settleNamings(): ReturnType<typeof resolveNamings> {
    const { namings } = this.#options.known
    const fresh = this.#namings
    const resolver = resolveNamings([...namings, ...fresh.map(({ naming }) => naming)])
    const refused = new Map(resolver.refused.map(({ row, kind }) => [row - namings.length, kind]))
    const seen = new Set<string>()
    fresh.forEach(({ where, naming }, row) => {
      const kind = refused.get(row)
      const key = `${naming.who.join(' ')} ${naming.validFrom} ${naming.validTo}`
      if (kind !== undefined) {
        this.#log.refuse(
          finding(
            'IDENTIFIER_CONFLICT',
            where,
            `Another row gives one of these identifiers to somebody with another ${kind} at the same time`,
            'Correct one of them, or say with validFrom and validTo when each holds.',
          ),
        )
      } else if (seen.has(key)) {
        this.#log.alreadyThere()
      } else {
        seen.add(key)
        this.#log.keep({ word: 'naming', where, naming })
      }
    })
    return resolver
  }
}

/**
 * Those of the folder's own maps, if they have any; else all. Records of processing name a population for every kind of
 * people, and must not take from a log the one that its map declares.
 */
function populationsOf(facts: readonly Fact[], known: Iterable<Holder>): HolderId[] {
  const own = facts.flatMap((fact) => (fact.word === 'map' && fact.map.format === 'native' ? fact.map.holders : []))
  const of = (holders: readonly Holder[]): HolderId[] =>
    holders.filter(({ kind }) => kind === 'POPULATION').map(({ id }) => id)
  return of(own).length > 0 ? of(own) : of([...known])
}

/** Movements of a folder without a map and of a lone file, when nobody named their source. */
const UNNAMED = 'unnamed'
