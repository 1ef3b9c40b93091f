// The desk's points of the design (interface.md), by keyboard: why as a staircase down to the log line, two candidates
// side by side, undo and redo of everything, high contrast. Part of the journey, which hands in its page.

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeFindings, pressOn, tabTo } from './browser.ts'
import type { CaseDesk } from './caseByKeyboard.ts'

/** Declares the tests; they begin and end on the sample case, traced. */
export function testsOfTheDesk(desk: () => CaseDesk): void {
  test('Why, and why not: every bar begins where the last ended, and opens down to log file and line', async () => {
    const { page } = desk()
    await page.keyboard.press('w')
    const why = page.getByRole('region', { name: /^Why / })
    await pressOn(page, /^Coverage \d+ \/ \d+/)
    await why.getByText(/^Log lines behind row \d+$/).waitFor({ timeout: 20_000 })
    await why
      .getByText(/\.(csv|ndjson):\d+$/)
      .first()
      .waitFor()
    const runs = await why
      .locator('details p')
      .filter({ hasText: /^from .+ to .+ bit$/ })
      .allTextContents()
    const ends = runs.map((text) => /^from (\S+) to (\S+) bit$/.exec(text)?.slice(1) ?? [])
    expect(ends.length).toBe(6)
    expect(ends[0]?.[0]).toBe('0')
    for (const [i, [from]] of ends.slice(1).entries()) expect(from).toBe(ends[i]?.[1])
    expect(await axeFindings(page)).toEqual([])
    await pressOn(page, / → /)
    await page.getByText('Log line', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
  })

  test('Compare: what one candidate explains and the other does not, row by row, held in the address', async () => {
    const { page, bodies } = desk()
    await page.keyboard.press('c')
    const panel = page.getByRole('region', { name: 'Two sources side by side' })
    await panel.getByText(/bit ahead\.$/).waitFor({ timeout: 20_000 })
    await tabTo(page, 'Compare with')
    await page.keyboard.press('End')
    await expect.poll(() => page.url()).toContain('against=')
    const here = page.url()
    await page.reload()
    await panel.getByRole('row', { name: /^Coverage/ }).waitFor({ timeout: 20_000 })
    expect(page.url()).toBe(here)
    await pressOn(page, 'All rows')
    const counted = await panel.getByText(/^Only A explains/).textContent()
    const sum = [...(counted ?? '').matchAll(/\d+/g)].reduce((all, [one]) => all + Number(one), 0)
    expect(sum).toBeGreaterThan(10)
    expect(await panel.locator('section tbody tr').count()).toBe(sum)
    expect(bodies.filter(({ name }) => name === 'Compare').length).toBeGreaterThan(0)
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('w')
  })

  test('Undo and redo of everything: ten mixed steps, ten undos, ten redos; Back and Forward agree', async () => {
    const { page } = desk()
    await page.getByRole('heading', { name: /^Why / }).waitFor()
    await page.locator('#main').focus()
    const stops = [page.url()]
    for (const key of ['m', 'a', 'j', 'f', 'c', 'p', 'm', 's', 'e', 'w']) {
      await page.keyboard.press(key)
      await expect.poll(() => page.url(), { message: key }).not.toBe(stops.at(-1))
      stops.push(page.url())
      // The next key acts on the ranking, which must be there.
      if (key === 'a' || key === 'p') await page.locator('[aria-current="true"]').first().waitFor()
    }
    for (let i = 0; i < 10; i++) await page.keyboard.press('Control+z')
    await expect.poll(() => page.url()).toBe(stops[0])
    for (let i = 0; i < 10; i++) await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => page.url()).toBe(stops[10])
    await pressOn(page, 'Undo')
    await expect.poll(() => page.url()).toBe(stops[9])
    await page.goBack()
    await expect.poll(() => page.url()).toBe(stops[8])
    await page.goForward()
    await expect.poll(() => page.url()).toBe(stops[9])
    await pressOn(page, 'Redo')
    await expect.poll(() => page.url()).toBe(stops[10])
    await expectDisabled(page, 'Redo')
    for (let i = 0; i < 10; i++) await page.keyboard.press('Control+z')
    await expect.poll(() => page.url()).toBe(stops[0])
  })

  test('High contrast: black and white by a button, and back again', async () => {
    const { page } = desk()
    await pressOn(page, 'Contrast')
    await expect.poll(() => page.url()).toContain('theme=contrast')
    expect(await page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--ink').trim()")).toBe(
      '#000',
    )
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.url()).not.toContain('theme=contrast')
  })

  test('Rows that end in an open quote are said where they were pasted, before anything is sent', async () => {
    const { page } = desk()
    await pressOn(page, 'Add rows')
    await page.locator('textarea').fill('name,phone\n测试甲,+86 100 0000 0001\n"测试乙,+86 100 0000 0002\n')
    await page.getByText('Row 2: a quoted cell begins and never ends').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.locator('textarea').fill('')
  })

  test('In Chinese an act is called by its account in Chinese, and no reason by its code', async () => {
    const { page } = desk()
    const before = page.url()
    const address = new URL(before)
    address.searchParams.set('lang', 'zh')
    address.searchParams.set('grain', 'ACT')
    await page.goto(address.href)
    await page.locator('[aria-current="true"]').first().waitFor({ timeout: 30_000 })
    const ranking = await page.locator('main ol').first().textContent()
    expect(ranking).not.toMatch(/account of|MISSING_FIELDS|NOT_IN_BATCH|TIME_ORDER|VINTAGE/)
    await page.goto(before)
    await page.locator('[aria-current="true"]').first().waitFor({ timeout: 30_000 })
  })
}

async function expectDisabled(page: Page, name: string): Promise<void> {
  await expect.poll(() => page.getByRole('button', { name, exact: true }).getAttribute('aria-disabled')).toBe('true')
}
