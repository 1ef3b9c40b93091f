// The second wall: even if a request came past the guard with nobody behind it, no field of the schema would answer.

import { schema } from '@suyuan/server/graphql/schema.ts'
import { graphql, isInterfaceType, isObjectType } from 'graphql'
import { describe, expect, test } from 'vitest'

// A desk that is not there: whoever reached for it would fail with another error than the one expected.
const stranger = { member: null, owner: '', desk: undefined }

describe('nobody', () => {
  test.each([
    '{ status { version } }',
    '{ sampleLeak { text } }',
    '{ categories { key } }',
    '{ holders { nodes { name } } }',
    '{ holder(id: "crm") { name } }',
    '{ node(id: "Category:user.name") { id } }',
    '{ cases { nodes { name } } }',
    '{ case(id: "cAAAAAAAAAAAAAAAA") { name } }',
    '{ lineage(holder: "crm", direction: BOTH) { __typename } }',
    '{ movements(subject: "hk1:x") { nodes { key } } }',
    'mutation { openCase(name: "x") { __typename } }',
    'mutation { deleteCase(case: "cAAAAAAAAAAAAAAAA") { __typename } }',
  ])('gets no answer to %s', async (source) => {
    const answer = await graphql({ schema, source, contextValue: stranger })
    expect(answer.errors?.length).toBeGreaterThan(0)
    expect(JSON.stringify(answer.data ?? null)).toMatch(/^(null|\{"\w+":null\})$/)
    expect(answer.errors?.map((error) => error.message)).toEqual(['Sign in first.'])
  })
})

test('every root field is behind the same wall', () => {
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    expect(root?.extensions.pothosOptions).toMatchObject({ authScopes: { member: true } })
  }
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type))
  expect(types.length).toBeGreaterThan(40)
})
