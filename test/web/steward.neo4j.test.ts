// The steward's desk in a real browser, by keyboard, in both languages: files are chosen, their findings stand at their
// place, what they change is drawn and listed, they are committed or dropped, and a revision is taken back. Whatever the
// page complains of on the way is a failure, and so is anything axe finds.

import { builtPage } from '@suyuan/server/page/buildPage.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyNeo4j } from '../cypher/emptyNeo4j.ts'
import { load } from '../load/importing.ts'
import { folderOf } from '../load/smallFolder.ts'
import { leakTownFiles, MAP, phone } from '../server/leakTown.ts'
import { type Serving, serve } from '../server/serving.ts'
import { axeFindings, keptInBrowser, openBrowser, pressOn, tabTo } from './browser.ts'
import { mapLogByKeyboard, UNKNOWN_LOG } from './mapLogByKeyboard.ts'
import { type WatchedPage, watchedPage } from './watchedPage.ts'

const { database } = emptyNeo4j()
let serving: Serving
let browser: Browser
let watched: WatchedPage
let page: Page

beforeAll(async () => {
  await load(database, folderOf(leakTownFiles()))
  const built = await builtPage(() => {})
  ;[serving, browser] = await Promise.all([serve(database, null, built), openBrowser()])
  watched = await watchedPage(browser)
  page = watched.page
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await serving?.stop()
})

/** A new partner, a renamed outlet, an archive that is no longer declared. */
const NEW_MAP = MAP.replace(
  '  - {id: vendor,',
  '  - {id: agency, name: Agency, labels: {zh: 代理商}, kind: THIRD_PARTY}\n  - {id: vendor,',
)
  .replace('name: Hill Road', 'name: Hill Street')
  .replace('  - {id: archive, name: Archive, kind: SYSTEM}\n', '')
  .concat(
    '  - {id: list-2, from: outlet-1, to: agency, categories: [user.name, user.contact.address], mechanism: FILE}\n',
  )

const BAD_ROWS = `id,at,kind,from,to,categories,subject.phone
x1,2025-04-01T02:00:00Z,COLLECT,customers,outlet-1,user.name,${phone(1)}
x2,yesterday,COLLECT,customers,outlet-1,user.name,${phone(2)}
x3,2025-04-01T02:00:00Z,COLLECT,customers,outlet-7,user.name,${phone(3)}
`

const file = (name: string, text: string) => ({ name, mimeType: '', buffer: Buffer.from(text) })

/** Presses the button that chooses files, as a keyboard does, and answers the browser's own dialog. */
async function choose(called: string, files: ReturnType<typeof file>[]): Promise<void> {
  const dialog = page.waitForEvent('filechooser')
  await pressOn(page, called)
  await (await dialog).setFiles(files)
}

const inTheRight = (name: string) => page.getByRole('region', { name })

test('is reached by one key or from the header, and shows the map as of a day that stands in the address', async () => {
  await page.goto(serving.server.link())
  await page.getByRole('heading', { name: 'Where did a leaked record leave?' }).waitFor()
  await page.keyboard.press('d')
  await page.getByText('Leak town#1').waitFor()
  expect(new URL(page.url()).search).toBe('?desk=data')
  await pressOn(page, 'Cases')
  await pressOn(page, 'Data')
  await tabTo(page, 'The map as of')
  await page.keyboard.type('06012026')
  await expect.poll(() => new URL(page.url()).search).toBe('?desk=data&asOf=2026-06-01')
  await page.getByRole('button', { name: 'as table' }).waitFor()
  await pressOn(page, 'as table')
  const vendor = page.getByRole('row', { name: /Call centre/ })
  await vendor.waitFor()
  // The list to the vendor ended with 2025: in June 2026 nothing flows to it.
  await expect.poll(async () => (await vendor.getByRole('cell').allTextContents())[5], { timeout: 20_000 }).toBe('0')
  expect(await axeFindings(page)).toEqual([])
  await pressOn(page, 'As it is now')
  await pressOn(page, 'as picture')
})

test('says what files would change, with whom that reaches, on the map and as a list, and stores nothing yet', async () => {
  await choose('Choose files', [file('map.yml', NEW_MAP), file('movements-april.csv', BAD_ROWS)])
  await inTheRight('Effect')
    .getByText('a first way to the outside, for River Road (to Agency)')
    .or(inTheRight('Effect').getByText('Agency comes to receive'))
    .first()
    .waitFor()
  const changes = inTheRight('What changes in the map')
  for (const text of ['+ added Agency', '− removed Archive', '≠ changed Hill Street', 'name: Hill Road → Hill Street'])
    await changes
      .getByText(text)
      .or(changes.getByRole('listitem').filter({ hasText: text }))
      .first()
      .waitFor()
  await page.getByRole('img', { name: /^Map of \d+ of \d+ holders: those that change/ }).waitFor()
  const findings = inTheRight('Findings')
  await findings.getByText('movements-april.csv:3:at', { exact: true }).waitFor()
  await findings.getByText(/^movements-april\.csv:4:?/).waitFor()
  expect(await page.locator('main').textContent()).not.toContain(phone(2))
  expect(await axeFindings(page)).toEqual([])
  await pressOn(page, /^\d+ errors?$/)
  expect(new URL(page.url()).searchParams.get('severity')).toBe('error')
  await page.reload()
  await findings.getByText('movements-april.csv:3:at', { exact: true }).waitFor()
})

