// The main job, by keyboard alone, on a real `suyuan start` with the demo town: sign in, try the sample leak, trace, read
// why, open a chain, ask why not. What the page must never do is watched all the way: an error in the console, a breach
// of the policy, a raw value anywhere but in the one request that hashes it.

import Papa from 'papaparse'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings, keptInBrowser, openBrowser, pressOn, tabTo } from './browser.ts'
import { testsOfTheCase } from './caseByKeyboard.ts'
import { testsOfTheDesk } from './deskByKeyboard.ts'
import { testsOfTheGuide } from './guideByKeyboard.ts'
import { testsOfThePicture } from './mapByKeyboard.ts'
import { testsOfMasking } from './maskedByKeyboard.ts'
import { testsOfMemory } from './memoryByKeyboard.ts'
import { testsOfNextSteps } from './nextByKeyboard.ts'
import { type StartedTown, startTown } from './startedTown.ts'
import { type WatchedPage, watchedPage } from './watchedPage.ts'

/** Values of the leaked rows that are long enough to be nobody else's; read from the paste box, as the reader sees them. */
let values: readonly string[] = []

let town: StartedTown
let browser: Browser
let watched: WatchedPage
let page: Page

beforeAll(async () => {
  ;[town, browser] = await Promise.all([startTown(), openBrowser()])
  watched = await watchedPage(browser)
  page = watched.page
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await town?.stop()
}, 60_000)

describe('an investigator with only a keyboard', () => {
  test('signs in by the link, which leaves the address at once', async () => {
    await page.goto(town.link)
    await page.getByRole('heading', { name: 'Where did a leaked record leave?' }).waitFor()
    expect(new URL(page.url()).hash).toBe('')
    await page.getByText('demo town · invented people').waitFor()
    expect(await axeFindings(page)).toEqual([])
  })

  test('opens a case with the sample leak, and sees what each column was taken for', async () => {
    await pressOn(page, 'Try the sample leak')
    await page.getByText(/^\d+ rows$/).waitFor()
    const [, ...rows] = Papa.parse<string[]>((await page.locator('textarea').inputValue()).trim()).data
    values = rows.flat().filter((value) => value.length >= 4)
    expect(values.length).toBeGreaterThan(40)
    const chosen = await page
      .locator('select')
      .evaluateAll((all) => all.map((one) => String(Reflect.get(one, 'value'))))
    expect(chosen).toContain('identifier:phone')
    expect(chosen).toContain('identifier:nationalId')
    expect(watched.bodies.filter(({ name }) => name === 'AddExhibits')).toEqual([])
  })

  test('traces it, and gets a ranking that begins with a sentence and always names the unknown source', async () => {
    await pressOn(page, 'Trace')
    const first = page.locator('main ol li').filter({ has: page.locator('[aria-current="true"]') })
    await first.first().waitFor({ timeout: 30_000 })
    const text = await first.first().textContent()
    expect(text).toMatch(/\d+\s%/)
    expect(text).toMatch(/of \d+ rows/)
    await page.getByRole('button', { name: /Unknown source/ }).waitFor()
    await page.getByText('It is a lead for a human to check').first().waitFor()
  })

  const desk = () => ({ page, link: town.link, bodies: watched.bodies })
  testsOfTheGuide(desk)

  test('ranks accounts, never people by name, and may name the first only by its number', async () => {
    await page.keyboard.press('a')
    await page.getByRole('button', { name: /^1 account staff-\d+ \d+\s%/ }).waitFor()
    await page.getByRole('button', { name: /^2 (somebody at|account staff|\p{Lu})/u }).waitFor()
    expect(page.url()).toContain('grain=ACTOR')
    await page.keyboard.press('j')
    await expect.poll(() => page.url()).toMatch(/candidate=/)
    await page.keyboard.press('k')
    await expect.poll(() => page.url()).not.toMatch(/candidate=/)
  })

  test('reads why, term by term, down to the inputs', async () => {
    await page.keyboard.press('p')
    await page.getByRole('heading', { name: /^Why / }).waitFor()
    await pressOn(page, /^Coverage \d+ \/ \d+/)
    await page.getByText('people exposed K').waitFor()
    await page.getByText('people known N').waitFor()
  })

  test('opens the chain and reads the log line behind a hop', async () => {
    await page.getByRole('region', { name: /Hops of the chain/ }).waitFor()
    await pressOn(page, /collected by account/)
    await page.getByText('Log line').waitFor()
    expect(page.url()).toContain('hop=1')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.url()).not.toContain('hop=')
  })

  test('has everything of the picture in the table twin', async () => {
    await page.keyboard.press('m')
    await page.getByRole('region', { name: 'Holders of the map' }).waitFor()
    await tabTo(page, 'Find a holder')
    await page.keyboard.type('outlet')
    await pressOn(page, /outlet$/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('holder=outlet-')
    await page.getByRole('heading', { name: 'Flows' }).waitFor()
  })

  test('asks why another place is ruled out, and gets a typed reason', async () => {
    await pressOn(page, 'Show the list')
    await tabTo(page, 'Find a holder')
    await page.keyboard.type('region')
    await pressOn(page, /NO_CONNECTION$/)
    await page.getByRole('heading', { name: /^Why not / }).waitFor()
    await page.locator('aside').getByText('NO_CONNECTION').waitFor()
  })

  test('finds the same view again by reload, by Back and by Forward', async () => {
    const here = page.url()
    await page.reload()
    await page.getByRole('heading', { name: /^Why not / }).waitFor()
    expect(page.url()).toBe(here)
    await page.goBack()
    await expect.poll(() => page.url()).not.toBe(here)
    await page.goForward()
    await page.getByRole('heading', { name: /^Why not / }).waitFor()
    expect(page.url()).toBe(here)
  })

  testsOfTheCase(desk)
  testsOfNextSteps(desk)
  testsOfThePicture(desk)
  testsOfTheDesk(desk)
  testsOfMemory(desk)
  testsOfMasking(desk, () => values)

  test('is told when the server is lost, and need do nothing when it is back', async () => {
    const before = watched.complaints.length
    await watched.context.route('**/graphql', (route) => route.abort())
    await page.keyboard.press('p')
    await pressOn(page, 'Act')
    await page.getByText('The server does not answer.').waitFor()
    await watched.context.unroute('**/graphql')
    await page.getByText('The server does not answer.').waitFor({ state: 'detached', timeout: 15_000 })
    // The browser itself notes each failed request; nothing else may complain.
    expect(watched.complaints.splice(before).filter((line) => !line.includes('ERR_FAILED'))).toEqual([])
  })
})

