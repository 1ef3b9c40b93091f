// The doors of the server, over real HTTP: what a stranger gets, how a session begins and ends, what is turned away.
// No database is needed: nothing that is asked here reaches it.

import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { connect, disconnect } from '@suyuan/cypher/driver/database.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askGraphql, type Serving, send, serve, signIn } from './serving.ts'

const database = connect({ uri: 'bolt://127.0.0.1:1', login: null, name: null })
let serving: Serving
beforeAll(async () => {
  serving = await serve(database)
})
afterAll(async () => {
  await serving.stop()
  await disconnect(database)
})

const QUERY = JSON.stringify({ query: '{ __typename }' })

describe('a stranger', () => {
  test('gets the page, its files and the health, and nothing else', async () => {
    const { origin } = serving
    expect((await send(origin, 'GET', '/')).text).toContain('the page')
    expect((await send(origin, 'GET', '/app-1a2b.js')).status).toBe(200)
    expect(JSON.parse((await send(origin, 'GET', '/health')).text)).toEqual({ alive: true })
    expect((await send(origin, 'POST', '/graphql', { body: QUERY })).status).toBe(401)
    expect((await send(origin, 'GET', '/graphiql')).status).toBe(401)
    expect((await send(origin, 'GET', '/graphql?query={__typename}')).status).toBe(405)
    expect((await send(origin, 'GET', '/graphiql.html')).status).toBe(404)
    expect((await send(origin, 'GET', '/../package.json')).status).toBe(404)
    expect((await send(origin, 'PUT', '/')).status).toBe(405)
  })

  test('cannot read the schema', async () => {
    const body = JSON.stringify({ query: '{ __schema { types { name } } }' })
    expect((await send(serving.origin, 'POST', '/graphql', { body })).status).toBe(401)
  })

  test('is told what to do, in the shape of every other refusal', async () => {
    const { text } = await send(serving.origin, 'POST', '/graphql', { body: QUERY })
    expect(JSON.parse(text).errors[0].extensions).toMatchObject({ code: 'SIGN_IN', remedy: expect.any(String) })
  })
})

