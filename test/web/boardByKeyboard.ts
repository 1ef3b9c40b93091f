// Point 6 in the page: the common source board, in any order, as CSV, and the chains of several sources in one picture.
// Called by reach.neo4j.test.ts with its page on the leak town, traced.

import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeFindings, pressOn, tabTo } from './browser.ts'

export function testsOfTheBoard(desk: () => { readonly page: Page }): void {
  test('point 6: the board says coverage, base rate, lift, posterior and misses, in any order, and the CSV says the same', async () => {
    const { page } = desk()
    await pressOn(page, 'all as table')
    const board = page.getByRole('dialog')
    const vendor = board.getByRole('row', { name: /Call centre/ })
    await vendor.waitFor({ timeout: 30_000 })
    // Twenty of the twenty rows were there, of some four and a half thousand people twenty were.
    const cells = await vendor.getByRole('cell').allTextContents()
    expect(cells[4]).toMatch(/^20 \/ 20100\s?%$/)
    expect(cells[5]).toMatch(/^20 \/ \d,?\d{3}/)
    expect(cells[6]).toMatch(/^× \d+/)
    await pressOn(page, /^Lift/)
    await expect
      .poll(() => board.getByRole('columnheader', { name: /^Lift/ }).getAttribute('aria-sort'))
      .toBe('descending')
    const first = () => board.getByRole('row').nth(1).getByRole('rowheader').textContent()
    expect(await first()).toBe('Call centre')
    await page.keyboard.press('Enter')
    await expect.poll(first).not.toBe('Call centre')
    expect(await axeFindings(page)).toEqual([])
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      board.getByRole('button', { name: 'Download CSV' }).press('Enter'),
    ])
    const { data } = Papa.parse<string[]>(readFileSync(await file.path(), 'utf8').slice(1), { skipEmptyLines: true })
    expect(data[1]?.slice(3, 10)).toEqual([
      'Probability',
      'Coverage k / n',
      'Rows matched n',
      'Base rate K / N',
      'People known N',
      'Lift',
      'Not explained',
    ])
    const line = data.find(([, name]) => name === 'Call centre')
    expect(line?.slice(4, 7)).toEqual(['20', '20', '20'])
    expect(Number(line?.[8])).toBeCloseTo(Number(line?.[7]) / 20, 6)
  })

  test('point 6: the chains of several sources are drawn together, held in the address, and taken back', async () => {
    const { page } = desk()
    const before = page.url()
    const board = page.getByRole('dialog')
    for (const name of ['Call centre', 'River Road']) {
      await tabTo(page, `Draw the chains of ${name}`)
      await page.keyboard.press('Space')
    }
    await board.getByRole('button', { name: 'Draw the chains of 2 sources together' }).press('Enter')
    await board.waitFor({ state: 'detached' })
    await page
      .getByText(/^All chains of (Call centre, River Road|River Road, Call centre) are drawn: 20 rows\.$/)
      .first()
      .waitFor()
    await page.getByRole('img', { name: /are drawn: 20 rows/ }).waitFor()
    expect(new URL(page.url()).searchParams.get('drawn')?.split(',').sort()).toEqual(['outlet-1', 'vendor'])
    expect(await axeFindings(page)).toEqual([])
    await page.reload()
    await page
      .getByText(/^All chains of /)
      .first()
      .waitFor({ timeout: 30_000 })
    await pressOn(page, 'Only one chain')
    await page
      .getByText(/^All chains of /)
      .first()
      .waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.url()).toBe(before)
  })
}
