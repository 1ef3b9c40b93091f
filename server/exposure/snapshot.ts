// A Snapshot is the tracer's ground state: the Exposure of all facts that were committed when its mark was read, and the
// resolver that says whom a token names. Built whole from the database; nothing in it is ever changed.

import type { Database } from '@suyuan/cypher/driver/database.ts'
import type { Naming } from '@suyuan/cypher/model/subject.ts'
import { type Resolver, resolveNamings } from '@suyuan/seed/identify/resolve.ts'
import type { Along } from '../trace/along.ts'
import type { Exposure } from '../trace/exposure.ts'
import { buildExposure } from './buildExposure.ts'
import { recordsFromGraph } from './recordsFromGraph.ts'

export interface Snapshot {
  /** What the database said of itself before it was read: see catchUp.ts. */
  readonly mark: number
  readonly exposure: Exposure
  readonly resolver: Resolver
  readonly namings: readonly Naming[]
}

/** Reads everything, and tells `along` how far it is. Some seconds for a town of 40,000 movements; memory about that of its files. */
export async function takeSnapshot(database: Database, mark: number, along: Along): Promise<Snapshot> {
  const records = await recordsFromGraph(database, (rows) => along('READING', rows, 0))
  along('ARRANGING', 0, 5)
  const { namings } = records
  const resolver = resolveNamings(namings)
  return { mark, resolver, namings, exposure: buildExposure(records, resolver, along) }
}
