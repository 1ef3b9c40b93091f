// Every code of the table has a page, a fixture that gives it and one that does not, so that no finding is a riddle.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { CODES } from '@suyuan/seed/check/codes.ts'
import { describe, expect, it } from 'vitest'
import { checkedPath } from '../../builders/checked.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/codes/', import.meta.url))
const rules = fileURLToPath(new URL('../../../seed/check/rules/', import.meta.url))
const STRICT: readonly string[] = ['HOLDER_UNKNOWN', 'FLOW_UNKNOWN']
/** Found only beside a database: what it holds lies in `stored`. */
const STORED: readonly string[] = ['MAP_RIVAL']

describe.each(Object.entries(CODES))('%s', (code, { severity, title }) => {
  const mode = STRICT.includes(code) ? 'strict' : 'lenient'

  it('is given for the fixture that fails, and not for the one that passes', async () => {
    const stored = STORED.includes(code) ? `${fixtures}${code}/stored` : null
    const failed = await checkedPath(pathOf(code, 'fails'), { mode, stored })
    const found = failed.findings.filter((one) => one.code === code)
    expect(found.length).toBeGreaterThan(0)
    expect(found.every((one) => one.severity === severity && one.message !== '' && one.remedy !== '')).toBe(true)
    const passed = await checkedPath(pathOf(code, 'passes'), { mode, stored })
    expect(passed.findings.filter((one) => one.code === code || one.severity === 'error')).toEqual([])
    for (const { input } of [failed, passed]) expect(input.rows).toBe(input.stored + input.refused + input.alreadyThere)
  })

  it('has a page that says what it means, why it matters and how to mend it', () => {
    const page = readFileSync(`${rules}${code}.md`, 'utf8')
    expect(page.startsWith(`# ${code}: ${title}\n\nSeverity: ${severity}\n`)).toBe(true)
    const sections = page
      .split(/^## /m)
      .slice(1)
      .map((section) => section.split('\n'))
    expect(sections.map(([name]) => name)).toEqual(['What', 'Why it matters', 'Fails', 'Passes', 'Mend'])
    for (const [, ...text] of sections) expect(text.join('').length).toBeGreaterThan(10)
  })
})

describe('The pages', () => {
  it('explain no code that does not exist any more', () => {
    expect(readdirSync(rules).sort()).toEqual(
      Object.keys(CODES)
        .map((code) => `${code}.md`)
        .sort(),
    )
    expect(readdirSync(fixtures).sort()).toEqual(Object.keys(CODES).sort())
  })
})

/** A folder, or the one file of leaked rows in it. */
function pathOf(code: string, which: 'fails' | 'passes'): string {
  const folder = `${fixtures}${code}/${which}`
  const leak = readdirSync(folder).find((name) => name.startsWith('leak.'))
  return leak === undefined ? folder : `${folder}/${leak}`
}
