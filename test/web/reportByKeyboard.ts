// Point 14 in the page, in part: the answer taken away, as one JSON file and as paper. Called by reach.neo4j.test.ts with
// its page on the leak town, traced.

import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { LEAKED_ROWS, name, phone } from '../server/leakTown.ts'
import { axeFindings, pressOn } from './browser.ts'

export function testsOfTheReport(desk: () => { readonly page: Page }): void {
  test('point 14: the whole answer as one JSON file, with every grain, the chains, the caveat, and nobody in it', async () => {
    const { page } = desk()
    const save = page.getByRole('button', { name: 'The whole answer as JSON' })
    await expect.poll(() => save.isEnabled(), { timeout: 30_000 }).toBe(true)
    const [file] = await Promise.all([page.waitForEvent('download'), pressOn(page, 'The whole answer as JSON')])
    const text = readFileSync(await file.path(), 'utf8')
    const report = JSON.parse(text)
    expect(report.caveat).toContain('not proof against a person')
    expect(report.trace.exhibits).toMatchObject({ rows: LEAKED_ROWS, matched: LEAKED_ROWS })
    const grains = report.trace.candidates.map((one: { grain: string }) => one.grain)
    expect(new Set(grains)).toEqual(new Set(['HOLDER', 'ACTOR', 'ACT']))
    expect(report.trace.candidates[0]).toMatchObject({ rank: 1, id: 'vendor' })
    expect(report.trace.whyNot).toContainEqual(expect.objectContaining({ id: 'archive', reason: 'NO_CONNECTION' }))
    expect(report.chains.chains[0].hops.map((hop: { toKey: string }) => hop.toKey).at(-1)).toBe('vendor')
    for (let n = 0; n < 60; n++)
      for (const raw of [phone(n), phone(n).replaceAll(' ', ''), name(n)]) expect(text).not.toContain(raw)
    expect(text, 'the name of a member of staff').not.toContain('测试店员')
  })

  test('point 14: on paper stand ranks, chain, terms, who is ruled out and the caveat, and nothing to press', async () => {
    const { page } = desk()
    await pressOn(page, 'Show the list')
    await page.emulateMedia({ media: 'print' })
    for (const text of ['MOST PROBABLE SOURCES', 'Coverage 20 / 20', 'Archive']) {
      await page
        .getByText(new RegExp(`^${text}`, 'i'))
        .first()
        .waitFor()
    }
    await page.getByText('It is a lead for a human to check').first().waitFor()
    await page
      .getByRole('region', { name: /^Hops of the chain/ })
      .getByText('Call centre')
      .waitFor()
    for (const gone of ['Find a holder, a command', 'All days', 'Take rows back', 'JSON', 'Show the list']) {
      expect(await page.getByText(gone, { exact: true }).filter({ visible: true }).count(), gone).toBe(0)
    }
    expect(await page.getByRole('tab').filter({ visible: true }).count()).toBe(0)
    expect(await page.getByRole('slider').filter({ visible: true }).count()).toBe(0)
    expect(await axeFindings(page)).toEqual([])
    await page.emulateMedia({ media: null })
  })
}
