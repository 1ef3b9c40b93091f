// A Neo4j of its own for one long command of this folder: in a temporary data folder, on loopback and free ports, gone
// with its files when the work ends, however it ends. NEO4J_URI is not looked at: these commands delete everything.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '@suyuan/cypher/driver/database.ts'
import { openNeo4j } from '@suyuan/server/neo4j/openNeo4j.ts'

/** What `work` gives. `home` is the temporary folder: files that lie in it go with it. */
export async function withNeo4j<T>(work: (database: Database, home: string) => Promise<T>): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'suyuan-bench-'))
  try {
    const say = (line: string): void => void process.stderr.write(`${line}\n`)
    const env = { ...process.env, NEO4J_URI: '' }
    const neo4j = await openNeo4j({ home, say, env, ifRunning: 'refuse' })
    try {
      return await work(neo4j.database, home)
    } finally {
      await neo4j.stop()
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
