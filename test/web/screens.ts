// Makes the pictures of the README: starts the demo town, traces the sample leak, and writes what a reader sees into
// web/screens/ as WebP. Run by hand after the page's look has changed: `tsx test/web/screens.ts`.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { z } from 'zod'
import { ROOT } from '../house/sources.ts'
import { openBrowser } from './browser.ts'
import { startTown } from './startedTown.ts'

const FOLDER = join(ROOT, 'web', 'screens')
/** What a picture may weigh in the repository. */
const MOST_BYTES = 100_000

/** Name of the file, and what of the view differs from the first answer. */
const SCREENS = [
  { name: 'desk', change: {} },
  { name: 'desk-zh-dark', change: { lang: 'zh', theme: 'dark', grain: 'ACTOR', side: 'facts', hop: '1' } },
  { name: 'table', change: { map: 'table', side: 'whynot', holder: 'region-01' } },
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
  mkdirSync(FOLDER, { recursive: true })
  for (const { name, change } of SCREENS) {
    const address = new URL(page.url())
    address.search = new URLSearchParams({ case: address.searchParams.get('case') ?? '', ...change }).toString()
    await page.goto(address.href)
    await settled(page)
    const picture = await webp(browser, await page.screenshot())
    writeFileSync(join(FOLDER, `${name}.webp`), picture)
    process.stdout.write(`${name}.webp ${picture.length} bytes\n`)
  }
} finally {
  await browser.close()
  await town.stop()
}

/** Waits for the strip and the map, which come last. */
async function settled(page: Page): Promise<void> {
  await page.locator('[aria-current="true"]').first().waitFor()
  await page.locator('main ol li').nth(8).waitFor()
  await page.locator('canvas, table').first().waitFor()
  await page.waitForTimeout(1500)
}

/** Turns a PNG into the best WebP below the limit; the browser knows how, so no library is needed. */
async function webp(opened: Browser, png: Buffer): Promise<Buffer> {
  const blank = await opened.newPage()
  try {
    for (const quality of [0.92, 0.85, 0.75, 0.6, 0.45]) {
      const url = z.string().parse(
        await blank.evaluate(`new Promise((done) => {
          const image = new Image()
          image.onload = () => {
            const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height })
            canvas.getContext('2d').drawImage(image, 0, 0)
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
