// Point 12 in the page, forward: who else, which categories, by when; drawn on the map, told to the law, taken away as a
// file. And the tabs by which it is reached. Called by reach.neo4j.test.ts with its page on the leak town, traced.

import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeFindings, pressOn, tabTo } from './browser.ts'

export function testsOfBlast(desk: () => { readonly page: Page }): void {
  test('the right side has one stop for Tab; the arrow keys choose, and no tab stands alone on a line', async () => {
    const { page } = desk()
    for (const language of ['zh', 'en']) {
      const address = new URL(page.url())
      address.searchParams.set('lang', language)
      await page.goto(address.href)
      const tabs = page.getByRole('tab')
      await tabs.first().waitFor({ timeout: 30_000 })
      const boxes = await Promise.all((await tabs.all()).map((tab) => tab.boundingBox()))
      const tops = boxes.map((box) => Math.round(box?.y ?? 0))
      expect(tops.filter((top) => top === tops[0])).toHaveLength(4)
      expect(new Set(tops).size).toBe(2)
      const cut = await tabs.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length)
      expect(cut).toBe(0)
    }
    await page.getByRole('tab', { name: 'Why', exact: true }).focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.url()).toContain('side=whynot')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.url()).toContain('side=blast')
    expect(await page.getByRole('tab', { name: 'Spread' }).getAttribute('aria-selected')).toBe('true')
  })

  test('point 12: who else was exposed at a source, by category, where it went on and by when, on the map in step', async () => {
    const { page } = desk()
    const panel = page.getByRole('tabpanel', { name: 'Spread' })
    await tabTo(page, 'Holder')
    await page.keyboard.type('2')
    await expect.poll(() => page.url()).toMatch(/holder=/)
    const address = new URL(page.url())
    address.searchParams.set('holder', 'crm')
    address.searchParams.set('from', '2025-05-01')
    address.searchParams.set('until', '2025-06-30')
    await page.goto(address.href)
    await panel.getByText(/^Of 60 people, Customer system had or got something: 1 May – 30 Jun 2025\.$/).waitFor({
      timeout: 30_000,
    })
    const downstream = panel.getByRole('region', { name: 'Where it went on to' })
    await downstream.getByText('20 people').waitFor()
    await downstream.getByText('1 Jun 2025').waitFor()
    await panel.getByText('PIPL 57').waitFor()
    await panel.getByText('Only logged movements are followed.').waitFor()
    await panel.getByRole('region', { name: 'What was held, of how many' }).getByText('60 people').first().waitFor()
    const picture = page.getByRole('img', { name: /1 holder that it went on to is outlined twice/ })
    await picture.waitFor()
    expect(await axeFindings(page)).toEqual([])
    const [file] = await Promise.all([page.waitForEvent('download'), pressOn(page, 'JSON')])
    const told = JSON.parse(readFileSync(await file.path(), 'utf8'))
    expect(told).toMatchObject({
      holder: { key: 'crm' },
      subjects: 60,
      downstream: [{ key: 'vendor', subjects: 20, firstAt: '2025-06-01T01:00:00.000Z' }],
      truncated: null,
    })
    expect(told.note).toContain('not legal advice')
    await pressOn(page, 'Call centre')
    await page.getByRole('tab', { name: 'Facts', selected: true }).waitFor()
    await pressOn(page, 'See who else, and where it went')
    await panel.getByText('No logged movement carried it on.').waitFor({ timeout: 20_000 })
    await page.keyboard.press('w')
    await pressOn(page, 'All days')
  })
}
