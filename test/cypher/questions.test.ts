// Every `.cypher` file of the product is a question that this Neo4j understands, and answers in rows that fit the schema
// beside it, without reading the whole database or multiplying everything with everything, save for the few that mean to.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Database } from '@suyuan/cypher/driver/database.ts'
import type { Question } from '@suyuan/cypher/driver/question.ts'
import { wireParams } from '@suyuan/cypher/driver/wireParams.ts'
import { movementColumns } from '@suyuan/cypher/write/movement/addMovements.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { IDENTIFY, load } from '../load/importing.ts'
import { folderOf, phone, smallFiles } from '../load/smallFolder.ts'
import { emptyNeo4j } from './emptyNeo4j.ts'

const { database } = emptyNeo4j()
beforeAll(async () => {
  await load(database, folderOf(smallFiles(41, 300)))
})

const ROOT = fileURLToPath(new URL('../../cypher/', import.meta.url))
const FILES = ['read', 'write'].flatMap((mode) =>
  readdirSync(`${ROOT}${mode}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => `${mode}/${file}`)
    .sort(),
)

/** Asked of the database `system`, or before the database is known to be ours. */
const APART = ['write/database/setPassword.cypher']
/** Questions that mean to look at every node, whatever it is. */
const MEANS_ALL = [
  'read/database/anyNode.cypher',
  'write/database/deleteNodes.cypher',
  'write/database/deleteRelationships.cypher',
  // Multiplies one row by one row.
  'read/database/counts.cypher',
]

const TOKEN = IDENTIFY.token('phone', phone(1)) ?? ''
/** A value for each parameter by its name; null for all others. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  most: 5,
  limit: 5,
  seconds: 1,
  seq: 1,
  number: 1,
  at: 1_750_000_000_000,
  ids: ['crm', 'up', 'm1'],
  holders: ['crm', 'outlet-1'],
  holder: 'crm',
  source: 'Loading town',
  id: 'm1',
  key: 'k',
  file: 'f',
  except: ['another map'],
  fields: ['f'],
  keys: ['user.name'],
  formats: ['native'],
  revision: 'r',
  tokens: [],
  rows: [],
}
const SPECIAL: Readonly<Record<string, object>> = {
  'write/case/openCase.cypher': { id: 'c0123456789abcdef', name: 'a case', openedAt: 1 },
  'read/movement/movementsOfTokens.cypher': { tokens: [{ token: TOKEN, from: null, to: null }], holder: null },
  'read/subject/namingsOfTokens.cypher': { tokens: [TOKEN] },
  'write/mapRevision/addMapRevision.cypher': { id: 'a revision that is new' },
  'write/movement/addMovements.cypher': { ...movementColumns([]), source: 'Loading town', file: 'f' },
  'write/ledger/addEntry.cypher': { key: 'an entry that is new' },
}

describe.each(FILES.filter((file) => !APART.includes(file)))('%s', (file) => {
  const text = readFileSync(`${ROOT}${file}`, 'utf8')

  test('is planned without reading or multiplying everything', async () => {
    const operators = operatorsOf(await planOf(database, text))
    const bad = operators.filter((name) => /^(AllNodesScan|DirectedAllRelationshipsScan|CartesianProduct)@?/.test(name))
    expect(MEANS_ALL.includes(file) ? [] : bad).toEqual([])
  })

  test('answers in rows that fit its schema', async () => {
    const names = new Set([...text.replace(/^\s*\/\/.*$/gm, '').matchAll(/\$(\w+)/g)].map((found) => found[1] ?? ''))
    const params = Object.fromEntries([...names].map((name) => [name, SAMPLES[name] ?? null]))
    const asked = await questionIn(file)
    const session = database.driver.session({ defaultAccessMode: asked.mode })
    const transaction = session.beginTransaction()
    try {
      const { records } = await transaction.run(text, wireParams({ ...params, ...SPECIAL[file] }))
      for (const record of records) asked.row.parse(record.toObject())
    } finally {
      await transaction.rollback()
      await session.close()
    }
  })
})

test('no question is left out by accident', () => {
  expect(FILES.length).toBeGreaterThan(40)
})

interface Plan {
  readonly operatorType: string
  readonly children: readonly Plan[]
}

async function questionIn(file: string): Promise<Question<object, unknown>> {
  const exported: object = await import(`${ROOT}${file.replace(/\.cypher$/, '.ts')}`)
  const found = Object.values(exported).find(
    (one) => typeof one === 'object' && one !== null && 'row' in one && 'file' in one,
  )
  if (!found) throw new Error(`${file} has no question beside it`)
  return found
}

async function planOf(from: Database, text: string): Promise<Plan | false> {
  const session = from.driver.session()
  try {
    return (await session.run(`EXPLAIN ${text}`)).summary.plan
  } finally {
    await session.close()
  }
}

function operatorsOf(plan: Plan | false): string[] {
  return plan ? [plan.operatorType, ...plan.children.flatMap(operatorsOf)] : []
}
