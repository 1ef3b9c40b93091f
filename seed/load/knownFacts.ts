// What the database holds already, as far as admission needs it to judge new rows.

import type { Database } from '@suyuan/cypher/driver/database.ts'
import type { Question } from '@suyuan/cypher/driver/question.ts'
import { streamRead } from '@suyuan/cypher/driver/runRead.ts'
import type { Naming } from '@suyuan/cypher/model/subject.ts'
import { batchesWithMembers } from '@suyuan/cypher/read/batch/batchesWithMembers.ts'
import { declaredFlows } from '@suyuan/cypher/read/flow/declaredFlows.ts'
import { declaredHolders } from '@suyuan/cypher/read/holder/declaredHolders.ts'
import { openFactsExcept } from '@suyuan/cypher/read/mapRevision/openFactsExcept.ts'
import { sourcesOfDocument } from '@suyuan/cypher/read/mapRevision/sourcesOfDocument.ts'
import { allNamings } from '@suyuan/cypher/read/subject/allNamings.ts'
import { namingsOf } from '@suyuan/cypher/read/subject/namingsOf.ts'
import type { MapDraft } from '../formats/draft.ts'
import type { AdmissionOptions } from '../records/admission.ts'
import { rivalsAmong } from './rivals.ts'

/** What becomes of a map that says otherwise what another source of the database says. */
export type Rivalry = 'refuse' | 'replace'

const LIMITS = { deadlineMs: 60_000, pageRows: 5_000 }

/**
 * The map, people and batches of the database. `documents` are the maps that come anew: what their sources said before does
 * not count. Holds every row of subjects.csv in memory.
 */
export async function knownFacts(
  database: Database,
  documents: readonly Pick<MapDraft, 'name' | 'sha256'>[],
  rivalry: Rivalry,
): Promise<AdmissionOptions['known']> {
  const replaced = documents.map(({ name }) => name)
  const holders = await all(database, declaredHolders, { except: replaced })
  const flows = await all(database, declaredFlows, { except: replaced })
  const namings: Naming[] = []
  for await (const page of streamRead(database, allNamings, {}, LIMITS)) {
    for (const { names } of page) namings.push(...namingsOf(names))
  }
  const batches = new Set((await all(database, batchesWithMembers, {})).map(({ id }) => id))
  const others = rivalry === 'replace' ? [] : await all(database, openFactsExcept, { except: replaced })
  return {
    holders: leastSource(holders),
    flows: leastSource(flows),
    namings,
    hasMembers: (id) => batches.has(id),
    rivalsOf: rivalsAmong(others, await sameDocuments(database, documents)),
  }
}

async function sameDocuments(
  database: Database,
  documents: readonly Pick<MapDraft, 'sha256'>[],
): Promise<(source: string, sha256: string) => boolean> {
  const known = new Map<string, readonly string[]>()
  for (const { sha256 } of documents) {
    const rows = await all(database, sourcesOfDocument, { sha256 })
    known.set(
      sha256,
      rows.map(({ source }) => source),
    )
  }
  return (source, sha256) => known.get(sha256)?.includes(source) ?? false
}

async function all<Params extends object, Row>(
  database: Database,
  asked: Question<Params, Row>,
  params: Params,
): Promise<Row[]> {
  const rows: Row[] = []
  for await (const page of streamRead(database, asked, params, LIMITS)) rows.push(...page)
  return rows
}

/** The questions sort by id, then source: of two that declare one, the first wins, as in every question on the map. */
function leastSource<Word extends { readonly id: string }>(words: readonly Word[]): Word[] {
  return words.filter((word, index) => words[index - 1]?.id !== word.id)
}
