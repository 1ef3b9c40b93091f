// What is loaded: counts and names, no case, no person. And the sample leak of the demo town, invented from end to end.

import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import { mapRevisions } from '@suyuan/cypher/read/mapRevision/mapRevisions.ts'
import type { Desk, SampleLeak } from '../case/desk.ts'
import { named } from '../case/failureFrom.ts'
import { TRACE_DEADLINE_MS } from '../case/traceDeadline.ts'
import { MAP_DEADLINE_MS } from './mapDeadline.ts'

export interface Status {
  readonly demo: boolean
  /** Name of the map that was loaded last; null: none yet. */
  readonly mapName: string | null
  readonly holders: number
  readonly flows: number
  readonly movements: number
  readonly subjects: number
  readonly version: string
}

/** Counts as the tracer sees them, so that they are those of the next answer. */
export async function status(desk: Desk): Promise<Status> {
  const counts = await named(desk.tracer.ask({ what: 'prepare' }, TRACE_DEADLINE_MS))
  const newest = runRead(
    desk.database,
    mapRevisions,
    { source: null, most: 1 },
    { deadlineMs: MAP_DEADLINE_MS, maxRows: 1 },
  )
  const mapName = (await named(newest)).rows[0]?.source ?? null
  return { ...counts, mapName, demo: desk.sampleLeak !== null, version: desk.version }
}

/** The sample leak; null unless the demo town is loaded. */
export function sampleLeak(desk: Desk): SampleLeak | null {
  return desk.sampleLeak
}
