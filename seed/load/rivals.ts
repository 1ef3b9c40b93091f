// Which other sources of the database say otherwise what a map says. Called by knownFacts.ts and storeMap.ts; pure, so that
// the check of its finding needs no database.

import type { OthersFact } from '@suyuan/cypher/read/mapRevision/openFactsExcept.ts'
import type { RivalsOf } from '../records/rival.ts'
import { NAMING } from '../records/sharedHolders.ts'
import { type MapRow, mapRows } from './mapRows.ts'

/**
 * Compares by the hash of the content, so equal facts of two sources are no rivalry. `isSameDocument` tells whether a source
 * says now what the document of that hash says: a file that was renamed is no rival of itself.
 */
export function rivalsAmong(
  others: readonly OthersFact[],
  isSameDocument: (source: string, sha256: string) => boolean,
): RivalsOf {
  const byFact = byWordAndId(others)
  return (map) => {
    const differing = mapRows([map])
      .flatMap((row) => rivalFacts(row, byFact))
      .filter(({ source }) => !isSameDocument(source, map.sha256))
    const sources = [...new Set(differing.map(({ source }) => source))].sort()
    return sources.map((source) => {
      const own = differing.filter((fact) => fact.source === source)
      const ids = (word: OthersFact['word']): string[] =>
        own.flatMap((fact) => (fact.word === word ? [fact.id] : [])).sort()
      const [holders, flows] = [ids('HOLDER'), ids('FLOW')]
      const others = own.length - holders.length - flows.length
      return { source, isNaming: own.every(isOfNaming), holders, flows, others }
    })
  }
}

/** Said by a map that only names, and gives way to one that declares. */
export function isOfNaming({ formats }: OthersFact): boolean {
  return formats.length > 0 && formats.every((format) => NAMING.includes(format))
}

/** What others say otherwise of the thing that a row tells. */
export function rivalFacts(row: MapRow, byFact: ReadonlyMap<string, readonly OthersFact[]>): readonly OthersFact[] {
  return (byFact.get(keyOf(row)) ?? []).filter(({ content }) => content !== row.content)
}

export function byWordAndId(facts: readonly OthersFact[]): ReadonlyMap<string, readonly OthersFact[]> {
  const found = new Map<string, OthersFact[]>()
  for (const fact of facts) {
    const same = found.get(keyOf(fact)) ?? []
    found.set(keyOf(fact), same)
    same.push(fact)
  }
  return found
}

function keyOf({ word, id }: { readonly word: OthersFact['word']; readonly id: string }): string {
  return `${word} ${id}`
}
