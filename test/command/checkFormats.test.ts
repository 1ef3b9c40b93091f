// The machine formats of `suyuan check`: whatever a finding says, it arrives whole at its line, and nothing of it can pass
// for a command or for a place that it is not.

import type { Finding } from '@suyuan/cypher/model/finding.ts'
import type { CheckReport } from '@suyuan/seed/check/checkFolder.ts'
import { CODES } from '@suyuan/seed/check/codes.ts'
import { FactCounter } from '@suyuan/seed/check/factCounter.ts'
import { checkGithub } from '@suyuan/server/command/checkGithub.ts'
import { checkSarif } from '@suyuan/server/command/checkSarif.ts'
import { baseOf } from '@suyuan/server/command/findingPath.ts'
import { rulePage } from '@suyuan/server/command/rulePage.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SARIF } from '../builders/sarif.ts'

function report(findings: readonly Finding[], truncated: CheckReport['truncated'] = null): CheckReport {
  const input = { rows: 0, stored: 0, alreadyThere: 0, refused: 0, warnings: 0 }
  return { input, truncated, counts: new FactCounter().finish(), findings }
}

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((text) => text.replaceAll('/', '_'))
const someFinding: fc.Arbitrary<Finding> = fc.record({
  code: fc.constantFrom(...Object.keys(CODES)),
  severity: fc.constantFrom('error', 'warning', 'note'),
  where: fc.record({
    file: words.filter((name) => name !== '.' && name !== '..'),
    line: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
    field: fc.option(words),
  }),
  message: fc.oneof(words, fc.constant('two\nlines, 100%: ::error file=x::y\r')),
  remedy: words,
})

const PARTS = /^::(error|warning|notice) file=([^:,\n]*)(?:,line=(\d+))?,title=([^:,\n]*)::([^\n]*)$/

describe('GitHub workflow commands', () => {
  it('give back every file, line, code and message, whatever characters they hold (seed 71)', () => {
    fc.assert(
      fc.property(fc.array(someFinding, { maxLength: 5 }), (findings) => {
        const lines = checkGithub(report(findings), '').split('\n').slice(0, -1)
        expect(lines).toHaveLength(findings.length)
        lines.forEach((line, i) => {
          const [, , file, at, title, said] = PARTS.exec(line) ?? []
          const { where, code, message, remedy } = findings[i]!
          expect([unescaped(file!), at ?? null, unescaped(title!)]).toEqual([
            where.file,
            where.line?.toString() ?? null,
            code,
          ])
          expect(unescaped(said!)).toBe(`${message}${where.field === null ? '' : ` (${where.field})`} ${remedy}`)
        })
      }),
      { seed: 71 },
    )
  })

  it('say what is left out', () => {
    expect(checkGithub(report([], { reason: 'too many', omitted: 3 }), '')).toContain('3 more: too many')
  })
})

describe('SARIF', () => {
  it('is what the standard asks for, with any finding (seed 72)', () => {
    fc.assert(
      fc.property(fc.array(someFinding, { maxLength: 8 }), (findings) => {
        const log = SARIF.parse(checkSarif(report(findings), { base: 'maps/河滨', version: '0.1.0', pageOf: rulePage }))
        const results = log.runs[0]!.results
        expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual(
          findings.map(({ code, severity }) => [code, severity]),
        )
        const files = results.map(({ locations }) =>
          decodeURIComponent(locations[0]!.physicalLocation.artifactLocation.uri),
        )
        expect(files).toEqual(findings.map(({ where }) => `maps/河滨/${where.file}`))
      }),
      { seed: 72 },
    )
  })

  it('says among its notifications that findings are left out', () => {
    const log = checkSarif(report([], { reason: 'too many', omitted: 3 }), {
      base: '',
      version: null,
      pageOf: rulePage,
    })
    expect(SARIF.parse(log).runs[0]!.invocations[0]!.toolExecutionNotifications).toHaveLength(1)
  })

  it('carries the page of every code there is', () => {
    expect(Object.keys(CODES).filter((code) => rulePage(code) === null)).toEqual([])
    expect(rulePage('NO_SUCH_CODE')).toBeNull()
  })
})

describe('The place of a finding', () => {
  it('is seen from where the user stands, for a folder and for a lone file', () => {
    expect(baseOf('/repo', '/repo/seed/maps', true)).toBe('seed/maps')
    expect(baseOf('/repo', '/repo/seed/map.yml', false)).toBe('seed')
    expect(baseOf('/repo/here', '/repo/there', true)).toBe('../there')
    expect(baseOf('/repo', '/repo', true)).toBe('')
  })
})

function unescaped(text: string): string {
  return text
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%25', '%')
}
