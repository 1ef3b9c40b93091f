// The command `suyuan check` as people and scripts run it: a real process, its exit code, and nothing but the object on
// standard output with --json.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CHECK_SCHEMA } from '@suyuan/server/command/checkSchema.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SARIF } from '../../builders/sarif.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
let home = ''
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'suyuan-check-'))
})
afterAll(() => rmSync(home, { recursive: true }))

function check(...words: readonly string[]): {
  readonly code: number | null
  readonly out: string
  readonly err: string
} {
  const { status, stdout, stderr } = spawnSync(
    'node_modules/.bin/tsx',
    ['server/command/suyuan.ts', 'check', ...words],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, SUYUAN_HOME: home, INIT_CWD: root },
    },
  )
  return { code: status, out: stdout, err: stderr }
}

describe('suyuan check', () => {
  it('of a clean folder ends with 0, and makes neither a key nor any other file', () => {
    const { code, out, err } = check('seed/maps/riverside')
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('1 rows = 1 stored + 0 already there + 0 refused; 0 warnings\n')
    expect(readdirSync(home)).toEqual([])
  })

  it('of real systems whose datasets are missing ends with 1, says where, and counts as formats.md does', () => {
    const { code, out } = check('test/fixtures/shared/fides-sample_systems.yml', '--json')
    expect(code).toBe(1)
    const report = CHECK_SCHEMA.parse(JSON.parse(out))
    expect(report.counts).toMatchObject({
      systems: 6,
      flows: 5,
      privacyDeclarations: 6,
      datasetReferences: 4,
      danglingDatasetReferences: 4,
    })
    expect(report.findings[0]).toMatchObject({
      code: 'FIDES_DATASET_DANGLES',
      place: 'fides-sample_systems.yml:30:/system/1/privacy_declarations/0/dataset_references',
    })
  })

  it('takes a zone for times without one, and refuses a zone that does not exist', () => {
    const folder = 'test/fixtures/codes/TIME_ZONE/fails'
    expect(check(folder).code).toBe(1)
    expect(check(folder, '--timezone', 'Asia/Shanghai').code).toBe(0)
    expect(check(folder, '--timezone', 'Mars/Olympus').code).toBe(2)
  })

  it('of a path that is not there ends with 1 and one line, as every command does', () => {
    const { code, out, err } = check('no-such-folder')
    expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1])
  })

  it('prints for machines what it prints for people, and asked for two formats refuses both', () => {
    const folder = 'test/fixtures/codes/POLICY_VIOLATED/fails'
    expect(check(folder, '--format', 'github').out).toContain(
      `::error file=${folder}/policy.yml,line=4,title=POLICY_VIOLATED::`,
    )
    const sarif = SARIF.parse(JSON.parse(check(folder, '--format', 'sarif').out))
    expect(sarif.runs[0]?.results.map(({ ruleId }) => ruleId)).toEqual(['POLICY_VIOLATED'])
    expect(check(folder, '--format', 'json').out).toBe(check(folder, '--json').out)
    expect(check(folder, '--json', '--format', 'sarif')).toMatchObject({ code: 2, out: '' })
    expect(check(folder, '--format', 'xml')).toMatchObject({ code: 2, out: '' })
  })

  it('holds a map against a policy that lies elsewhere, and takes flows as they stood at a time', () => {
    const [map, policy] = [
      'test/fixtures/codes/POLICY_VIOLATED/fails/map.yml',
      'test/fixtures/codes/POLICY_RULE/passes/policy.yml',
    ]
    const { code, out } = check(map, '--policy', policy, '--format', 'github')
    expect([code, out.startsWith(`::error file=${policy},line=4,`)]).toEqual([1, true])
    expect(check(map, '--policy', 'nowhere.yml')).toMatchObject({ code: 1, out: '' })
    expect(check(map, '--as-of', 'yesterday')).toMatchObject({ code: 2, out: '' })
  })

  it('of leaked rows alone says what their columns are', () => {
    expect(check('test/fixtures/codes/ROWS_NO_COLUMNS/passes/leak.csv').code).toBe(0)
    expect(check('test/fixtures/codes/ROWS_NO_COLUMNS/fails/leak.csv').out).toContain('ROWS_NO_COLUMNS')
  })
})
