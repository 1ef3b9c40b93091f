// Whether the demo town is to be loaded: on the first start of this clone's own database, or where --demo asks for it;
// never into a database that holds something already.

import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import { lastSequence } from '@suyuan/cypher/read/ledger/lastSequence.ts'
import type { OpenNeo4j } from '../neo4j/openNeo4j.ts'
import { type DemoPlan, demoLeak, isHalfLoaded, loadDemo } from './demoTown.ts'
import { Refusal } from './refusal.ts'

export interface DemoWords {
  readonly empty?: boolean
  readonly demo?: boolean
}

/** Loads the town, goes on with a loading that was cut short, or does nothing. Throws Refusal for --demo on other data. */
export async function demoIfWanted(plan: DemoPlan, words: DemoWords, whose: OpenNeo4j['whose']): Promise<void> {
  const isWanted = words.demo === true || (words.empty !== true && whose !== 'THEIRS')
  if (!isWanted) return
  const { rows } = await runRead(plan.database, lastSequence, {}, { deadlineMs: 10_000, maxRows: 1 })
  const isEmpty = (rows[0]?.seq ?? 0) === 0
  if (isEmpty || isHalfLoaded(plan.home)) return loadDemo(plan)
  if (words.demo === true && (await demoLeak(plan.home, plan.database)) === null) {
    throw new Refusal('the database holds data already, and the demo town goes into an empty one only', 2)
  }
}
