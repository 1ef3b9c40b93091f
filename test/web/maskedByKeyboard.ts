// Point 13 by keyboard: a person is looked for by a typed identifier, and what the page shows, keeps and gives away is
// searched for raw identifiers of anybody of the town. Part of the journey, which hands in its page.

import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { axeFindings, keptInBrowser, pressOn, tabTo } from './browser.ts'
import type { CaseDesk } from './caseByKeyboard.ts'

/** Phones and ID numbers of demo towns, whose ranges are nobody's, with whatever is put between the digits. */
const PHONE = /(?<![\w.])(?:\+?86[\s-]?)?100[\s-]?\d{4}[\s-]?\d{4}(?!\d)/
const ID_NUMBER = /(?<!\d)0{6}(19|20)\d{9}[\dXx](?!\d)/

/** Declares the tests; they begin and end on the sample case, traced. `values`: those of its leaked rows. */
export function testsOfMasking(desk: () => CaseDesk, values: () => readonly string[]): void {
  test('point 13: a typed identifier is matched, leaves the box at once, and stands in one request only', async () => {
    const { page, bodies } = desk()
    const typed = values().find((value) => /^\+?[\d\s-]{11,}$/.test(value)) ?? ''
    await pressOn(page, 'Is a person among them?')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Identifier').fill(typed)
    await tabTo(page, 'Why you ask')
    await page.keyboard.type('the person asked')
    await page.keyboard.press('Enter')
    await dialog.getByText(/^Yes: one row/).waitFor({ timeout: 20_000 })
    expect(await dialog.getByLabel('Identifier').inputValue()).toBe('')
    expect(await axeFindings(page)).toEqual([])
    const carrying = bodies.filter(({ name, body }) => name !== 'AddExhibits' && body.includes(typed))
    expect(carrying.map(({ name }) => name)).toEqual(['MatchIdentifier'])
    expect(await textOf(page)).not.toContain(typed)
    await pressOn(page, /^row \d+$/)
    await dialog.waitFor({ state: 'detached' })
    expect(page.url()).toContain('row=')
  })

  test('point 13: a text scan of the page, tooltips, URL, exports and storage finds no raw identifier', async () => {
    const { page } = desk()
    const here = page.url()
    const texts = [await keptInBrowser(page)]
    for (const side of ['why', 'facts', 'whynot', 'sever', 'compare']) {
      for (const map of ['picture', 'table']) {
        const address = new URL(here)
        address.searchParams.set('side', side)
        address.searchParams.set('map', map)
        await page.goto(address.href)
        await page.locator('[aria-current="true"]').first().waitFor({ timeout: 30_000 })
        await page.locator('main ol li').nth(8).waitFor()
        texts.push(await textOf(page))
      }
    }
    texts.push(await rankingExport(page))
    await page.goto(here)
    await page.locator('[aria-current="true"]').first().waitFor({ timeout: 30_000 })
    const all = texts.join('\n')
    expect(all).not.toMatch(PHONE)
    expect(all).not.toMatch(ID_NUMBER)
    for (const value of values()) expect(all).not.toContain(value)
  })
}

/** All that the page holds, read or not: text, titles, labels and values of its fields, and the address. */
async function textOf(page: Page): Promise<string> {
  const text = await page.evaluate(`(() => {
    const fields = [...document.querySelectorAll('input, textarea, select')].map((one) => one.value)
    return [document.documentElement.outerHTML, ...fields, location.href].join('\\n')
  })()`)
  return z.string().parse(text)
}

async function rankingExport(page: Page): Promise<string> {
  await pressOn(page, 'all as table')
  const download = page.waitForEvent('download')
  await page.getByRole('dialog').getByText('Download CSV').click()
  const path = await (await download).path()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  return readFileSync(path, 'utf8')
}
