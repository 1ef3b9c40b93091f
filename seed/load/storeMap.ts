// Stores what one source says of the map: compares it with what the source said before, closes what is said no longer or
// otherwise, opens what is new, and records a MapRevision. Nothing is overwritten. One transaction, so a kill leaves the
// map before or the map after.

import type { Database } from '@suyuan/cypher/driver/database.ts'
import type { Question } from '@suyuan/cypher/driver/question.ts'
import { runWrite, type Tell } from '@suyuan/cypher/driver/runWrite.ts'
import { lastNumber } from '@suyuan/cypher/read/mapRevision/lastNumber.ts'
import { MAP_WORDS, type OpenFact, openFacts } from '@suyuan/cypher/read/mapRevision/openFacts.ts'
import { openFactsExcept } from '@suyuan/cypher/read/mapRevision/openFactsExcept.ts'
import { sourcesOfDocument } from '@suyuan/cypher/read/mapRevision/sourcesOfDocument.ts'
import { addCategories } from '@suyuan/cypher/write/category/addCategories.ts'
import { closeDeclarations } from '@suyuan/cypher/write/field/closeDeclarations.ts'
import { closeDerives } from '@suyuan/cypher/write/field/closeDerives.ts'
import { closeFields } from '@suyuan/cypher/write/field/closeFields.ts'
import { openDeclarations } from '@suyuan/cypher/write/field/openDeclarations.ts'
import { openDerives } from '@suyuan/cypher/write/field/openDerives.ts'
import { openFields } from '@suyuan/cypher/write/field/openFields.ts'
import { closeFlows } from '@suyuan/cypher/write/flow/closeFlows.ts'
import { openFlows } from '@suyuan/cypher/write/flow/openFlows.ts'
import { closeHolders } from '@suyuan/cypher/write/holder/closeHolders.ts'
import { closeReferences } from '@suyuan/cypher/write/holder/closeReferences.ts'
import { openHolders } from '@suyuan/cypher/write/holder/openHolders.ts'
import { openReferences } from '@suyuan/cypher/write/holder/openReferences.ts'
import { nextSequence } from '@suyuan/cypher/write/ledger/nextSequence.ts'
import { addMapRevision } from '@suyuan/cypher/write/mapRevision/addMapRevision.ts'
import type { CloseFacts } from '@suyuan/cypher/write/mapRevision/closeFacts.ts'
import type { MapDraft } from '../formats/draft.ts'
import { NAMING } from '../records/sharedHolders.ts'
import { contentHash } from './contentHash.ts'
import type { Rivalry } from './knownFacts.ts'
import { type MapRow, mapCategories, mapRows } from './mapRows.ts'
import { byWordAndId, isOfNaming, rivalFacts } from './rivals.ts'

export interface MapToStore {
  /** The name of the maps. */
  readonly source: string
  readonly maps: readonly MapDraft[]
  readonly by: string
  /** Epoch ms UTC. */
  readonly at: number
  /** `replace`: what other sources say otherwise is closed, so that this one speaks for it. */
  readonly rivalry: Rivalry
}

export interface StoredMap {
  readonly source: string
  /** null: the source says what it said before, and nothing was stored. */
  readonly revision: string | null
  /** Facts that are new or other than before, and facts that are said no longer or otherwise. */
  readonly opened: number
  readonly closed: number
  /** Of the closed ones, those of other sources. */
  readonly takenOver: number
  /** Ids of Holders and Flows that the source does not declare any more, sorted. */
  readonly dropped: readonly string[]
}

const LIMITS = { deadlineMs: 120_000, attempts: 5 }

