// One Neo4j for all tests that need a real one: started in a temporary data folder before the first, stopped after the
// last. Named in vitest.config.ts. With NEO4J_URI set the tests use that one instead, if it is empty.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Address } from '@suyuan/cypher/driver/database.ts'
import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import { anyNode } from '@suyuan/cypher/read/database/anyNode.ts'
import { openNeo4j } from '@suyuan/server/neo4j/openNeo4j.ts'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the Neo4j of this run answers. */
    readonly neo4j: Address
    /** A folder for this run, removed at its end: Neo4j's files, unless NEO4J_URI named another, and those of tests. */
    readonly neo4jHome: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'suyuan-test-'))
  const say = (line: string) => process.stderr.write(`${line}\n`)
  const neo4j = await openNeo4j({ home, say, env: process.env, ifRunning: 'refuse' })
  const { rows } = await runRead(neo4j.database, anyNode, {}, { deadlineMs: 10_000, maxRows: 1 })
  if (rows.length > 0) throw new Error('the tests delete everything: give them an empty database in NEO4J_URI')
  project.provide('neo4j', neo4j.database.address)
  project.provide('neo4jHome', home)
  return async () => {
    await neo4j.stop()
    rmSync(home, { recursive: true, force: true })
  }
}
