// The steps of a steward who maps a log of unknown shape by keyboard: what is guessed, what the first rows become, and that
// the kept file says the same to the reader of folders. Called by steward.neo4j.test.ts, the log being chosen already.

import { readFile } from 'node:fs/promises'
import { checkFolder } from '@suyuan/seed/check/checkFolder.ts'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { IDENTIFY } from '../load/importing.ts'
import { folderOf } from '../load/smallFolder.ts'
import { phone } from '../server/leakTown.ts'
import { axeFindings, pressOn, tabTo } from './browser.ts'

/** A log that nobody has seen before: names of its own, times without a zone, a remark that quotes people. */
export const UNKNOWN_LOG = `ts,op,client,user,msisdn,remark\n${Array.from({ length: 40 }, (_, n) => {
  const second = String(n).padStart(2, '0')
  const op = n % 10 === 9 ? 'LOGIN' : n % 4 === 0 ? 'EXP' : 'SEL'
  const who = n === 5 ? '' : phone(n)
  return `2025-04-01 10:00:${second},${op},outlet-1,clerk-1,${who},called back on ${phone(n)}\n`
}).join('')}`

export async function mapLogByKeyboard(page: Page): Promise<void> {
  const wizard = page.getByRole('region', { name: 'Map till-audit.csv' })
  await wizard.getByText('ddd dddd dddd').first().waitFor()
  const shown = async () => (await page.locator('main').textContent()) ?? ''
  expect(await shown()).not.toContain(phone(1))
  const held = (name: string) => wizard.getByLabel(name, { exact: true }).inputValue()
  expect(await held('ts holds')).toBe('at')
  expect(await held('op holds')).toBe('kind')
  expect(await held('msisdn holds')).toBe('identifier:phone')
  expect(await held('remark holds')).toBe('')
  expect(await held('EXP is')).toBe('EXPORT')
  expect(await held('LOGIN is')).toBe('')
  await wizard.getByText('Of the first 40 rows: 0 would be stored, 36 refused, 4 are no movements.').waitFor()
  await tabTo(page, 'From where (id of a holder)')
  await page.keyboard.type('crm')
  await tabTo(page, 'Zone of its times, which name none')
  await page.keyboard.type('Asia/Shanghai')
  await wizard.getByText('Of the first 40 rows: 35 would be stored, 1 refused, 4 are no movements.').waitFor()
  expect(await axeFindings(page)).toEqual([])

  const download = page.waitForEvent('download')
  await pressOn(page, 'Download mapping-till-audit.yml')
  const mapping = await readFile(await (await download).path(), 'utf8')
  const folder = folderOf({ 'till-audit.csv': UNKNOWN_LOG, 'mapping-till-audit.yml': mapping })
  const checked = await checkFolder(folder, { identify: IDENTIFY, timezone: null, mode: 'lenient' })
  expect(checked.input).toMatchObject({ rows: 36, stored: 35, refused: 1 })
  expect(checked.counts.setAside).toBe(4)

  await pressOn(page, 'Keep this mapping')
  await page.getByText('Rows: 36 = 35 to store + 0 said twice + 1 refused.').waitFor()
  await tabTo(page, 'What the movements are a log of')
  await page.keyboard.type('Till audit')
  await pressOn(page, 'Check again')
  await pressOn(page, 'Commit')
  await pressOn(page, 'Commit them')
  await page.getByText('Rows: 36 = 35 stored + 0 already there + 1 refused.').waitFor()
  expect(await shown()).not.toContain(phone(1))
}