/** Stores the maps; storing the same again changes nothing. Throws the classes of the driver. */
export async function storeMap(database: Database, map: MapToStore): Promise<StoredMap> {
  const rows = mapRows(map.maps)
  return runWrite(database, 'storeMap', LIMITS, async (tell) => {
    const { source } = map
    const same = { source, revision: null, opened: 0, closed: 0, takenOver: 0, dropped: [] }
    const sha256 = sha256Of(map.maps)
    const sources = await tell(sourcesOfDocument, { sha256 })
    if (sources.some((other) => other.source !== source)) return same
    // Looked at before the lock is taken: a map that says nothing new must not look like news to whoever keeps up.
    if (isSame(await newsOf(tell, map, rows))) return same
    const next = await tell(nextSequence, {})
    const news = await newsOf(tell, map, rows)
    if (isSame(news)) return same
    const { opened, closed, takenOver, dropped } = news

    const number = ((await tell(lastNumber, { source }))[0]?.number ?? 0) + 1
    const revision = `${source}#${number}`
    for (const word of MAP_WORDS) {
      const keys = closed.filter((fact) => fact.word === word).map((fact) => fact.key)
      if (keys.length > 0) await tell(CLOSE[word], { keys, at: map.at, revision })
    }
    await openAll(tell, opened, { source, revision, openedAt: map.at })
    await tell(addCategories, { keys: mapCategories(map.maps) })
    await tell(addMapRevision, {
      id: revision,
      source,
      number,
      at: map.at,
      by: map.by,
      sha256,
      formats: [...new Set(map.maps.map(({ format }) => format))],
      opened: opened.length,
      closed: closed.length,
      seq: next[0]?.seq ?? 0,
    })
    return { source, revision, opened: opened.length, closed: closed.length, takenOver, dropped }
  })
}

const CLOSE: Readonly<Record<OpenFact['word'], Question<CloseFacts, unknown>>> = {
  HOLDER: closeHolders,
  FLOW: closeFlows,
  FIELD: closeFields,
  DERIVE: closeDerives,
  DECLARATION: closeDeclarations,
  REFERENCE: closeReferences,
}

interface Difference {
  readonly opened: readonly MapRow[]
  readonly closed: readonly OpenFact[]
  readonly takenOver: number
  readonly dropped: readonly string[]
}

function isSame({ opened, closed }: Difference): boolean {
  return opened.length + closed.length === 0
}

/** Other sources give way in what they say otherwise: to `--replace` all of them, to a map that declares those that name. */
async function newsOf(tell: Tell, { source, rivalry, maps }: MapToStore, rows: readonly MapRow[]): Promise<Difference> {
  const own = difference(rows, await tell(openFacts, { source }))
  const others = byWordAndId(await tell(openFactsExcept, { except: [source] }))
  const isNaming = maps.every(({ format }) => NAMING.includes(format))
  const theirs = rows
    .filter(({ word }) => word === 'HOLDER' || word === 'FLOW' || rivalry === 'replace')
    .flatMap((row) => rivalFacts(row, others))
    .filter((fact) => rivalry === 'replace' || (!isNaming && isOfNaming(fact)))
  return { ...own, closed: [...own.closed, ...theirs], takenOver: theirs.length }
}

function difference(rows: readonly MapRow[], before: readonly OpenFact[]): Difference {
  const was = new Map(before.map((fact) => [`${fact.word} ${fact.id}`, fact]))
  const is = new Map(rows.map((row) => [`${row.word} ${row.id}`, row]))
  return {
    opened: rows.filter((row) => was.get(`${row.word} ${row.id}`)?.content !== row.content),
    closed: before.filter((fact) => is.get(`${fact.word} ${fact.id}`)?.content !== fact.content),
    takenOver: 0,
    dropped: before
      .filter((fact) => (fact.word === 'HOLDER' || fact.word === 'FLOW') && !is.has(`${fact.word} ${fact.id}`))
      .map((fact) => fact.id)
      .sort(),
  }
}

async function openAll(
  tell: Tell,
  opened: readonly MapRow[],
  stamp: { readonly source: string; readonly revision: string; readonly openedAt: number },
): Promise<void> {
  const of = (word: MapRow['word']) =>
    opened
      .filter((row) => row.word === word)
      .map((row) => ({
        ...row,
        facts: { ...row.facts, ...stamp, content: row.content, key: contentHash([word, row.id, stamp.revision]) },
      }))
  await tell(openHolders, { rows: of('HOLDER') })
  await tell(openFlows, { rows: of('FLOW') })
  await tell(openFields, { rows: of('FIELD') })
  await tell(openDerives, { rows: of('DERIVE') })
  await tell(openDeclarations, { rows: of('DECLARATION') })
  await tell(openReferences, { rows: of('REFERENCE') })
}

/** Of one document its own hash; of several the hash of theirs in order, so that it names the set. */
export function sha256Of(maps: readonly MapDraft[]): string {
  const hashes = maps.map(({ sha256 }) => sha256).sort()
  return hashes.length === 1 ? (hashes[0] ?? '') : contentHash(hashes)
}
