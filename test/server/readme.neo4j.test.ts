// What the README gives an analyst to copy is run as it stands there: a query that the schema has outgrown fails here,
// and not on a newcomer's screen.

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyNeo4j } from '../cypher/emptyNeo4j.ts'
import { load } from '../load/importing.ts'
import { folderOf } from '../load/smallFolder.ts'
import { leakText, leakTownFiles, SEEN_AT } from './leakTown.ts'
import { askGraphql, type Serving, serve } from './serving.ts'

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const blocks = [...README.matchAll(/```graphql\n([\s\S]*?)```/g)].map((found) => found[1] ?? '')
const bodies = [...README.matchAll(/-d '(\{"query".*\})'/g)].map((found) => JSON.parse(found[1] ?? '').query)
const queries = [...blocks, ...bodies].map(
  (query) => [String(query).trim().split('\n')[0] ?? '', String(query)] as const,
)

const { database } = emptyNeo4j()
let serving: Serving
let authorization: string
let id: string
beforeAll(async () => {
  await load(database, folderOf(leakTownFiles()))
  serving = await serve(database)
  authorization = `Bearer ${serving.server.token()}`
  const opened = await askGraphql(
    serving,
    { authorization },
    'mutation ($at: DateTime) { openCase(name: "A", seenAt: $at) { ... on Case { id } } }',
    { at: SEEN_AT },
  )
  id = opened.data.openCase.id
  const add = 'mutation ($input: AddExhibitsInput!) { addExhibits(input: $input) { __typename } }'
  await askGraphql(serving, { authorization }, add, { input: { case: id, text: leakText() } })
})
afterAll(() => serving.stop())

test('the README gives an analyst something to copy', () => expect(queries.length).toBeGreaterThanOrEqual(3))

test.each(queries)('%s … answers without an error', async (_first, query) => {
  const answer = await askGraphql(serving, { authorization }, query, { id })
  expect(answer.errors).toBeUndefined()
  expect(JSON.stringify(answer.data)).not.toContain('"remedy"')
})
