// The ground on which Suyuan runs: a database that is empty or ours, with every constraint in place. On any other it
// writes nothing.

import { question } from '@suyuan/cypher/driver/question.ts'
import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import { runSchema } from '@suyuan/cypher/driver/runSchema.ts'
import { runWrite } from '@suyuan/cypher/driver/runWrite.ts'
import { constraints } from '@suyuan/cypher/read/database/constraints.ts'
import {
  applySchema,
  ConstraintMissing,
  ForeignData,
  missingConstraints,
  prepareDatabase,
} from '@suyuan/cypher/schema/prepareDatabase.ts'
import { promisedConstraints } from '@suyuan/cypher/schema/statements.ts'
import { emptyDatabase } from '@suyuan/cypher/write/database/emptyDatabase.ts'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { emptyNeo4j } from './emptyNeo4j.ts'

const { database } = emptyNeo4j()
const LIMITS = { deadlineMs: 20_000, maxRows: 1_000 }
const made = (name: string) =>
  question<object, unknown>(new URL(`./write/probe/${name}.cypher`, import.meta.url), z.unknown())
const make = (name: string) =>
  runWrite(database, name, { deadlineMs: 20_000, attempts: 1 }, (tell) => tell(made(name), {}))

afterEach(async () => {
  await emptyDatabase(database)
  await applySchema(database)
})

test('the schema can be applied again and again, and every promised constraint stands', async () => {
  await prepareDatabase(database)
  await prepareDatabase(database)
  const { rows } = await runRead(database, constraints, {}, LIMITS)
  expect(rows.map((row) => row.name).sort()).toEqual(
    promisedConstraints()
      .map((one) => one.name)
      .sort(),
  )
})

test('a database with a label that is not ours is refused and left as it is', async () => {
  await make('foreignNode')
  await expect(prepareDatabase(database)).rejects.toBeInstanceOf(ForeignData)
  expect(await emptyDatabase(database)).toBe(1)
})

test('a database without our constraints must be empty, even if its labels read like ours', async () => {
  const { rows } = await runRead(database, constraints, {}, LIMITS)
  for (const { name } of rows) await runSchema(database, 'drop', `DROP CONSTRAINT ${name}`, 20_000)
  await make('holderTwice')
  await expect(prepareDatabase(database)).rejects.toBeInstanceOf(ForeignData)
})

test('a constraint that doubled rows prevent is named instead of being done without', async () => {
  await runSchema(database, 'drop', 'DROP CONSTRAINT holder_id', 20_000)
  expect((await missingConstraints(database)).map((one) => one.name)).toEqual(['holder_id'])
  await make('holderTwice')
  await expect(prepareDatabase(database)).rejects.toBeInstanceOf(ConstraintMissing)
})
