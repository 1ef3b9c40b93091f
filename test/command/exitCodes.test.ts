// One rule for all commands (README): 0 answered, 1 findings, differences or an input that cannot be used, 2 could not run. A
// script can tell them apart without knowing the command, and finds standard output empty when there is no answer.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ran } from '../builders/ran.ts'

let home = ''
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'suyuan-exit-'))
})
afterAll(() => rmSync(home, { recursive: true }))

const ROWS = ['--rows', 'test/fixtures/codes/ROWS_NO_COLUMNS/passes/leak.csv', '--seen-at', '2025-11-02T00:00:00+08:00']
const WINDOW = ['--holder', 'crm', '--from', '2025-01-01T00:00:00Z', '--to', '2025-02-01T00:00:00Z']

/** Commands that read a folder, and the words they need beside it. */
const READING: readonly (readonly [string, readonly string[]])[] = [
  ['check', ['--json']],
  ['import', []],
  ['trace', [...ROWS, '--json']],
  ['chains', [...ROWS, '--row', '1', '--candidate', 'crm', '--json']],
  ['why-not', [...ROWS, '--holder', 'crm', '--json']],
  ['blast', [...WINDOW, '--json']],
  ['diff', ['seed/maps/riverside', '--json']],
  ['export', ['--as', 'native', '--out', 'nowhere/out', '--json']],
]

describe.each(READING)('suyuan %s', (command, words) => {
  it('of a folder that is not there ends with 1, one line, and nothing on standard output', () => {
    const { code, out, err } = ran(home, command, 'no/such/folder', ...words)
    expect([code, out, err.trim().split('\n')]).toEqual([1, '', [expect.stringContaining('no/such/folder')]])
  }, 60_000)

  it('of a zone that is none, or an option that it does not know, ends with 2', () => {
    const zone = ran(home, command, 'seed/maps/riverside', ...words, '--timezone', 'Mars/Olympus')
    expect([zone.code, zone.out]).toEqual([2, ''])
    const option = ran(home, command, 'seed/maps/riverside', ...words, '--no-such-option')
    expect([option.code, option.out]).toEqual([2, ''])
  }, 60_000)
})

it('A command that there is not ends with 2', () => {
  expect(ran(home, 'divine').code).toBe(2)
})
