// A town written down in a few plain objects, as Records: what the tests of the tracer start from. Holders, Flows and
// Movements name each other by id, people by a nickname. `townText.ts` reads the same from text; `randomTown.ts` makes it.

import type { Flow, FlowId } from '@suyuan/cypher/model/flow.ts'
import type { Holder, HolderId, HolderKind, Interval } from '@suyuan/cypher/model/holder.ts'
import { stageOf } from '@suyuan/cypher/model/holder.ts'
import { MOVEMENT_KINDS, type MovementKind } from '@suyuan/cypher/model/movement.ts'
import type { Token } from '@suyuan/cypher/model/subject.ts'
import { parseToken } from '@suyuan/seed/identify/tokenKind.ts'
import type { Records } from '@suyuan/seed/records/records.ts'

export interface HolderSketch {
  readonly id: string
  readonly kind: HolderKind
  readonly partOf?: string | null
  readonly retentionDays?: number | null
  readonly logGaps?: readonly Interval[]
}

export interface FlowSketch {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly categories: readonly string[]
  readonly logged?: boolean
  readonly rate?: number | null
  readonly cost?: number | null
  readonly validFrom?: number | null
  readonly validTo?: number | null
}

export interface MovementSketch {
  readonly id: string
  readonly kind: MovementKind
  readonly at: number
  readonly from: string | null
  readonly to: string | null
  readonly actor?: string | null
  readonly categories: readonly string[]
  /** A nickname, or `batch`; neither: a DELETE of everything. */
  readonly who?: string | null
  readonly batch?: string | null
  readonly via?: string | null
}

export interface ValueSketch {
  readonly who: string
  readonly category: string
  readonly hash: string
  readonly from: number | null
  readonly to: number | null
}

export interface TownSketch {
  readonly holders: readonly HolderSketch[]
  readonly flows: readonly FlowSketch[]
  readonly movements: readonly MovementSketch[]
  readonly batches: Readonly<Record<string, readonly string[]>>
  readonly values: readonly ValueSketch[]
}

/** The token by which a nickname is known; nobody's identifier was hashed for it. */
export function tokenOf(nickname: string): Token {
  const token = parseToken(`hk1:c.${nickname.replaceAll('-', '_').padEnd(43, '-')}`)
  if (token === null) throw new Error(`a nickname must be short, of letters, digits and dashes: ${nickname}`)
  return token
}

/** The Records of a town. Unknown ids throw, since they are a slip of the test. */
export function recordsOf(town: TownSketch): Records {
  const people = [
    ...new Set([
      ...town.movements.flatMap(({ who }) => who ?? []),
      ...Object.values(town.batches).flat(),
      ...town.values.map(({ who }) => who),
    ]),
  ]
  const batches = Object.keys(town.batches)
  const sets = [...new Set(town.movements.map(({ categories }) => [...categories].sort().join(';')))]
  const place = (list: readonly string[], name: string | null | undefined): number => {
    if (name === null || name === undefined) return -1
    const index = list.indexOf(name)
    if (index === -1) throw new Error(`the town has no ${name}`)
    return index
  }
  const holderIds = town.holders.map(({ id }) => id)
  const flowIds = town.flows.map(({ id }) => id)
  const column = (value: (movement: MovementSketch) => number): Int32Array => Int32Array.from(town.movements, value)
  return {
    holders: town.holders.map(holderOf),
    flows: town.flows.map(flowOf),
    namings: [],
    who: people.map((nickname) => [tokenOf(nickname)]),
    categorySets: sets.map((set) => set.split(';').filter((key) => key !== '')),
    batches,
    memberBatch: Int32Array.from(batches.flatMap((batch, i) => town.batches[batch]!.map(() => i))),
    memberWho: Int32Array.from(
      batches.flatMap((batch) => town.batches[batch]!.map((nickname) => place(people, nickname))),
    ),
    movements: {
      id: town.movements.map(({ id }) => id),
      source: town.movements.map(() => 'town'),
      at: Float64Array.from(town.movements, ({ at }) => at),
      until: Float64Array.from(town.movements, () => Number.NaN),
      kind: Uint8Array.from(town.movements, ({ kind }) => MOVEMENT_KINDS.indexOf(kind)),
      from: column(({ from }) => place(holderIds, from)),
      to: column(({ to }) => place(holderIds, to)),
      actor: column(({ actor }) => place(holderIds, actor)),
      via: column(({ via }) => place(flowIds, via)),
      who: column(({ who }) => place(people, who)),
      batch: column(({ batch }) => place(batches, batch)),
      categories: column(({ categories }) => sets.indexOf([...categories].sort().join(';'))),
      place: town.movements.map(({ id }) => `log:${id}`),
    },
    attributes: town.values.map(({ who, category, hash, from, to }) => ({
      who: [tokenOf(who)],
      category,
      hash,
      validFrom: from,
      validTo: to,
    })),
    canaries: [],
  }
}

function holderOf({ id, kind, partOf, retentionDays, logGaps }: HolderSketch): Holder {
  return {
    id: id as HolderId,
    name: `the ${id}`,
    labels: {},
    kind,
    stage: stageOf(kind),
    partOf: (partOf ?? null) as HolderId | null,
    retentionDays: retentionDays ?? null,
    categories: null,
    controls: [],
    owner: null,
    jurisdiction: null,
    logGaps: logGaps ?? [],
    stub: false,
    extra: {},
  }
}

function flowOf({ id, from, to, categories, logged, rate, cost, validFrom, validTo }: FlowSketch): Flow {
  return {
    id: id as FlowId,
    from: from as HolderId,
    to: to as HolderId,
    categories,
    mechanism: null,
    purpose: null,
    legalBasis: null,
    contract: null,
    consent: null,
    crossBorder: null,
    controls: [],
    logged: logged ?? true,
    ratePerSubject: rate ?? null,
    severCost: cost ?? null,
    validFrom: validFrom ?? null,
    validTo: validTo ?? null,
    derived: false,
    extra: {},
  }
}