describe('the page', () => {
  test('passes axe in both languages, by day, by night and in high contrast', async () => {
    await page.keyboard.press('p')
    for (const language of ['zh', 'en']) {
      for (const theme of ['dark', 'contrast', 'light']) {
        const address = new URL(page.url())
        address.searchParams.set('lang', language)
        address.searchParams.set('theme', theme)
        address.searchParams.set('map', theme === 'dark' ? 'picture' : 'table')
        await page.goto(address.href)
        await page.locator('[aria-current="true"]').first().waitFor()
        await page.locator('main ol li').nth(3).waitFor()
        expect(await axeFindings(page), `${language} ${theme}`).toEqual([])
      }
    }
  })

  test('finds a holder by Ctrl K, in the map that it already has', async () => {
    const asked = watched.bodies.length
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').last().fill('customer system')
    await page.getByRole('option', { name: /^Customer system/ }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(watched.bodies.slice(asked).filter(({ body }) => body.includes('customer system'))).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /customer system/i }).waitFor()
  })

  test('lists its shortcuts on ?, and can turn them off', async () => {
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('next source in the list').waitFor()
    await pressOn(page, 'Turn single-letter shortcuts off')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const here = page.url()
    expect(here).toContain('keys=0')
    await page.keyboard.press('m')
    expect(page.url()).toBe(here)
  })

  test('sent raw values in one kind of request only, and kept none', async () => {
    const carrying = new Set(
      watched.bodies.filter(({ body }) => values.some((value) => body.includes(value))).map(({ name }) => name),
    )
    // The one typed number of maskedByKeyboard.ts, beside the rows.
    expect([...carrying]).toEqual(['AddExhibits', 'MatchIdentifier'])
    const kept = await keptInBrowser(page)
    for (const value of values) expect(kept).not.toContain(value)
  })

  test('never complained: no error, no breach of the policy', () => {
    expect(watched.complaints).toEqual([])
  })

  test('without a session shows how to get a link, and nothing else', async () => {
    const stranger = await browser.newContext({ locale: 'zh-CN' })
    const door = await stranger.newPage()
    await door.goto(new URL('/?case=x', town.link).href)
    await door.getByRole('heading', { name: '请在运行溯源的机器上登录' }).waitFor()
    await door.getByText('suyuan link').waitFor()
    expect(await axeFindings(door)).toEqual([])
    await stranger.close()
  })

  test('gives the playground to those who are signed in, without a complaint', async () => {
    await page.goto(new URL('/graphiql', town.link).href)
    await page.locator('.graphiql-container').waitFor()
    await page.getByText('# What is loaded').waitFor()
    expect(watched.complaints).toEqual([])
  })
})
