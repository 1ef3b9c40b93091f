// The picture arranged by keyboard alone: expand, collapse, hide, pin, move, each a step that Undo takes back. Part of the
// journey, which hands in its page.

import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeFindings, pressOn, tabTo } from './browser.ts'
import type { CaseDesk } from './caseByKeyboard.ts'

/** What the keyboard is led to, and what the address says of it then. */
const STEPS = [
  ['Expand', /arranged=o%3A/],
  ['Collapse', /^(?!.*arranged)/],
  ['Pin', /arranged=p%3A/],
  [/^Move .* up$/, /m%3A.*%3A0%3A-30/],
  [/^Move .* to the right$/, /m%3A.*%3A40%3A-30/],
  ['Hide', /arranged=h%3A.*%2Cm%3A/],
] as const

/** Declares the tests; they begin and end on the sample case, traced. */
export function testsOfThePicture(desk: () => CaseDesk): void {
  test('point 10: hide, pin, move, expand and collapse are done in the table alone, and can be undone', async () => {
    const { page } = desk()
    const sample = page.url()
    const address = new URL(sample)
    address.search = new URLSearchParams({ case: address.searchParams.get('case') ?? '', map: 'table' }).toString()
    await page.goto(address.href)
    await page.getByRole('region', { name: 'Holders of the map' }).waitFor({ timeout: 30_000 })
    await tabTo(page, 'Find a holder')
    await page.keyboard.type('warehouse')
    await pressOn(page, /warehouse$/i)
    await page.getByRole('toolbar').waitFor()
    const seen: string[] = [page.url()]
    for (const [called, told] of STEPS) {
      await pressOn(page, called)
      await expect.poll(() => page.url()).toMatch(told)
      await expect.poll(() => page.url()).not.toBe(seen.at(-1))
      seen.push(page.url())
    }
    expect(await axeFindings(page)).toEqual([])
    for (const before of seen.slice(0, -1).reverse()) {
      await page.keyboard.press('Control+z')
      await expect.poll(() => page.url()).toBe(before)
    }
    for (const after of seen.slice(1)) {
      await page.keyboard.press('Control+Shift+z')
      await expect.poll(() => page.url()).toBe(after)
    }
    await page.keyboard.press('m')
    await page.getByRole('button', { name: 'Show the 1 hidden again' }).waitFor()
    await page.goto(sample)
    await page.locator('[aria-current="true"]').first().waitFor({ timeout: 30_000 })
  })

  test('point 14: a holder is found in the picture, and the picture is saved as SVG and PNG with its caveat', async () => {
    const { page } = desk()
    await page.locator('canvas').first().waitFor()
    await tabTo(page, 'Find in the picture')
    await page.keyboard.type('billing')
    await page.keyboard.press('Enter')
    await page.getByRole('toolbar', { name: /Billing/ }).waitFor()
    expect(page.url()).toContain('holder=')
    const svg = await saved(page, 'as SVG')
    expect(svg.toString()).toContain('>Billing</text>')
    expect(svg.toString()).toContain('not proof against a person')
    expect((await saved(page, 'as PNG')).subarray(1, 4).toString()).toBe('PNG')
    await page.keyboard.press('Control+z')
    await page.getByRole('toolbar').waitFor({ state: 'detached' })
  })
}

/** The file that a button gives. */
async function saved(page: Page, called: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), pressOn(page, called)])
  return readFileSync(await file.path())
}
