// The command `suyuan diff` as people and scripts run it: a real process, its exit code, and output that no map can bend.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DIFF_SCHEMA } from '@suyuan/server/command/diffSchema.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ran } from '../builders/ran.ts'

const RIVERSIDE = 'seed/maps/riverside'
let home = ''
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'suyuan-diff-'))
})
afterAll(() => rmSync(home, { recursive: true }))

function changed(name: string, change: (map: string) => string): string {
  const path = join(home, name)
  writeFileSync(path, change(readFileSync(`${RIVERSIDE}/map.yml`, 'utf8')))
  return path
}

const diff = (...words: string[]) => ran(home, 'diff', ...words)

describe('suyuan diff', () => {
  it('of a map with itself ends with 0, as a folder or as a file', () => {
    const { code, out, err } = diff(RIVERSIDE, `${RIVERSIDE}/map.yml`)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('The maps say the same.')
    expect(DIFF_SCHEMA.parse(JSON.parse(diff(RIVERSIDE, RIVERSIDE, '--json').out)).same).toBe(true)
  })

  it('of two maps ends with 1 and says what reaches whom now', () => {
    const sold = '  - {id: sold, from: warehouse, to: grey-market, categories: [user.financial.bill]}\n'
    const other = changed('map-sold.yml', (map) => `${map}${sold}`)
    const text = diff(RIVERSIDE, other)
    expect(text.code).toBe(1)
    expect(text.out).toContain('+ sold  warehouse → grey-market {user.financial.bill}')
    expect(text.out).toContain('user.financial.bill now reaches grey-market: ')
    expect(text.out).toMatch(/2 systems gain a path to a third party: billing, warehouse/)
    const json = DIFF_SCHEMA.parse(JSON.parse(diff(RIVERSIDE, other, '--format', 'json').out))
    expect([json.same, json.flows.added.map(({ id }) => id)]).toEqual([false, ['sold']])
    expect(diff(other, RIVERSIDE).out).toContain('user.financial.bill no longer reaches grey-market: ')
  }, 120_000)

  it('as Markdown keeps every text of a map in a code span', () => {
    const evil = '"`</code>](x) | <img src=x> \\u202E**b**"'
    const other = changed('map-evil.yml', (map) => map.replace('name: Billing', `name: ${evil}`))
    const { out } = diff(RIVERSIDE, other, '--format', 'markdown')
    expect(out).toContain('- changed `billing` ``name Billing → `</code>](x) | <img src=x> \\u{202e}**b**``')
  })

  it('of half a map, of no map and of nothing at all prints nothing and ends with 1', () => {
    const broken = changed('map-broken.yml', (map) => map.replace('kind: POPULATION', 'kind: POPULACE'))
    const half = diff(RIVERSIDE, broken)
    expect(half).toMatchObject({ code: 1, out: '' })
    expect(half.err).toContain('WORD_UNKNOWN')
    expect(diff(RIVERSIDE, 'seed/maps/nowhere')).toMatchObject({ code: 1, out: '' })
    expect(diff(RIVERSIDE, 'test/fixtures/codes/MAP_MISSING/fails', '--json')).toMatchObject({ code: 1, out: '' })
  }, 120_000)

  it('asked for what makes no sense ends with 2', () => {
    expect(diff(RIVERSIDE)).toMatchObject({ code: 2, out: '' })
    expect(diff(RIVERSIDE, RIVERSIDE, '--store')).toMatchObject({ code: 2, out: '' })
    expect(diff(RIVERSIDE, RIVERSIDE, '--json', '--format', 'text')).toMatchObject({ code: 2, out: '' })
  }, 120_000)
})
