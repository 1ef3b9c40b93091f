// What one does next with a traced case, by keyboard: see what would sever it, try what if, and be told what to ask. Part
// of the journey, which hands in its page.

import { expect, test } from 'vitest'
import { axeFindings, pressOn, tabTo } from './browser.ts'
import type { CaseDesk } from './caseByKeyboard.ts'

/** Declares the tests; they begin and end on the sample case, traced. */
export function testsOfNextSteps(desk: () => CaseDesk): void {
  test('sees the cheapest channel that severs every chain, and what every chain passes', async () => {
    const { page } = desk()
    await page.keyboard.press('s')
    await page.getByRole('heading', { name: 'What would sever it' }).waitFor({ timeout: 20_000 })
    await page.getByRole('heading', { name: 'Cheapest cut, cost 2' }).waitFor()
    await page.getByRole('button', { name: /^photo-outlet-/ }).waitFor()
    expect(page.url()).toContain('side=sever')
    expect(await axeFindings(page)).toEqual([])
  })

  test('tries what if it had been severed: no row has a chain then, and Back takes it back', async () => {
    const { page } = desk()
    await tabTo(page, /outlet → .* 2$/)
    await page.keyboard.press('Space')
    await page.getByText(/^Rows with a chain: \d+ now, 0 then\.$/).waitFor({ timeout: 20_000 })
    await page.getByText(/^No known channel would lead to a market any more/).waitFor()
    expect(page.url()).toMatch(/switched=flow%3Aphoto-outlet-/)
    expect(await axeFindings(page)).toEqual([])
    await page.goBack()
    await page.getByText(/^Rows with a chain/).waitFor({ state: 'detached' })
    expect(page.url()).not.toContain('switched')
  })

  test('is told that nothing is left to ask where one stands as sure as it can be', async () => {
    const { page } = desk()
    await page.keyboard.press('w')
    await page.getByRole('region', { name: 'Ask next' }).getByText('Nothing to ask').waitFor({ timeout: 20_000 })
  })

  test('is told which check would tell most where two rows name no source', async () => {
    const { page, link } = desk()
    const sample = page.url()
    await page.goto(new URL('/', link).href)
    await pressOn(page, 'Try the sample leak')
    const box = page.locator('textarea')
    await page.getByText(/^\d+ rows$/).waitFor()
    await box.fill((await box.inputValue()).split('\n').slice(0, 3).join('\n'))
    await page.getByText(/^2 rows$/).waitFor()
    await pressOn(page, 'Trace')
    await page.getByText('2 rows stored').waitFor({ timeout: 30_000 })
    const asks = page.getByRole('region', { name: 'Ask next' })
    await asks.getByText('20 more rows from where they were seen').waitFor({ timeout: 30_000 })
    expect(await asks.getByText(/^[\d.]+ bit$/).count()).toBeGreaterThan(0)
    expect(await axeFindings(page)).toEqual([])
    await pressOn(page, 'Forget rows')
    await pressOn(page, 'Delete case')
    await pressOn(page, 'Delete the case')
    await page.getByRole('heading', { name: 'Where did a leaked record leave?' }).waitFor()
    await page.goto(sample)
    await page.locator('[aria-current="true"]').first().waitFor({ timeout: 30_000 })
  })
}
