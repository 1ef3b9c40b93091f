// Point 11 by keyboard: the case is the memory. Notes, pins, saved views and the history of questions are there after a
// reload, and each leads back to what it is about. Part of the journey, which hands in its page.

import { expect, test } from 'vitest'
import { axeFindings, pressOn, tabTo } from './browser.ts'
import type { CaseDesk } from './caseByKeyboard.ts'

/** Declares the tests; they begin and end on the sample case, traced. */
export function testsOfMemory(desk: () => CaseDesk): void {
  test('point 11: a note on a source is kept, amended beside what it said, and there after a reload', async () => {
    const { page } = desk()
    await page.keyboard.press('o')
    // The panel asks first; a keyboard that ran ahead of it would find nothing.
    await page.getByLabel('About').waitFor()
    await tabTo(page, 'About')
    await page.keyboard.press('ArrowDown')
    await tabTo(page, 'Note')
    await page.keyboard.type('Ask for its exports of June.')
    await pressOn(page, 'Add note')
    await page.locator('aside li').getByText('Ask for its exports of June.').waitFor()
    await pressOn(page, 'Amend')
    await tabTo(page, 'What it should say now')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Asked: one export only.')
    await pressOn(page, 'Keep both')
    await page.locator('aside li').getByText('Asked: one export only.').waitFor()
    await page.reload()
    await page.locator('aside li').getByText('Asked: one export only.').waitFor({ timeout: 30_000 })
    await pressOn(page, 'What it said before')
    await page.locator('aside details').getByText('Ask for its exports of June.').waitFor()
    expect(await axeFindings(page)).toEqual([])
  })

  test('point 11: a note with a phone number in it is refused, says what to write instead, and stays to be mended', async () => {
    const { page } = desk()
    await tabTo(page, 'Note')
    await page.keyboard.type('Call 100-2003-3003? +86 100 2003 3003')
    await pressOn(page, 'Add note')
    await page
      .getByRole('alert')
      .getByText(/Write the row number or the short token/)
      .waitFor()
    await tabTo(page, 'Note')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
  })

  test('point 11: a view saved under a name is shown again by a click, in any later view', async () => {
    const { page } = desk()
    await page.keyboard.press('Escape')
    await page.evaluate('document.activeElement.blur()')
    await page.keyboard.press('j')
    await page.keyboard.press('m')
    await page.keyboard.press('o')
    const saved = page.url()
    await page.getByLabel('Name of the view on the screen').waitFor()
    await tabTo(page, 'Name of the view on the screen')
    await page.keyboard.type('The second source, as a table')
    await pressOn(page, 'Save this view')
    await page.getByRole('link', { name: 'The second source, as a table' }).waitFor()
    await page.evaluate('document.activeElement.blur()')
    await page.keyboard.press('m')
    await page.keyboard.press('k')
    await page.keyboard.press('o')
    expect(page.url()).not.toBe(saved)
    await page.getByRole('link', { name: 'The second source, as a table' }).waitFor()
    await pressOn(page, 'The second source, as a table')
    await expect.poll(() => page.url()).toBe(saved)
    await page.goBack()
    await expect.poll(() => page.url()).not.toBe(saved)
    await page.getByRole('button', { name: /^Drop the view/ }).waitFor()
    await pressOn(page, 'Drop the view The second source, as a table')
    await page.getByText('No view is saved.', { exact: false }).waitFor()
  })

  test('point 11: a pin leads back to its source, and what was asked stands in the history, ids only', async () => {
    const { page } = desk()
    await page.getByRole('button', { name: /^Pin / }).waitFor()
    await pressOn(page, /^Pin /)
    await page.getByRole('button', { name: /^Take the pin off / }).waitFor()
    await pressOn(page, /^Take the pin off /)
    await page.getByText('Nothing is pinned.').waitFor()
    const history = page.getByRole('region', { name: 'What was asked' })
    await history
      .getByText(/^By which chains .+ had the rows$/)
      .first()
      .waitFor()
    await history.getByText(/^What if: 1 switch$/).waitFor()
    await pressOn(page, /^What if: 1 switch$/)
    await page.getByText(/^Rows with a chain: \d+ now, 0 then\.$/).waitFor({ timeout: 20_000 })
    expect(page.url()).toMatch(/switched=flow%3A/)
    await page.goBack()
    await page.keyboard.press('w')
  })
}