describe('the page', () => {
  test('built anew under a running server gives 404 for a file that is gone, and goes on', async () => {
    const folder = readdirSync(serving.home).find((name) => name.startsWith('page-'))!
    const gone = join(serving.home, folder, 'gone-5e6f.js')
    expect((await send(serving.origin, 'GET', '/gone-5e6f.js')).status).toBe(200)
    rmSync(gone)
    expect((await send(serving.origin, 'GET', '/gone-5e6f.js')).status).toBe(404)
    expect((await send(serving.origin, 'GET', '/')).status).toBe(200)
  })

  test('comes with a strict policy and a nonce that changes each time', async () => {
    const [first, second] = [await send(serving.origin, 'GET', '/'), await send(serving.origin, 'GET', '/')]
    const policy = String(first.headers['content-security-policy'])
    const nonce = /nonce="([^"]+)"/.exec(first.text)?.[1]
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`)
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe-inline')
    expect(first.text).not.toContain('__NONCE__')
    expect(second.text).not.toContain(nonce)
    expect(first.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
  })

  test('and every answer may not be framed, sniffed or shared', async () => {
    const cookie = await signIn(serving)
    for (const sent of [
      await send(serving.origin, 'GET', '/app-1a2b.js'),
      await send(serving.origin, 'GET', '/nothing'),
      await send(serving.origin, 'POST', '/graphql', { body: QUERY, headers: { cookie } }),
    ]) {
      expect(sent.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      })
      expect(sent.headers['access-control-allow-origin']).toBeUndefined()
    }
  })
})

describe('a link', () => {
  test('opens one session, whose cookie scripts cannot read', async () => {
    const token = serving.server.link().split('#')[1]
    const body = JSON.stringify({ token })
    const first = await send(serving.origin, 'POST', '/session', { body })
    expect(first.status).toBe(204)
    expect(String(first.headers['set-cookie'])).toMatch(/HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/)
    expect((await send(serving.origin, 'POST', '/session', { body })).status).toBe(401)
  })

  test.each(['', 'null', '{}', '{"token": 7}', '{"token": "x", "more": 1}', `{"token": "${'x'.repeat(2_000)}"}`])(
    'is not %j',
    async (body) => expect((await send(serving.origin, 'POST', '/session', { body })).status).toBe(401),
  )

  test('in a session makes a new one, so that a planted cookie is worth nothing', async () => {
    const cookie = await signIn(serving)
    const token = serving.server.link().split('#')[1]
    await send(serving.origin, 'POST', '/session', { body: JSON.stringify({ token }), headers: { cookie } })
    expect((await send(serving.origin, 'POST', '/graphql', { body: QUERY, headers: { cookie } })).status).toBe(401)
  })

  test('is undone by DELETE', async () => {
    const cookie = await signIn(serving)
    expect((await send(serving.origin, 'GET', '/graphiql', { headers: { cookie } })).text).toContain('the playground')
    expect((await send(serving.origin, 'DELETE', '/session', { headers: { cookie } })).status).toBe(204)
    expect((await send(serving.origin, 'GET', '/graphiql', { headers: { cookie } })).status).toBe(401)
  })
})

describe('a signed-in browser', () => {
  test.each([
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['a page on another port of this machine', { origin: 'http://127.0.0.1:9' }, 403],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a multipart form', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['text that is JSON inside', { 'content-type': 'text/plain' }, 415],
    ['a rebound name', { host: 'evil.example' }, 421],
  ])('does nothing for %s', async (_what, headers, status) => {
    const cookie = await signIn(serving)
    const sent = await send(serving.origin, 'POST', '/graphql', { body: QUERY, headers: { cookie, ...headers } })
    expect(sent.status).toBe(status)
  })

  test('may read the schema', async () => {
    const cookie = await signIn(serving)
    const { data } = await askGraphql(serving, { cookie }, '{ __schema { queryType { name } } }')
    expect(data.__schema.queryType.name).toBe('Query')
  })

  test('with a bad bearer token beside a good cookie is a stranger', async () => {
    const headers = { cookie: await signIn(serving), authorization: 'Bearer suyuan_x' }
    expect((await send(serving.origin, 'POST', '/graphql', { body: QUERY, headers })).status).toBe(401)
  })
})

describe('what is too large', () => {
  const errorOf = async (query: string, variables: object = {}) => {
    const answer = await askGraphql(serving, { cookie: await signIn(serving) }, query, variables)
    return answer.errors?.[0]
  }

  test('a body over 256 KiB', async () => {
    const body = JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(300_000) } })
    const sent = await send(serving.origin, 'POST', '/graphql', { body, headers: { cookie: await signIn(serving) } })
    expect(sent.status).toBe(413)
  })

  test('a document of too many tokens', async () => {
    expect((await errorOf(`{ ${'__typename '.repeat(3_000)} }`))?.message).toMatch(/token/i)
  })

  test('a document nested 600 deep, without falling over', async () => {
    const deep = `{ holders { nodes { ${'partOf { '.repeat(600)} key ${'} '.repeat(600)} } } }`
    expect((await errorOf(deep))?.message).toMatch(/depth|token/i)
    expect((await send(serving.origin, 'GET', '/health')).status).toBe(200)
  })

  test('too many aliases', async () => {
    const many = Array.from({ length: 40 }, (_, n) => `a${n}: version`).join(' ')
    expect((await errorOf(`{ status { ${many} } }`))?.message).toMatch(/alias/i)
  })

  test('too many root fields, also through a fragment named like introspection', async () => {
    const many = Array.from({ length: 11 }, (_, n) => `a${n}: status { version }`).join(' ')
    expect((await errorOf(`query { ...__schema } fragment __schema on Query { ${many} }`))?.extensions.code).toBe(
      'ROOT_FIELDS',
    )
  })

  test('a short query that multiplies: pages within pages', async () => {
    const query = '{ cases(first: 200) { nodes { exhibits(first: 200) { nodes { categories { key } } } } } }'
    expect((await errorOf(query))?.extensions.code).toBe('COMPLEXITY')
  })

  test('a page larger than a browser may ask for is refused, not quietly cut', async () => {
    const error = await errorOf('{ holders(first: 201) { nodes { key } } }')
    expect(error?.extensions).toMatchObject({ code: 'INVALID_INPUT', remedy: expect.any(String) })
  })

  test('an array of operations', async () => {
    const body = JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }])
    const sent = await send(serving.origin, 'POST', '/graphql', { body, headers: { cookie: await signIn(serving) } })
    expect(sent.status).toBe(400)
  })

  test('a fragment that spreads itself', async () => {
    expect((await errorOf('{ ...a } fragment a on Query { ...a }'))?.message).toMatch(/itself/i)
  })
})

test('a database that does not answer is said to be away, with what to do, and nothing of the driver shows', async () => {
  const cookie = await signIn(serving)
  const answer = await askGraphql(serving, { cookie }, '{ holders { nodes { key } } }')
  expect(answer.errors?.[0]?.extensions).toEqual({ code: 'DB_UNAVAILABLE', remedy: expect.any(String) })
  const opened = await askGraphql(
    serving,
    { cookie },
    'mutation { openCase(name: "A") { __typename ... on Error { code } } }',
  )
  expect(opened.data.openCase).toEqual({ __typename: 'DatabaseUnavailableError', code: 'DB_UNAVAILABLE' })
})
