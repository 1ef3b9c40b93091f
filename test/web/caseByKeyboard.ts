// What one does with a case by keyboard besides tracing it: correct a column, take rows back, delete, bring a workbook,
// see the whole ranking. Part of the journey, which hands in its page.

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { xlsx } from '../builders/xlsx.ts'
import { pressOn, tabTo } from './browser.ts'

export interface CaseDesk {
  readonly page: Page
  /** An address of the running town. */
  readonly link: string
  readonly bodies: readonly { readonly name: string; readonly body: string }[]
}

/** Declares the tests; they begin wherever the page is and end on the first sample case, traced. */
export function testsOfTheCase(desk: () => CaseDesk): void {
  test('corrects a column after Trace, from the rows still in memory, without pasting again', async () => {
    await desk().page.goto(new URL('/', desk().link).href)
    await pressOn(desk().page, 'Try the sample leak')
    await desk()
      .page.getByText(/^\d+ rows$/)
      .waitFor()
    await pressOn(desk().page, 'Trace')
    await desk().page.locator('[aria-current="true"]').first().waitFor({ timeout: 30_000 })
    await pressOn(desk().page, 'Correct columns')
    await tabTo(desk().page, /^What the column “.+” holds$/)
    await desk().page.keyboard.press('Home')
    await pressOn(desk().page, 'Trace again with these columns')
    await desk()
      .page.getByText(/still in the memory of this page/)
      .waitFor()
    const sent =
      desk()
        .bodies.filter(({ name }) => name === 'AddExhibits')
        .at(-1)?.body ?? ''
    expect(sent).toContain('{"index":0,"category":null,"identifier":null}')
    await pressOn(desk().page, 'Forget rows')
    await desk()
      .page.getByText(/still in the memory of this page/)
      .waitFor({ state: 'detached' })
  })

  test('takes the rows back, then deletes the case; both ask first', async () => {
    await pressOn(desk().page, 'Take rows back')
    await pressOn(desk().page, 'Take them back')
    await desk().page.getByText('No rows yet').waitFor()
    await pressOn(desk().page, 'Delete case')
    await pressOn(desk().page, 'Delete the case')
    await desk().page.getByRole('heading', { name: 'Where did a leaked record leave?' }).waitFor()
    expect(new URL(desk().page.url()).search).toBe('')
  })

  test('brings rows as a workbook as well', async () => {
    await tabTo(desk().page, 'Name of the case')
    await desk().page.keyboard.type('Workbook')
    await desk().page.keyboard.press('Enter')
    const workbook = Buffer.from(
      xlsx([
        ['手机号', '姓名'],
        ['+86 100 0000 0001', '测试甲'],
        ['+86 100 0000 0002', '测试乙'],
      ]),
    )
    await desk().page.locator('input[type=file]').setInputFiles({ name: 'rows.xlsx', mimeType: '', buffer: workbook })
    await desk()
      .page.getByText(/^2 rows$/)
      .waitFor()
    await pressOn(desk().page, 'Delete case')
    await pressOn(desk().page, 'Delete the case')
    await pressOn(desk().page, 'Sample leak')
    await desk().page.locator('[aria-current="true"]').first().waitFor({ timeout: 30_000 })
  })

  test('sees the whole ranking as a table', async () => {
    await pressOn(desk().page, 'all as table')
    await desk().page.getByRole('dialog').getByText('Download CSV').waitFor()
    expect(await desk().page.getByRole('dialog').locator('tbody tr').count()).toBeGreaterThan(20)
    await desk().page.keyboard.press('Escape')
    await desk().page.getByRole('dialog').waitFor({ state: 'detached' })
    for (let i = 0; i < 3 && (await desk().page.getByRole('button', { name: 'Show more' }).isVisible()); i++) {
      await pressOn(desk().page, 'Show more')
      await desk().page.waitForTimeout(600)
    }
    expect(await desk().page.locator('main ol li').count()).toBeGreaterThan(40)
  })
}
