// How far it reaches, in a real browser, on a real server and a real Neo4j: in work (how long, in which step, ended by
// Escape or Cancel in the server and in Neo4j; a valve makes it as long as the test needs) and in time.

import { connect, type Database, disconnect } from '@suyuan/cypher/driver/database.ts'
import { builtPage } from '@suyuan/server/page/buildPage.ts'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { emptyNeo4j } from '../cypher/emptyNeo4j.ts'
import { type Valve, valve } from '../cypher/valve.ts'
import { load } from '../load/importing.ts'
import { folderOf } from '../load/smallFolder.ts'
import { LEAKED_ROWS, leakText, leakTownFiles, phone, SEEN_AT } from '../server/leakTown.ts'
import { askGraphql, type Serving, serve, signIn } from '../server/serving.ts'
import { testsOfBlast } from './blastByKeyboard.ts'
import { testsOfTheBoard } from './boardByKeyboard.ts'
import { axeFindings, openBrowser, pressOn } from './browser.ts'
import { testsOfDays } from './daysByKeyboard.ts'
import { testsOfTheReport } from './reportByKeyboard.ts'
import { type WatchedPage, watchedPage } from './watchedPage.ts'

/** The question that fills more than one page of the stream, so that Neo4j still holds it open while nobody reads on. */
const READING = 'movement/allMovements'

const { database } = emptyNeo4j()
let door: Valve
let behind: Database
let serving: Serving
let browser: Browser
let watched: WatchedPage
let cookie: string
let id: string

beforeAll(async () => {
  await load(database, folderOf(leakTownFiles()))
  await moreMovements('a', 4_500)
  door = await valve(inject('neo4j'))
  behind = connect(door.address)
  const built = await builtPage(() => {})
  ;[serving, browser] = await Promise.all([serve(behind, null, built), openBrowser()])
  watched = await watchedPage(browser)
  cookie = await signIn(serving)
  const opened = await ask(
    `mutation ($at: DateTime) { openCase(name: "A leak", seenAt: $at) { ... on Case { key } } }`,
    { at: SEEN_AT },
  )
  id = opened.data.openCase.key
  await ask('mutation ($input: AddExhibitsInput!) { addExhibits(input: $input) { __typename } }', {
    input: { case: id, text: leakText() },
  })
}, 240_000)

afterEach(() => door.open())

afterAll(async () => {
  await browser?.close()
  await serving?.stop()
  if (behind) await disconnect(behind)
  door?.close()
})

const ask = (query: string, variables: object = {}) => askGraphql(serving, { cookie }, query, variables)

/** Acts of people who are in no leak; each import makes the next question read everything again. */
async function moreMovements(mark: string, many: number): Promise<void> {
  const rows = Array.from({ length: many }, (_, n) => ({
    id: `${mark}${n}`,
    at: '2025-04-02T02:00:00Z',
    kind: 'COLLECT',
    from: 'customers',
    to: 'outlet-2',
    categories: ['user.contact.phone_number'],
    subject: { phone: phone(100 + n) },
  }))
  const files = { 'movements.ndjson': rows.map((row) => `${JSON.stringify(row)}\n`).join('') }
  await load(database, folderOf(files), { source: 'Leak town' })
}

/** What Neo4j says that it is doing of this kind. */
async function readings(): Promise<number> {
  const { records } = await database.driver.executeQuery(
    'SHOW TRANSACTIONS YIELD metaData WHERE metaData.query = $name RETURN count(*) AS readings',
    { name: READING },
  )
  return Number(records[0]?.get('readings'))
}

