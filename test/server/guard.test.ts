// The guard: who comes in, for how long, and what is turned away before anybody is asked.

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BEARER_MS, bearerTokens, tokenInHeader } from '@suyuan/server/guard/bearerTokens.ts'
import { concurrency } from '@suyuan/server/guard/concurrency.ts'
import { askControl, openControl, placeOf } from '@suyuan/server/guard/control.ts'
import { refusalOf } from '@suyuan/server/guard/requestRules.ts'
import { ABSOLUTE_MS, IDLE_MS, secretInCookie, sessions, setCookie } from '@suyuan/server/guard/sessions.ts'
import { SIGN_IN_MS, signInTokens } from '@suyuan/server/guard/signInTokens.ts'
import { afterAll, describe, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'suyuan-guard-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function clock(start = 1_700_000_000_000) {
  let time = start
  return { now: () => time, pass: (ms: number) => (time += ms) }
}

describe('a sign-in link', () => {
  test('works once: a link seen in somebody’s history opens nothing', () => {
    const tokens = signInTokens(clock().now)
    const token = tokens.issue()
    expect(tokens.redeem(token)).toBe(true)
    expect(tokens.redeem(token)).toBe(false)
  })

  test('works for ten minutes', () => {
    const { now, pass } = clock()
    const tokens = signInTokens(now)
    const [early, late] = [tokens.issue(), tokens.issue()]
    pass(SIGN_IN_MS - 1)
    expect(tokens.redeem(early)).toBe(true)
    pass(1)
    expect(tokens.redeem(late)).toBe(false)
  })

  test('cannot be made up', () => {
    const tokens = signInTokens(clock().now)
    tokens.issue()
    expect(tokens.redeem('')).toBe(false)
    expect(tokens.redeem('x'.repeat(43))).toBe(false)
  })
})

describe('a session', () => {
  test('ends after idle minutes, and use keeps it alive', () => {
    const { now, pass } = clock()
    const open = sessions(now)
    const secret = open.open()
    pass(IDLE_MS - 1)
    expect(open.member(secret)?.door).toBe('PAGE')
    pass(IDLE_MS - 1)
    expect(open.member(secret)).not.toBeNull()
    pass(IDLE_MS)
    expect(open.member(secret)).toBeNull()
  })

  test('ends after twelve hours, however busy', () => {
    const { now, pass } = clock()
    const open = sessions(now)
    const secret = open.open()
    for (let passed = 0; passed < ABSOLUTE_MS - IDLE_MS; passed += IDLE_MS - 1) {
      pass(IDLE_MS - 1)
      open.member(secret)
    }
    pass(IDLE_MS - 1)
    pass(IDLE_MS - 1)
    expect(open.member(secret)).toBeNull()
  })

  test('that was closed is over at once', () => {
    const open = sessions(clock().now)
    const secret = open.open()
    open.close(secret)
    expect(open.member(secret)).toBeNull()
  })

  test('lies in a cookie that scripts cannot read and other sites do not send', () => {
    const cookie = setCookie('abc', 4400)
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    expect(secretInCookie('suyuan-4400=abc; other=1', 4400)).toBe('abc')
  })

  test('of a server on another port is not ours, although cookies know no ports', () => {
    expect(secretInCookie('suyuan-4400=abc', 4401)).toBeNull()
  })
})

