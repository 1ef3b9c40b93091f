// Point 3 in the page: the days that are brushed on the timeline filter chain, map, ranking and reasons in step. Called
// by reach.neo4j.test.ts, which hands in its page on the leak town, traced.

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeFindings, pressOn, tabTo } from './browser.ts'

export function testsOfDays(desk: () => { readonly page: Page }): void {
  const strip = (page: Page) => page.getByRole('region', { name: /^Hops of the chain/ })

  test('point 3: a brush by keyboard keeps what lasted into its days, in every view, and says what it hides', async () => {
    const { page } = desk()
    await strip(page).getByText('Call centre').waitFor()
    const before = page.url()
    await tabTo(page, 'Last day shown')
    for (let i = 0; i < 3; i++) await page.keyboard.press('PageDown')
    await expect.poll(() => new URL(page.url()).searchParams.get('until')).toMatch(/^2025-05-/)
    await page
      .getByText(/^Showing what overlaps until .* 2025\. Hidden: [1-9]\d* of \d+ hops, [1-9]\d* of \d+ sources\.$/)
      .waitFor()
    await strip(page).getByText('1 hop outside the chosen days').waitFor()
    expect(await strip(page).getByText('Call centre').count()).toBe(0)
    await page.getByText(/^\d+ sources? whose best way lies outside the chosen days (is|are) hidden\.$/).waitFor()
    const picture = page.getByRole('img', { name: /The chain is drawn on it/ })
    expect(await picture.getAttribute('aria-label')).toMatch(/Customers → (River|Hill) Road → Customer system\./)
    expect(await axeFindings(page)).toEqual([])
    await page.reload()
    await strip(page).getByText('1 hop outside the chosen days').waitFor({ timeout: 30_000 })
    for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z')
    await expect.poll(() => page.url()).toBe(before)
    await strip(page).getByText('Call centre').waitFor()
  })

  test('point 3: a brush by mouse is one step, can be moved as a whole, and is cleared', async () => {
    const { page } = desk()
    const before = page.url()
    const box = await page.getByRole('slider', { name: 'Move the chosen days' }).boundingBox()
    if (box === null) throw new Error('the timeline has no size')
    const y = box.y + box.height / 2
    await page.mouse.move(box.x + box.width * 0.2, y)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.4, y, { steps: 4 })
    expect(page.url(), 'nothing is chosen before it is let go').toBe(before)
    await page.mouse.up()
    const days = () => ['from', 'until'].map((name) => new URL(page.url()).searchParams.get(name) ?? '')
    await expect.poll(days).not.toContain('')
    const [from, until] = days()
    await tabTo(page, 'Move the chosen days')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => days()[0]).not.toBe(from)
    expect(Date.parse(days()[1] ?? '') - Date.parse(days()[0] ?? '')).toBe(
      Date.parse(until ?? '') - Date.parse(from ?? ''),
    )
    await pressOn(page, 'All days')
    await expect.poll(days).toEqual(['', ''])
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.url()).toBe(before)
  })
}
