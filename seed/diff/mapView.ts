// A whole map as it is compared, exported and judged: what its documents say together, whatever files they came from. Made
// from map facts (readMaps.ts) or from the database (seed/load/storedMaps.ts). PURE.

import type { Flow } from '@suyuan/cypher/model/flow.ts'
import type { Holder } from '@suyuan/cypher/model/holder.ts'
import type { DeriveDraft, FieldDraft, MapDraft } from '../formats/draft.ts'

export type HeldDeclaration = MapDraft['declarations'][number]

export interface ViewReference {
  readonly system: string
  readonly dataset: string
}

export interface MapView {
  /** Names of the maps, sorted. */
  readonly names: readonly string[]
  /** Declared Holders only: one that is merely named has no facts. */
  readonly holders: readonly Holder[]
  readonly flows: readonly Flow[]
  readonly fields: readonly FieldDraft[]
  readonly derives: readonly DeriveDraft[]
  readonly declarations: readonly HeldDeclaration[]
  readonly references: readonly ViewReference[]
}

/** The maps together, each list by id. Of two that declare one thing the first is kept. */
export function mapViewOf(maps: readonly Omit<MapView, 'names'>[], names: readonly string[]): MapView {
  return {
    names: [...new Set(names)].sort(),
    holders: first(
      maps.flatMap(({ holders }) => holders.filter(({ stub }) => !stub)),
      ({ id }) => id,
    ),
    flows: first(
      maps.flatMap(({ flows }) => flows),
      ({ id }) => id,
    ),
    fields: first(
      maps.flatMap(({ fields }) => fields),
      ({ id }) => id,
    ),
    derives: first(
      maps.flatMap(({ derives }) => derives),
      deriveId,
    ),
    declarations: first(
      maps.flatMap(({ declarations }) => declarations),
      ({ id }) => id,
    ),
    references: first(
      maps.flatMap(({ references }) => references),
      referenceId,
    ),
  }
}

/** What tells one lineage edge between Fields from another. */
export function deriveId({ from, to, direction }: DeriveDraft): string {
  return `${from} ${direction} ${to}`
}

export function referenceId({ system, dataset }: ViewReference): string {
  return `${system} ${dataset}`
}

function first<W>(words: readonly W[], idOf: (word: W) => string): readonly W[] {
  const byId = new Map<string, W>()
  for (const word of words) if (!byId.has(idOf(word))) byId.set(idOf(word), word)
  return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, word]) => word)
}
