// All facts of the database as Records, equal to what recordsFromFolder gives for the files they came from. Called by
// whoever builds the exposure. It resolves nobody: the rows come as they were read, and one resolver judges them, so that
// neither the door nor the order of imports can change an answer.

import type { Database } from '@suyuan/cypher/driver/database.ts'
import type { Question } from '@suyuan/cypher/driver/question.ts'
import { streamRead } from '@suyuan/cypher/driver/runRead.ts'
import type { Place } from '@suyuan/cypher/model/finding.ts'
import type { Flow } from '@suyuan/cypher/model/flow.ts'
import type { Holder } from '@suyuan/cypher/model/holder.ts'
import { allAttributes } from '@suyuan/cypher/read/attribute/allAttributes.ts'
import { allMembers } from '@suyuan/cypher/read/batch/allMembers.ts'
import { allCanaries } from '@suyuan/cypher/read/canary/allCanaries.ts'
import { flowsAsOf } from '@suyuan/cypher/read/flow/flowsAsOf.ts'
import { holdersAsOf } from '@suyuan/cypher/read/holder/holdersAsOf.ts'
import { allMovements } from '@suyuan/cypher/read/movement/allMovements.ts'
import { allNamings } from '@suyuan/cypher/read/subject/allNamings.ts'
import { namingsOf } from '@suyuan/cypher/read/subject/namingsOf.ts'
import type { Fact } from '@suyuan/seed/records/fact.ts'
import type { Records } from '@suyuan/seed/records/records.ts'
import { RecordsBuilder } from '@suyuan/seed/records/recordsBuilder.ts'

const LIMITS = { deadlineMs: 60_000, pageRows: 2_000 }
const ALL = 1_000_000_000

/**
 * Reads everything, in no particular order; the map as it is known now, open flows and closed ones. What is imported while
 * it reads may be in it or not. `read` hears how many rows came so far, after each page. Throws the classes of the driver. Some 50,000 movements a second.
 */
export async function recordsFromGraph(
  database: Database,
  read: (rows: number) => void = () => undefined,
): Promise<Records> {
  const builder = new RecordsBuilder()
  let rows = 0
  const each: Each = async (asked, params, use) => {
    for await (const page of streamRead(database, asked, params, LIMITS)) {
      for (const row of page) use(row)
      rows += page.length
      read(rows)
    }
  }
  builder.add(await mapFact(each))
  await each(allNamings, {}, ({ names }) => {
    for (const naming of namingsOf(names)) builder.add({ word: 'naming', where: NOWHERE, naming })
  })
  await each(allAttributes, {}, (attribute) => builder.add({ word: 'attribute', where: NOWHERE, attribute }))
  await each(allCanaries, {}, (canary) => builder.add({ word: 'canary', where: NOWHERE, canary }))
  await each(allMembers, {}, ({ batch, who }) => builder.add({ word: 'member', where: NOWHERE, batch, who }))
  await each(allMovements, {}, (movement) => {
    builder.add({ word: 'movement', movement, text: '', via: movement.via })
  })
  return builder.finish().records
}

/** A stored row's file and line are kept for movements only; nothing asks for those of others. */
const NOWHERE: Place = { file: '', line: null, field: null }

type Each = <Params extends object, Row>(
  asked: Question<Params, Row>,
  params: Params,
  use: (row: Row) => void,
) => Promise<void>

async function mapFact(each: Each): Promise<Fact> {
  const holders: Holder[] = []
  const flows: Flow[] = []
  const now = { knownAt: null, after: null, most: ALL }
  await each(holdersAsOf, { ...now, kind: null, stage: null, search: null }, (row) => holders.push(row))
  await each(flowsAsOf, { ...now, asOf: null, holder: null }, (row) => flows.push(row))
  const nothing = { fields: [], derives: [], declarations: [], references: [] }
  return { word: 'map', where: NOWHERE, map: { name: '', format: 'native', sha256: '', holders, flows, ...nothing } }
}
