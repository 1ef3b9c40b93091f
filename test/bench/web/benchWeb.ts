// `pnpm bench:web`: the built page in a headless Chromium on a real server, over generated maps of 5,000 and 50,000 holders:
// first paint, longest task, frames while moving, heap; and first load and largest paint of the page as such. Writes WEB.md.
// Exit 1 when a bar is missed.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { z } from 'zod'
import { bigMap } from '../../builders/bigMap.ts'
import { ROOT } from '../../house/sources.ts'
import { openBrowser } from '../../web/browser.ts'
import { startTown, suyuan } from '../../web/startedTown.ts'
import { machineLines } from '../machineLines.ts'
import { firstLoad } from './firstLoad.ts'
import { drawn, heap, moving, pageNow, WATCH } from './measurePage.ts'
import { writeMap } from './writeMap.ts'

const RESULTS = fileURLToPath(new URL('../WEB.md', import.meta.url))
const SIZES = process.argv.includes('--small') ? [5_000] : [5_000, 50_000]

interface Figure {
  readonly map: string
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly bar: number
}

const figures: Figure[] = []
const said: string[] = []
for (const size of SIZES) await measure(size)
figures.push({
  map: 'the page',
  what: 'first load, gzipped',
  value: firstLoad(join(ROOT, 'web', 'dist')),
  unit: 'kB',
  bar: 350,
})
const missed = figures.filter(({ value, bar }) => !(value <= bar))
const text = report()
process.stdout.write(text)
writeFileSync(RESULTS, text)
process.exitCode = missed.length === 0 ? 0 : 1

async function measure(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'suyuan-bench-web-'))
  const map = bigMap(size)
  writeMap(folder, map)
  const town = await startTown('empty')
  const browser = await openBrowser()
  try {
    await ended(suyuan(town.home, 'import', folder))
    await measureIn(browser, await town.anotherLink(), map)
  } finally {
    await browser.close()
    await town.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureIn(browser: Browser, link: string, { holders, flows }: ReturnType<typeof bigMap>): Promise<void> {
  const size = holders.length.toLocaleString('en')
  const name = `${size} holders, ${flows.length.toLocaleString('en')} flows`
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  const page = await context.newPage()
  page.setDefaultTimeout(180_000)
  await page.addInitScript(WATCH)
  await page.goto(link)
  await page.locator('main').waitFor()
  await page.waitForTimeout(3_000)
  if (figures.length === 0) {
    const lcp = z.number().parse(await page.evaluate('window.lcp'))
    figures.push({ map: 'the page', what: 'largest contentful paint', value: lcp / 1000, unit: 's', bar: 1.5 })
  }
  const show = async (view: string, address: string | null, act: (() => Promise<void>) | null) => {
    if (address !== null) await page.goto(new URL(address, link).href)
    const since = act === null ? null : await pageNow(page)
    await act?.()
    const { paint, longest, shown } = await drawn(page, since)
    const map = `${name}: ${view}`
    said.push(`- ${map}: the page says "${shown}"`)
    figures.push(
      { map, what: 'first paint after the data', value: paint / 1000, unit: 's', bar: 2 },
      { map, what: 'longest task', value: longest, unit: 'ms', bar: 200 },
      { map, what: 'median frame while moving', value: await moving(page), unit: 'ms', bar: 50 },
      { map, what: 'heap', value: await heap(page), unit: 'MB', bar: 500 },
    )
    for (const one of figures.slice(-4))
      process.stderr.write(`${one.map} · ${one.what}: ${one.value.toFixed(1)} ${one.unit}\n`)
  }
  await show('the best of each stage', '/?desk=data', null)
  await show('the whole, folded', '/?desk=data&all=1', null)
  const everything =
    '/?desk=data&all=1&arranged=o%3A~CUSTOMER%2Co%3A~COUNTER%2Co%3A~SYSTEM%2Co%3A~THIRD_PARTY%2Co%3A~MARKET'
  await page.goto(new URL(everything, link).href)
  await page.getByRole('button', { name: 'Draw them' }).waitFor()
  await page.waitForTimeout(3_000)
  await show('all that can be drawn, on demand', null, () => page.getByRole('button', { name: 'Draw them' }).click())
  await context.close()
}

function ended(child: ReturnType<typeof suyuan>): Promise<void> {
  let text = ''
  child.stdout?.on('data', (part) => {
    text += String(part)
  })
  child.stderr?.on('data', (part) => {
    text += String(part)
  })
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error(`the import ended with ${code}:\n${text}`))))
  })
}

function report(): string {
  return [
    '# The page with large maps',
    '',
    ...machineLines('pnpm bench:web'),
    '- headless Chromium without a graphics card, 1440 × 900',
    '- generated maps, imported into a real Neo4j, read by the built page over GraphQL in pages of 200; first paint counts from the last answer that the map needed, or from the press on "Draw them"',
    '- moving: three drags and thirty turns of the wheel with a real mouse; the lines of large pictures are left out while they move',
    ...said,
    '',
    '| map and view | figure | measured | bar | |',
    '|--------------|--------|---------:|----:|-|',
    ...figures.map(
      ({ map, what, value, unit, bar }) =>
        `| ${map} | ${what} | ${value.toFixed(unit === 's' ? 2 : 0)} ${unit} | ${bar} ${unit} | ${value <= bar ? 'kept' : 'MISSED'} |`,
    ),
    '',
  ].join('\n')
}
