// Puts the map documents of a folder together: which are kept, which Holders must be made up, and which data set belongs
// to which system. PURE. Called by admission.ts once all documents were read, since one may refer to another.

import type { Finding, Place } from '@suyuan/cypher/model/finding.ts'
import type { Flow } from '@suyuan/cypher/model/flow.ts'
import type { Holder, HolderId } from '@suyuan/cypher/model/holder.ts'
import { finding } from '../check/codes.ts'
import { shown } from '../check/shown.ts'
import type { MapDraft } from '../formats/draft.ts'
import type { Admitted, Fact } from './fact.ts'
import { mapWarnings } from './mapWarnings.ts'
import { type RivalsOf, withoutRivals } from './rival.ts'
import { declaringFirst, withoutShared } from './sharedHolders.ts'
import { stubOf } from './stub.ts'

/** strict refuses what lenient makes up: holders and flows that no map declares. */
export type Mode = 'strict' | 'lenient'

export interface PlacedMap {
  readonly where: Place
  readonly map: MapDraft
}

/** Holders and flows by id: those known before and those of the kept maps. */
export interface KnownMap {
  readonly holders: Map<string, Holder>
  readonly flows: Map<string, Flow>
}

/** Adds the kept maps to `known`, those that declare before those that name. A document that repeats another byte for byte is already there. */
export function admitMaps(maps: readonly PlacedMap[], known: KnownMap, mode: Mode, rivalsOf: RivalsOf): Admitted {
  const facts: Fact[] = []
  const findings: Finding[] = []
  const sound: PlacedMap[] = []
  let refused = 0
  let alreadyThere = 0
  for (const whole of declaringFirst(maps)) {
    const again = sound.some(({ map }) => map.sha256 === whole.map.sha256)
    const { placed, findings: shared } = withoutShared(whole, again ? [] : sound)
    const reasons = again ? [] : reasonsAgainst(placed, sound, maps, known, mode)
    findings.push(...shared, ...reasons)
    if (again) alreadyThere++
    else if (reasons.length > 0) refused++
    else sound.push(placed)
  }
  const kept: PlacedMap[] = []
  for (const whole of withOwners(sound)) {
    const { placed, findings: rivals } = withoutRivals(whole, rivalsOf(whole.map))
    findings.push(...rivals)
    if (placed === null) refused++
    else kept.push(placed)
  }
  for (const { where, map } of withOwners(kept)) {
    for (const holder of map.holders) known.holders.set(holder.id, holder)
    for (const flow of map.flows) known.flows.set(flow.id, flow)
    facts.push({ word: 'map', where, map })
  }
  for (const { where, map } of kept) {
    for (const [id, reason] of namedBy(map)) {
      if (known.holders.has(id)) continue
      const holder = stubOf(id)
      known.holders.set(id, holder)
      facts.unshift({ word: 'stub', where, holder })
      findings.push(stubFinding(where, id, reason))
    }
  }
  findings.push(...mapWarnings(kept, known))
  return { facts, findings, refused, alreadyThere }
}

/** Said once for each Holder that was made up. */
export function stubFinding(where: Place, id: string, reason: string): Finding {
  return finding(
    'HOLDER_STUB',
    where,
    `${reason} the holder ${shown(id)}, which no map declares; it was made up as a SYSTEM`,
    'Declare it in map.yml, or correct the id.',
  )
}

function reasonsAgainst(
  placed: PlacedMap,
  kept: readonly PlacedMap[],
  all: readonly PlacedMap[],
  known: KnownMap,
  mode: Mode,
): Finding[] {
  const { where, map } = placed
  const reasons: Finding[] = []
  const taken = new Set(kept.flatMap((other) => other.map.holders.map(({ id }) => id as string)))
  const takenFlows = new Set(kept.flatMap((other) => other.map.flows.map(({ id }) => id as string)))
  for (const { id } of map.holders) {
    if (taken.has(id))
      reasons.push(
        finding(
          'HOLDER_DUPLICATE',
          where,
          `The holder ${shown(id)} is declared in another map too`,
          'Declare it once.',
        ),
      )
  }
  for (const { id } of map.flows) {
    if (takenFlows.has(id))
      reasons.push(
        finding(
          'FLOW_DUPLICATE',
          where,
          `The flow ${shown(id)} is declared in another map too`,
          'Declare it once, or give it an `id`.',
        ),
      )
  }
  const partOf = new Map(map.holders.map((holder) => [holder.id as string, holder.partOf as string | null]))
  for (const id of partOf.keys()) {
    if (isInLoop(id, partOf))
      reasons.push(finding('HOLDER_PART_OF', where, `The holder ${shown(id)} is part of itself`, 'Correct `partOf`.'))
  }
  if (mode === 'strict') {
    const declared = new Set(all.flatMap((other) => other.map.holders.map(({ id }) => id as string)))
    for (const [id, reason] of namedBy(map)) {
      if (!declared.has(id) && !known.holders.has(id)) {
        reasons.push(
          finding(
            'HOLDER_UNKNOWN',
            where,
            `${reason} the holder ${shown(id)}, which no map declares`,
            'Declare it, or read without --strict.',
          ),
        )
      }
    }
  }
  return reasons
}

/** Ids that a map names beside its own declarations, with what names them. */
function namedBy(map: MapDraft): Map<HolderId, string> {
  const named = new Map<HolderId, string>()
  for (const flow of map.flows) {
    for (const id of [flow.from, flow.to]) if (!named.has(id)) named.set(id, `The flow ${shown(flow.id)} names`)
  }
  for (const { id, partOf } of map.holders) {
    if (partOf !== null && !named.has(partOf)) named.set(partOf, `The holder ${shown(id)} is part of`)
  }
  return named
}

function isInLoop(start: string, partOf: ReadonlyMap<string, string | null>): boolean {
  const passed = new Set<string>()
  let at: string | null | undefined = partOf.get(start)
  while (at !== null && at !== undefined && !passed.has(at)) {
    if (at === start) return true
    passed.add(at)
    at = partOf.get(at)
  }
  return false
}

/** The maps with each data set as part of its system, as far as one of them says so. */
function withOwners(kept: readonly PlacedMap[]): PlacedMap[] {
  const owners = systemsByDataset(kept)
  return kept.map(({ where, map }) => ({
    where,
    map: { ...map, holders: map.holders.map((holder) => ownedBy(holder, owners)) },
  }))
}

/** A data set is part of the system that refers to it; of several, of the one with the least id. */
function systemsByDataset(kept: readonly PlacedMap[]): ReadonlyMap<string, HolderId> {
  const systems = new Map<string, HolderId>(kept.flatMap(({ map }) => map.holders.map(({ id }) => [id as string, id])))
  const owners = new Map<string, HolderId>()
  for (const { map } of kept) {
    for (const { system, dataset } of map.references) {
      const owner = systems.get(system)
      const other = owners.get(dataset)
      if (owner !== undefined && (other === undefined || owner < other)) owners.set(dataset, owner)
    }
  }
  return owners
}

function ownedBy(holder: Holder, owners: ReadonlyMap<string, HolderId>): Holder {
  const owner = owners.get(holder.id)
  return owner === undefined || holder.partOf !== null || holder.kind !== 'DATASET'
    ? holder
    : { ...holder, partOf: owner }
}
