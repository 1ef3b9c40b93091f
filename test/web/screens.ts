// `pnpm screens`: starts the demo town, traces the sample leak, and writes every view into web/screens/ as WebP, in English
// by day and in Chinese by night, 1440 wide. Run after the page's look has changed, and looked at by whoever runs it.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { z } from 'zod'
import { ROOT } from '../house/sources.ts'
import { openBrowser } from './browser.ts'
import { startTown } from './startedTown.ts'

const FOLDER = join(ROOT, 'web', 'screens')
/** What a picture may weigh in the repository. */
const MOST_BYTES = 60_000

/** Name of the file, and what of the view differs from the first answer. */
const SCREENS: readonly { readonly name: string; readonly change: Readonly<Record<string, string>> }[] = [
  { name: 'desk', change: {} },
  { name: 'account', change: { grain: 'ACTOR', side: 'facts', hop: '1' } },
  { name: 'act', change: { grain: 'ACT' } },
  { name: 'whole-map', change: { all: '1' } },
  { name: 'table', change: { map: 'table', side: 'whynot', holder: 'region-01' } },
  { name: 'compare', change: { side: 'compare' } },
  { name: 'sever', change: { side: 'sever' } },
  { name: 'spread', change: { side: 'blast' } },
  { name: 'memory', change: { side: 'memory' } },
]
/** Views that need no case. */
const ALONE: typeof SCREENS = [
  { name: 'home', change: {} },
  { name: 'steward', change: { desk: 'data' } },
]
const LOOKS = [
  { suffix: '', look: {} },
  { suffix: '-zh-dark', look: { lang: 'zh', theme: 'dark' } },
] as const

/** Quality and scale, the best first: a full desk is too much for the limit at its own size. */
const FITS = [
  [0.92, 1],
  [0.8, 1],
  [0.6, 1],
  [0.8, 0.75],
  [0.6, 0.75],
  [0.4, 0.75],
  [0.4, 0.6],
] as const

const town = await startTown()
const browser = await openBrowser()
try {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(town.link)
  await page.getByRole('button', { name: 'Try the sample leak' }).click()
  await page.getByText(/^\d+ rows$/).waitFor()
  await page.getByRole('button', { name: 'Trace', exact: true }).click()
  await page.locator('[aria-current="true"]').first().waitFor()
  await page.getByRole('button', { name: 'Skip the guide' }).click()
  mkdirSync(FOLDER, { recursive: true })
  const key = new URL(page.url()).searchParams.get('case') ?? ''
  for (const { suffix, look } of LOOKS) {
    for (const { name, change } of ALONE)
      await write(page, `${name}${suffix}`, { ...change, ...look }, 'main h1, main h2')
    for (const { name, change } of SCREENS) {
      await write(page, `${name}${suffix}`, { case: key, ...change, ...look }, '[aria-current="true"]')
    }
  }
} finally {
  await browser.close()
  await town.stop()
}

/** Goes to a view, waits until `there` stands in it and the picture rests, and writes it. */
async function write(page: Page, name: string, view: Readonly<Record<string, string>>, there: string): Promise<void> {
  const address = new URL(page.url())
  address.search = new URLSearchParams(view).toString()
  await page.goto(address.href)
  await page.locator(there).first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(2_000)
  const picture = await webp(browser, await page.screenshot())
  writeFileSync(join(FOLDER, `${name}.webp`), picture)
  process.stdout.write(`${name}.webp ${picture.length} bytes\n`)
}

/** Turns a PNG into the best WebP below the limit; the browser knows how, so no library is needed. */
async function webp(opened: Browser, png: Buffer): Promise<Buffer> {
  const blank = await opened.newPage()
  try {
    for (const [quality, scale] of FITS) {
      const url = z.string().parse(
        await blank.evaluate(`new Promise((done) => {
          const image = new Image()
          image.onload = () => {
            const canvas = Object.assign(document.createElement('canvas'), { width: image.width * ${scale}, height: image.height * ${scale} })
            canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
            done(canvas.toDataURL('image/webp', ${quality}))
          }
          image.src = 'data:image/png;base64,${png.toString('base64')}'
        })`),
      )
      const bytes = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
      if (bytes.length <= MOST_BYTES) return bytes
    }
    throw new Error('a picture does not fit, even at low quality')
  } finally {
    await blank.close()
  }
}