test('says the same in Chinese and in the dark', async () => {
  await page.goto(`${page.url()}&lang=zh&theme=dark`)
  const changes = inTheRight('地图的变化')
  await changes.getByRole('listitem').filter({ hasText: '+ 新增 代理商' }).waitFor()
  await inTheRight('发现的问题').getByText('movements-april.csv:3:at', { exact: true }).waitFor()
  await page.getByRole('img', { name: /^地图，显示/ }).waitFor()
  expect(await axeFindings(page)).toEqual([])
})

test('commits the lot, as checked, and takes its revision back, by keyboard and in Chinese', async () => {
  await pressOn(page, '提交')
  await pressOn(page, '确认提交')
  await page.getByText('文件已存入。').waitFor()
  await page.getByText(/^修订 Leak town#2：/).waitFor()
  await pressOn(page, '撤回 Leak town#1')
  await pressOn(page, '确认撤回')
  await page.getByRole('alert').getByText('目前无法撤回这次修订。').waitFor()
  await page.keyboard.press('Escape')
  await pressOn(page, '撤回 Leak town#2')
  await pressOn(page, '确认撤回')
  await page.getByText(/^Leak town#2 已撤回/).waitFor()
  expect(await axeFindings(page)).toEqual([])
})

test('drops a lot before it is committed, and sends what is too large to the command line', async () => {
  await page.goto(`${serving.origin}/?desk=data`)
  await choose('Choose files', [file('map.yml', NEW_MAP)])
  await inTheRight('Effect').waitFor()
  await pressOn(page, 'Drop the lot')
  await inTheRight('Effect').waitFor({ state: 'detached' })
  expect(new URL(page.url()).search).toBe('?desk=data')
  await choose('Choose files', [{ ...file('big.ndjson', ''), buffer: Buffer.alloc(9 * 1024 * 1024, 10) }])
  await page.getByText('These files are 9 MiB; the page takes 8 MiB.').waitFor()
  await page
    .getByText(/suyuan import FOLDER/)
    .first()
    .waitFor()
})

test('logs without a map ask what they are a log of before they can be committed', async () => {
  await page.goto(`${serving.origin}/?desk=data`)
  await choose('Choose files', [file('movements.csv', BAD_ROWS.split('\n').slice(0, 2).join('\n'))])
  await page.getByText('These logs come without a map.').waitFor()
  expect(await page.getByRole('button', { name: 'Commit' }).isDisabled()).toBe(true)
  await tabTo(page, 'What the movements are a log of')
  await page.keyboard.type('Counter log')
  await pressOn(page, 'Check again')
  await pressOn(page, 'Commit')
  await pressOn(page, 'Commit them')
  await page.getByText('Rows: 1 = 1 stored + 0 already there + 0 refused.').waitFor()
})

/** As many rows as the page takes, so that there is time to stop. */
const MANY_ROWS = `id,at,kind,from,to,categories,subject.phone\n${Array.from(
  { length: 70_000 },
  (_, n) => `s${n},2025-04-01T02:00:00Z,COLLECT,customers,outlet-1,user.name,${phone(n % 500)}\n`,
).join('')}`

test('point 15: a commit tells each file as it goes, can be stopped, and goes on there', async () => {
  await page.goto(`${serving.origin}/?desk=data`)
  await choose('Choose files', [file('movements-many.csv', MANY_ROWS)])
  await page.getByText('These logs come without a map.').waitFor()
  await tabTo(page, 'What the movements are a log of')
  await page.keyboard.type('Long log')
  await pressOn(page, 'Check again')
  await page.getByText('Rows: 70,000 = 70,000 to store').waitFor()
  await pressOn(page, 'Commit')
  await pressOn(page, 'Commit them')
  await page.getByText(/reading · [\d,]+ of [\d,]+ KiB · [\d,]+ rows/).waitFor()
  await pressOn(page, 'Stop here')
  await page.getByText('Stopped on the way.').waitFor()
  const account = (await page.getByText(/^Rows: [\d,]+ = [\d,]+ stored/).textContent()) ?? ''
  const [rows = 0, kept = 0] = [...account.matchAll(/[\d,]+(?= =| stored)/g)].map(([text]) =>
    Number(text.replaceAll(',', '')),
  )
  expect(rows).toBe(kept)
  expect(kept).toBeLessThan(70_000)
  expect(await axeFindings(page)).toEqual([])
  // Whoever stopped it waits until the server has ended it.
  await expect
    .poll(() => page.getByRole('button', { name: 'Commit', exact: true }).isEnabled(), { timeout: 30_000 })
    .toBe(true)
  await pressOn(page, 'Commit')
  await pressOn(page, 'Commit them')
  const number = (value: number) => value.toLocaleString('en')
  await page
    .getByText(`Rows: 70,000 = ${number(70_000 - kept)} stored + ${number(kept)} already there + 0 refused.`)
    .waitFor({ timeout: 60_000 })
}, 180_000)

test('point 15: a log of unknown shape is mapped column by column, tried, kept, downloaded and committed', async () => {
  await page.goto(`${serving.origin}/?desk=data`)
  await page.getByRole('button', { name: 'Choose files' }).waitFor()
  await choose('Choose files', [file('till-audit.csv', UNKNOWN_LOG)])
  await mapLogByKeyboard(page)
}, 120_000)

test('nothing raw was kept in the browser, and the page complained of nothing', async () => {
  expect(await keptInBrowser(page)).not.toContain(phone(1))
  expect(watched.complaints).toEqual([])
})
