// The command `suyuan export` as people run it: what it writes reads back, what it leaves out is said, and nothing is ever
// written over.

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EXPORT_SCHEMA } from '@suyuan/server/command/exportSchema.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ran } from '../builders/ran.ts'

const RIVERSIDE = 'seed/maps/riverside'
let home = ''
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'suyuan-export-'))
})
afterAll(() => rmSync(home, { recursive: true }))

const suyuan = (...words: string[]) => ran(join(home, 'data'), ...words)

describe('suyuan export', () => {
  it('of a map as native files gives the same map, and says that names of staff are in it', () => {
    const out = join(home, 'native')
    const { code, out: said } = suyuan('export', RIVERSIDE, '--as', 'native', '--out', out, '--map-only')
    expect([code, readdirSync(out)]).toEqual([0, ['README.md', 'map.yml']])
    expect(said).toContain('The map names 2 employees: their names are personal data')
    expect(statSync(join(out, 'map.yml')).mode & 0o077).toBe(0)
    expect(suyuan('diff', RIVERSIDE, out).code).toBe(0)
    const again = suyuan('export', RIVERSIDE, '--as', 'native', '--out', out)
    expect([again.code, again.out]).toEqual([1, ''])
  }, 120_000)

  it.each([
    ['ropa', 'ropa.csv'],
    ['dpv', 'dpv.json'],
    ['openlineage', 'openlineage.json'],
  ])(
    'as %s is a file that suyuan check reads without an error, and lists what it cannot carry',
    (format, file) => {
      const out = join(home, format)
      const { code, out: said } = suyuan('export', RIVERSIDE, '--as', format, '--out', out, '--json')
      const answer = EXPORT_SCHEMA.parse(JSON.parse(said))
      expect([code, answer.files.map(({ path }) => path), answer.namesOfStaff]).toEqual([0, [file], 0])
      expect(answer.notCarried.length).toBeGreaterThan(3)
      const checked = JSON.parse(suyuan('check', join(out, file), '--json').out)
      expect(checked.input).toMatchObject({ refused: 0 })
      expect(checked.counts.flows).toBeGreaterThan(3)
      const page = readFileSync('seed/export/README.md', 'utf8')
      // What a run may print stands on the page, so that it can be known before.
      expect(answer.notCarried.filter(({ what }) => !page.includes(what))).toEqual([])
    },
    120_000,
  )

  it('of records gives tokens in place of identifiers, and they are those of this data folder', () => {
    const town = join(home, 'made')
    suyuan('town', '--seed', '3', '--rows', '20', '--out', town)
    const out = join(home, 'records')
    expect(suyuan('export', join(town, 'town'), '--as', 'native', '--out', out).code).toBe(0)
    const movements = readFileSync(join(out, 'movements.ndjson'), 'utf8')
    expect(movements).toContain('"hk1:')
    expect(movements).not.toMatch(/\+86|"100\d{8}/)
    const trace = (folder: string) =>
      suyuan('trace', folder, '--rows', join(town, 'leak.csv'), '--seen-at', '2026-01-01T00:00:00Z', '--json')
    const [raw, tokens] = [JSON.parse(trace(join(town, 'town')).out), JSON.parse(trace(out).out)]
    expect(tokens.candidates).toEqual(raw.candidates)
  }, 300_000)

  it('asked for what makes no sense ends with 2, for what is not there with 1, and writes nothing', () => {
    const out = join(home, 'never')
    expect(suyuan('export', RIVERSIDE, '--as', 'turtle', '--out', out)).toMatchObject({ code: 2, out: '' })
    expect(suyuan('export', '--as', 'native', '--out', out)).toMatchObject({ code: 2, out: '' })
    expect(suyuan('export', RIVERSIDE, '--store', '--as', 'native', '--out', out)).toMatchObject({ code: 2, out: '' })
    expect(suyuan('export', 'seed/maps/nowhere', '--as', 'native', '--out', out)).toMatchObject({ code: 1, out: '' })
    expect(readdirSync(home)).not.toContain('never')
  }, 120_000)
})