describe('a bearer token', () => {
  test('outlives a restart, for 24 hours', () => {
    const { now, pass } = clock()
    const token = bearerTokens(folder, now).issue()
    const later = bearerTokens(folder, now)
    expect(later.member(token)?.door).toBe('SCRIPT')
    pass(BEARER_MS)
    expect(later.member(token)).toBeNull()
  })

  test('is stored as its digest only, in a file that only the owner can read', () => {
    const token = bearerTokens(folder, clock().now).issue()
    const file = join(folder, 'tokens.json')
    expect(readFileSync(file, 'utf8')).not.toContain(token.slice(8))
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  test('in a file that was damaged is nobody’s: no token is better than a wrong one', () => {
    const token = bearerTokens(folder, clock().now).issue()
    writeFileSync(join(folder, 'tokens.json'), '[{"sha256": 1}]')
    expect(bearerTokens(folder, clock().now).member(token)).toBeNull()
  })

  test.each(['', 'Basic YTpi', 'Bearer x', 'Bearer suyuan_short', `Bearer suyuan_${'a'.repeat(44)}`])(
    'is not %j',
    (header) => expect(tokenInHeader(header)).toBeNull(),
  )
})

describe('before anybody is asked who they are', () => {
  const good = {
    method: 'POST',
    host: '127.0.0.1:4400',
    origin: 'http://127.0.0.1:4400',
    fetchSite: 'same-origin',
    contentType: 'application/json',
    body: true,
  }

  test('our own page passes', () => {
    expect(refusalOf(good, 4400)).toBeNull()
    expect(refusalOf({ ...good, contentType: 'application/json; charset=utf-8' }, 4400)).toBeNull()
  })

  test('a script without browser headers passes', () => {
    expect(refusalOf({ ...good, origin: undefined, fetchSite: undefined }, 4400)).toBeNull()
  })

  test.each([
    ['a rebound host name', { host: 'evil.example:4400' }, 'HOST'],
    ['no host', { host: undefined }, 'HOST'],
    ['our host name on another port', { host: '127.0.0.1:4401' }, 'HOST'],
    ['another origin', { origin: 'https://evil.example' }, 'ORIGIN'],
    ['a page of another local server', { origin: 'http://127.0.0.1:9999' }, 'ORIGIN'],
    ['an opaque origin', { origin: 'null' }, 'ORIGIN'],
    ['a cross-site fetch', { origin: undefined, fetchSite: 'cross-site' }, 'ORIGIN'],
    ['a same-site fetch from another port', { origin: undefined, fetchSite: 'same-site' }, 'ORIGIN'],
    ['a form', { contentType: 'application/x-www-form-urlencoded' }, 'CONTENT_TYPE'],
    ['a multipart form', { contentType: 'multipart/form-data; boundary=x' }, 'CONTENT_TYPE'],
    ['plain text that is JSON inside', { contentType: 'text/plain' }, 'CONTENT_TYPE'],
    ['a body of no type', { contentType: undefined }, 'CONTENT_TYPE'],
    ['a method nobody serves', { method: 'PUT' }, 'METHOD'],
  ])('%s is turned away', (_what, change, code) => {
    expect(refusalOf({ ...good, ...change }, 4400)?.code).toBe(code)
  })

  test('a link from elsewhere may open the page', () => {
    const get = {
      ...good,
      method: 'GET',
      origin: undefined,
      fetchSite: 'cross-site',
      contentType: undefined,
      body: false,
    }
    expect(refusalOf(get, 4400)).toBeNull()
  })
})

test('one member cannot hold all places, and a place given back is free', () => {
  const places = concurrency()
  const member = { door: 'SCRIPT', id: 'a', limits: { concurrency: 2 } } as never
  const leave = places.enter(member)
  places.enter(member)
  expect(places.enter(member)).toBeNull()
  expect(places.enter({ door: 'SCRIPT', id: 'b', limits: { concurrency: 2 } } as never)).not.toBeNull()
  leave?.()
  expect(places.enter(member)).not.toBeNull()
})

describe('the private channel', () => {
  test('answers the two words of the commands and nothing else', async () => {
    const home = mkdtempSync(join(tmpdir(), 'suyuan-control-'))
    const control = await openControl(home, 4400, (word) => `answer to ${word}`)
    const place = placeOf(home)!
    expect(await askControl(place, 'link')).toBe('answer to link')
    expect(await askControl(place, 'shutdown' as never)).toBeNull()
    expect(statSync(place.socket).mode & 0o077).toBe(0)
    await control.close()
    expect(placeOf(home)).toBeNull()
    expect(await askControl(place, 'link')).toBeNull()
    rmSync(home, { recursive: true, force: true })
  })

  test('works in a data folder whose path is too long for a socket', async () => {
    const home = mkdtempSync(join(tmpdir(), `suyuan-${'x'.repeat(100)}-`))
    const control = await openControl(home, 4400, () => 'here')
    expect(await askControl(placeOf(home)!, 'ping')).toBe('here')
    await control.close()
    rmSync(home, { recursive: true, force: true })
  })
})
