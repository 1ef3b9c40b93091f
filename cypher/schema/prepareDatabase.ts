// Makes sure that a database is ours and keeps the constraints we rely on. server/neo4j calls it on every start. Without
// uniqueness constraints MERGE doubles rows silently (security.md 0.7), so a missing one ends the start.

import type { Database } from '../driver/database.ts'
import { SchemaRefused } from '../driver/failure.ts'
import { runRead } from '../driver/runRead.ts'
import { runSchema } from '../driver/runSchema.ts'
import { anyNode } from '../read/database/anyNode.ts'
import { awaitIndexes } from '../read/database/awaitIndexes.ts'
import { constraints } from '../read/database/constraints.ts'
import { labels } from '../read/database/labels.ts'
import { OUR_LABELS } from './ours.ts'
import { type Promised, promisedConstraints, schemaStatements } from './statements.ts'

/** The database holds somebody else's data. Nothing was written. */
export class ForeignData extends Error {
  override readonly name = 'ForeignData'
}

/** A constraint does not stand, and cannot be made. */
export class ConstraintMissing extends Error {
  override readonly name = 'ConstraintMissing'
}

const LIMITS = { deadlineMs: 30_000, maxRows: 1_000 }

/** Refuses foreign data, applies the schema, and checks that every constraint stands. Doing it again changes nothing. */
export async function prepareDatabase(database: Database): Promise<void> {
  await refuseForeignData(database)
  await applySchema(database).catch((error: unknown) => {
    throw error instanceof SchemaRefused ? new ConstraintMissing(error.message) : error
  })
  const missing = await missingConstraints(database)
  if (missing.length > 0)
    throw new ConstraintMissing(`missing constraints: ${missing.map((each) => each.name).join(', ')}`)
}

/** Throws ForeignData unless the database is empty or bears our labels and constraints only. */
export async function refuseForeignData(database: Database): Promise<void> {
  const { rows } = await runRead(database, labels, {}, LIMITS)
  const foreign = rows.map((row) => row.label).filter((label) => !OUR_LABELS.includes(label))
  if (foreign.length > 0) throw new ForeignData(`nodes labelled ${foreign.slice(0, 5).join(', ')} are not Suyuan's`)
  // A database that was never prepared must be empty: one with nodes of labels like ours is still not ours.
  const isOurs = (await missingConstraints(database)).length < promisedConstraints().length
  if (isOurs) return
  const any = await runRead(database, anyNode, {}, LIMITS)
  if (any.rows.length > 0) throw new ForeignData('it is not empty, and no constraint of Suyuan stands in it')
}

/** Runs every schema statement and waits until the indexes are filled. Idempotent. */
export async function applySchema(database: Database): Promise<void> {
  for (const statement of schemaStatements()) {
    await runSchema(database, statement.name, statement.text, LIMITS.deadlineMs)
  }
  await runRead(database, awaitIndexes, { seconds: 300 }, { deadlineMs: 310_000, maxRows: 1 })
}

/** The promised constraints that do not stand; a constraint counts by what it says, whatever its name. */
export async function missingConstraints(database: Database): Promise<readonly Promised[]> {
  const { rows } = await runRead(database, constraints, {}, LIMITS)
  const standing = new Set(rows.map(signature))
  return promisedConstraints().filter((promised) => !standing.has(signature(promised)))
}

function signature(constraint: { readonly target: string; readonly properties: readonly string[] }): string {
  return `${constraint.target}(${constraint.properties.join(',')})`
}
