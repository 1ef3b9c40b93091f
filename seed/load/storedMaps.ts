// The map of the database as each source declares it, and what it says on the whole. Used by the commands diff and export.

import type { Database } from '@suyuan/cypher/driver/database.ts'
import { runRead, streamRead } from '@suyuan/cypher/driver/runRead.ts'
import { type MapFact, mapFacts } from '@suyuan/cypher/read/mapRevision/mapFacts.ts'
import { sourcesOfDocument } from '@suyuan/cypher/read/mapRevision/sourcesOfDocument.ts'
import { type MapView, mapViewOf } from '../diff/mapView.ts'
import type { MapDraft } from '../formats/draft.ts'
import { sha256Of } from './storeMap.ts'

const LIMITS = { deadlineMs: 60_000, pageRows: 2_000 }

/** By the name of the source, sorted; of two that declare one thing the lesser name wins, so mapViewOf takes them in order. */
export type StoredMaps = ReadonlyMap<string, MapView>

/** Reads the whole map as it is known now. Throws the classes of the driver. */
export async function storedMaps(database: Database): Promise<StoredMaps> {
  const bySource = new Map<string, MapFact[]>()
  for await (const page of streamRead(database, mapFacts, {}, LIMITS)) {
    for (const fact of page) {
      const facts = bySource.get(fact.source) ?? []
      bySource.set(fact.source, facts)
      facts.push(fact)
    }
  }
  const sources = [...bySource].sort(([a], [b]) => (a < b ? -1 : 1))
  return new Map(sources.map(([source, facts]) => [source, viewOf(source, facts)]))
}

/** What the sources say together, as every question on the map answers. */
export function wholeMap(maps: StoredMaps): MapView {
  const sorted = [...maps].sort(([a], [b]) => (a < b ? -1 : 1))
  return mapViewOf(
    sorted.map(([, view]) => view),
    sorted.map(([source]) => source),
  )
}

/** Documents that are not stored, each under the source under which an import would store it. */
export async function freshMaps(database: Database, maps: readonly MapDraft[]): Promise<StoredMaps> {
  const fresh = new Map<string, MapView>()
  for (const name of new Set(maps.map((map) => map.name))) {
    const own = maps.filter((map) => map.name === name)
    const limits = { deadlineMs: 20_000, maxRows: 1_000 }
    const { rows } = await runRead(database, sourcesOfDocument, { sha256: sha256Of(own) }, limits)
    // The same bytes under another file name are known again by an import, and so they are here.
    const source = rows.some((row) => row.source === name) ? name : (rows[0]?.source ?? name)
    fresh.set(source, mapViewOf(own, [source]))
  }
  return fresh
}

/** The map as it would be, had these sources said this: what an import of them would make of it. */
export function replaced(maps: StoredMaps, fresh: StoredMaps): MapView {
  return wholeMap(new Map([...maps, ...fresh]))
}

function viewOf(source: string, facts: readonly MapFact[]): MapView {
  const lists = {
    holders: facts.flatMap((fact) => (fact.word === 'HOLDER' ? [fact.holder] : [])),
    flows: facts.flatMap((fact) => (fact.word === 'FLOW' ? [fact.flow] : [])),
    fields: facts.flatMap((fact) =>
      fact.word === 'FIELD' ? [{ id: fact.id, holder: fact.holder, ...fact.facts }] : [],
    ),
    derives: facts.flatMap((fact) => (fact.word === 'DERIVE' ? [{ from: fact.from, to: fact.to, ...fact.facts }] : [])),
    declarations: facts.flatMap((fact) =>
      fact.word === 'DECLARATION' ? [{ id: fact.id, holder: fact.holder, ...fact.facts }] : [],
    ),
    references: facts.flatMap((fact) => (fact.word === 'REFERENCE' ? [{ system: fact.from, dataset: fact.to }] : [])),
  }
  return mapViewOf([lists], [source])
}
