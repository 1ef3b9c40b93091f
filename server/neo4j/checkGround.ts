// Checks the ground a connected database offers: it answers, its version is one we know, the data in it are ours, the
// schema stands. Turns what it finds into a Refusal that says what to do.

import type { Database } from '@suyuan/cypher/driver/database.ts'
import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import { version } from '@suyuan/cypher/read/database/version.ts'
import { ConstraintMissing, ForeignData, prepareDatabase } from '@suyuan/cypher/schema/prepareDatabase.ts'
import { Refusal } from '../command/refusal.ts'

/** Throws Refusal for a wrong version, foreign data or a missing constraint; the driver's classes when nobody answers. */
export async function checkGround(database: Database): Promise<void> {
  const { rows } = await runRead(database, version, {}, { deadlineMs: 15_000, maxRows: 1 })
  const found = rows[0]?.version ?? 'unknown'
  if (!isKnownVersion(found)) {
    throw new Refusal(`Neo4j ${found} is not a version Suyuan works with: use 5.26 or newer`, 2)
  }
  try {
    await prepareDatabase(database)
  } catch (error) {
    if (error instanceof ForeignData) {
      throw new Refusal(
        `this database is not Suyuan's: ${error.message}. Name an empty one in NEO4J_DATABASE or NEO4J_URI`,
        2,
      )
    }
    if (error instanceof ConstraintMissing) {
      throw new Refusal(
        `${error.message}: remove the doubled rows that prevent them, or start from an empty database`,
        2,
      )
    }
    throw error
  }
}

/** True for 5.26 and later, and for calendar versions (2025.01 and later). `text` is what the database says of itself. */
export function isKnownVersion(text: string): boolean {
  const found = /^(\d+)\.(\d+)/.exec(text)
  if (!found) return false
  const [major, minor] = [Number(found[1]), Number(found[2])]
  return major > 5 || (major === 5 && minor >= 26)
}