test('point 9: long work shows its time and step, and Escape ends it in the page, in the server and in Neo4j', async () => {
  const { page } = watched
  door.shut(READING)
  // The first question of a page waits until everything was read once.
  await page.goto(serving.server.link())
  await page.getByText('reading map and records').first().waitFor({ timeout: 30_000 })
  await page
    .getByRole('timer')
    .filter({ hasText: /^[1-9]\d* s$/ })
    .first()
    .waitFor()
  await page
    .getByText(/^[\d,]+ rows$/)
    .first()
    .waitFor()
  expect(await axeFindings(page)).toEqual([])
  await expect.poll(readings).toBe(1)
  expect((await ask('{ works { key } }')).data.works, 'another session sees nothing of it').toEqual([])

  await page.keyboard.press('Escape')
  await page.getByText('Cancelled. Nothing was changed.').waitFor()
  await expect.poll(readings).toBe(0)
  expect(serving.server.desk.works.all()).toEqual([])

  door.open()
  await pressOn(page, 'Try again')
  await page.getByRole('heading', { name: 'Where did a leaked record leave?' }).waitFor({ timeout: 30_000 })
  await page.goto(new URL(`/?case=${id}`, serving.origin).href)
  await page.locator('[aria-current="true"]').first().waitFor({ timeout: 30_000 })
  await page.getByText(`${LEAKED_ROWS} match a person`).first().waitFor()
})

test('point 9: the Cancel button ends it too, while the last answer still stands there; asked again it is there', async () => {
  const { page } = watched
  await moreMovements('b', 10)
  door.shut(READING)
  await page.locator('#main').focus()
  await page.keyboard.press('a')
  const cancel = page.getByRole('button', { name: 'Cancel (Esc)' }).first()
  await cancel.waitFor({ timeout: 30_000 })
  await expect.poll(readings).toBe(1)
  await cancel.press('Enter')
  await page.getByText('Cancelled. Nothing was changed.').first().waitFor()
  await expect.poll(readings).toBe(0)
  expect(serving.server.desk.works.all()).toEqual([])
  door.open()
  await page.getByRole('button', { name: 'Try again' }).first().press('Enter')
  await page.locator('[aria-current="true"]').first().waitFor({ timeout: 30_000 })
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.url()).not.toContain('grain')
  expect(watched.complaints).toEqual([])
})

describe('a traced case', () => {
  testsOfDays(() => watched)
  testsOfBlast(() => watched)
  testsOfTheBoard(() => watched)
  testsOfTheReport(() => watched)
})

test('point 9: a question that waits for its turn can be ended alone; the one before it is answered', async () => {
  await watched.page.goto('about:blank')
  await expect.poll(() => serving.server.desk.works.all()).toEqual([])
  await moreMovements('c', 10)
  door.shut(READING)
  const first = ask('query ($id: ID!) { case(id: $id) { trace { __typename } } }', { id })
  await expect.poll(async () => (await ask('{ works { step } }')).data.works).toEqual([{ step: 'READING' }])
  const second = ask('query ($id: ID!) { case(id: $id) { asks { __typename ... on Error { code } } } }', { id })
  await expect.poll(async () => (await ask('{ works { what } }')).data.works).toHaveLength(2)
  const works = (await ask('{ works { key what step done } }')).data.works
  expect(works).toContainEqual(expect.objectContaining({ what: 'asks', step: 'WAITING' }))
  const waiting = works.find(({ what }: { what: string }) => what === 'asks')
  expect((await ask('mutation ($key: String) { cancelWork(key: $key) }', { key: waiting.key })).data.cancelWork).toBe(1)
  door.open()
  expect((await second).data.case.asks).toEqual({ __typename: 'CancelledError', code: 'CANCELLED' })
  expect((await first).data.case.trace.__typename).toBe('Trace')
})

test('point 9: a page that goes away leaves no question behind', async () => {
  await moreMovements('d', 10)
  door.shut(READING)
  const leaving = new AbortController()
  const gone = fetch(`${serving.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, origin: serving.origin },
    body: JSON.stringify({ query: `{ case(id: "${id}") { trace { __typename } } }` }),
    signal: leaving.signal,
  }).catch(() => 'gone')
  await expect.poll(() => serving.server.desk.works.all().length).toBe(1)
  leaving.abort()
  expect(await gone).toBe('gone')
  // What was read is kept for the next question: nobody has to wait for it again.
  door.open()
  await expect.poll(() => serving.server.desk.works.all().length).toBe(0)
  expect((await ask(`{ case(id: "${id}") { trace { __typename } } }`)).data.case.trace.__typename).toBe('Trace')
})
