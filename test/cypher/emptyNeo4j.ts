// The shared Neo4j, emptied, for one test file. Test files that use it run one after another.

import { connect, type Database, disconnect } from '@suyuan/cypher/driver/database.ts'
import { applySchema } from '@suyuan/cypher/schema/prepareDatabase.ts'
import { emptyDatabase } from '@suyuan/cypher/write/database/emptyDatabase.ts'
import { afterAll, beforeAll, inject } from 'vitest'

/** Call it at the top of a test file: the database is empty before its first test, connections are closed after its last. */
export function emptyNeo4j(): { readonly database: Database } {
  const database = connect(inject('neo4j'))
  beforeAll(async () => {
    await emptyDatabase(database)
    await applySchema(database)
  })
  afterAll(() => disconnect(database))
  return { database }
}
