// What one page costs to draw and to move, measured inside a real browser: times by its own clock, long tasks by its own
// observer. Called by benchWeb.ts; asserts nothing.

import type { Page } from 'playwright-core'
import { z } from 'zod'

const Drawn = z.object({
  /** Milliseconds from the last answer of the map to the first drawn frame of the picture. */
  paint: z.number(),
  /** Milliseconds of the longest task since then. */
  longest: z.number(),
  shown: z.string(),
})
export type Drawn = z.infer<typeof Drawn>

/** Fifths of a second until a picture is given up. */
const PATIENCE = 300

/** Must stand in the page before its own scripts. */
export const WATCH = `
  window.longTasks = []
  new PerformanceObserver((list) => { for (const { startTime, duration } of list.getEntries()) window.longTasks.push([startTime, duration]) }).observe({ type: 'longtask', buffered: true })
  window.lcp = 0
  new PerformanceObserver((list) => { for (const { startTime } of list.getEntries()) window.lcp = startTime }).observe({ type: 'largest-contentful-paint', buffered: true })
`

/** After the picture has come to rest: what it took since `since` (by the page's clock; null: since the last answer came). */
export async function drawn(page: Page, since: number | null): Promise<Drawn> {
  const isDrawn = `performance.getEntriesByName('suyuan:map-drawn').some(({ startTime }) => startTime > ${since ?? 0})`
  // Not by waitForFunction: the page's policy forbids what it does.
  for (let tries = 0; !(await page.evaluate(isDrawn)); tries++) {
    if (tries > PATIENCE) throw new Error(`the picture was never drawn: ${await page.locator('main').textContent()}`)
    await page.waitForTimeout(200)
  }
  await page.waitForTimeout(6_000)
  return Drawn.parse(
    await page.evaluate(`(() => {
      const answers = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/graphql')).map(({ responseEnd }) => responseEnd)
      const begun = performance.getEntriesByName('suyuan:map-begun').map(({ startTime }) => startTime)
      const since = ${since ?? 'Math.max(...answers.filter((at) => at < begun.at(-1)))'}
      return {
        paint: begun.find((at) => at > since) - since,
        longest: Math.max(0, ...window.longTasks.filter(([at, took]) => at + took > since).map(([, took]) => took)),
        shown: [...document.querySelectorAll('p')].map(({ textContent }) => textContent).find((text) => /^Showing/.test(text)) ?? '',
      }
    })()`),
  )
}

export async function pageNow(page: Page): Promise<number> {
  return z.number().parse(await page.evaluate('performance.now()'))
}

/** Median milliseconds of a frame while the picture is dragged and zoomed with a mouse. */
export async function moving(page: Page): Promise<number> {
  const box = await page.locator('canvas').first().boundingBox()
  if (box === null) throw new Error('no picture to move')
  const [x, y] = [box.x + box.width / 2, box.y + 14]
  await page.evaluate(`(() => {
    window.frames_ = []
    let last = performance.now()
    const tick = (now) => { window.frames_.push(now - last); last = now; window.ticking = requestAnimationFrame(tick) }
    window.ticking = requestAnimationFrame(tick)
  })()`)
  for (let turn = 0; turn < 3; turn++) {
    await page.mouse.move(x, y)
    await page.mouse.down()
    for (let step = 1; step <= 30; step++) await page.mouse.move(x + step * 4, y + step)
    await page.mouse.up()
    for (let step = 0; step < 10; step++) await page.mouse.wheel(0, step < 5 ? -120 : 120)
  }
  const frames = z
    .array(z.number())
    .parse(await page.evaluate('cancelAnimationFrame(window.ticking), window.frames_.slice(1)'))
  return frames.sort((a, b) => a - b)[Math.floor(frames.length / 2)] ?? Number.NaN
}

/** Megabytes of the page's heap after a collection. */
export async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}
