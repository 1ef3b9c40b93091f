// Files made to stop their reader: nothing of them may cost more than its length.

import { describe, expect, it } from 'vitest'
import { checked, type Files } from '../../builders/checked.ts'
import { MAP } from '../../builders/mappedLog.ts'

describe('A file made to stop its reader', () => {
  it.each<[string, Files]>([
    ['brackets a hundred thousand deep', { 'x.json': `${'['.repeat(100_000)}${']'.repeat(100_000)}` }],
    ['a line as deep', { 'x.ndjson': `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n` }],
    [
      'a header of brackets that never close',
      { 'r.csv': `Purpose,Personal data,System\n"${'('.repeat(60_000)}",Name,crm\n` },
    ],
    [
      'a period of digits',
      { 'r.csv': `Purpose,Personal data,System,Retention\nSales,Name,crm,${'1'.repeat(60_000)}\n` },
    ],
    ['an entry of dots', { 'r.csv': `Purpose,Personal data,System\nSales,x${'.'.repeat(60_000)}x,crm\n` }],
    ['an address that is none', { 'x.csv': `ts,op,msisdn\n1,SEL,${'a.'.repeat(30_000)}\n` }],
    [
      'a pattern of stars',
      {
        'mapping-y.yml': `suyuan: mapping/1\nfiles: ["${'*a'.repeat(60)}b"]\ncolumns: { at: a, kind: b }\n`,
        [`${'a'.repeat(200)}.csv`]: 'a,b\n',
      },
    ],
    [
      'a wide union of events',
      {
        'e.json': JSON.stringify({
          eventTime: 'x',
          job: { namespace: 'n', name: 'j' },
          inputs: Array(2000).fill({ namespace: 'a', name: 'b' }),
          outputs: Array(2000).fill({ namespace: 'a', name: 'c' }),
        }),
      },
    ],
  ])(
    'by %s ends in findings',
    async (_, files) => {
      const report = await checked({
        'map.yml': MAP,
        'mapping-x.yml':
          'suyuan: mapping/1\ncolumns: { at: ts, kind: { column: op, map: { SEL: ACCESS } }, from: { const: crmdb }, to: { const: outlet-7 }, subject.email: { column: msisdn, take: email } }\n',
        ...files,
      })
      expect(report.input.rows).toBe(report.input.stored + report.input.refused + report.input.alreadyThere)
    },
    5_000,
  )
})
