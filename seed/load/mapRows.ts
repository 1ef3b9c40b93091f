// What a map says, as rows for the database: every fact with the hash of its content, so that a new map can be compared
// with the one before. Pure; storeMap.ts writes the rows.

import type { Flow } from '@suyuan/cypher/model/flow.ts'
import type { Holder } from '@suyuan/cypher/model/holder.ts'
import type { OpenFact } from '@suyuan/cypher/read/mapRevision/openFacts.ts'
import type { MapDraft } from '../formats/draft.ts'
import { contentHash } from './contentHash.ts'

export interface MapRow {
  readonly word: OpenFact['word']
  /** Unique within word and source. */
  readonly id: string
  readonly content: string
  /** Ids of the Holders or Fields at its ends, as far as it has any. */
  readonly from: string
  readonly to: string
  readonly holder: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** All facts of these documents, which are of one source. Of two with one word and id the first is kept. */
export function mapRows(maps: readonly MapDraft[]): readonly MapRow[] {
  const rows = new Map<string, MapRow>()
  const add = (word: MapRow['word'], id: string, facts: MapRow['facts'], ends: Partial<MapRow> = {}) => {
    const key = `${word} ${id}`
    const { from = '', to = '', holder = '' } = ends
    const content = contentHash([facts, from, to, holder])
    if (!rows.has(key)) rows.set(key, { word, id, content, from, to, holder, facts: { ...facts, id } })
  }
  for (const map of maps) {
    for (const holder of map.holders) add('HOLDER', holder.id, holderFacts(holder))
    for (const flow of map.flows) add('FLOW', flow.id, flowFacts(flow), { from: flow.from, to: flow.to })
    for (const { id, holder, ...facts } of map.fields) add('FIELD', id, facts, { holder })
    for (const { from, to, direction, masked } of map.derives) {
      add('DERIVE', `${from} ${direction} ${to}`, { direction, masked }, { from, to })
    }
    for (const { system, dataset } of map.references) {
      add('REFERENCE', `${system} ${dataset}`, {}, { from: system, to: dataset })
    }
    for (const { id, holder, ...facts } of map.declarations) add('DECLARATION', id, facts, { holder })
  }
  return [...rows.values()]
}

/** Category keys that the maps use, each once. */
export function mapCategories(maps: readonly MapDraft[]): readonly string[] {
  const keys = new Set<string>()
  for (const map of maps) {
    const words = [...map.holders, ...map.flows, ...map.fields, ...map.declarations]
    for (const { categories } of words) for (const key of categories ?? []) keys.add(key)
  }
  return [...keys]
}

function holderFacts(holder: Holder): MapRow['facts'] {
  const { id: _, stub: __, labels, logGaps, extra, ...same } = holder
  return {
    ...same,
    labelTags: Object.keys(labels),
    labelTexts: Object.values(labels),
    gapFrom: logGaps.map((gap) => gap.from),
    gapTo: logGaps.map((gap) => gap.to),
    extra: JSON.stringify(extra),
  }
}

function flowFacts(flow: Flow): MapRow['facts'] {
  const { id: _, from: __, to: ___, extra, ...same } = flow
  return { ...same, extra: JSON.stringify(extra) }
}
