// A column mapping: which files it reads, times in their own shapes, and its mistakes at their lines.

import { describe, expect, it } from 'vitest'
import { readLog as read } from '../../builders/mappedLog.ts'

describe('A mapping', () => {
  const columns =
    'columns: { at: ts, kind: { column: op, map: { SEL: ACCESS } }, from: { const: crmdb }, to: { const: outlet-7 }, subject.phone: msisdn }\n'
  const row = (ts: string) => `ts;op;msisdn\n${ts};SEL;+86 100 0000 0001\n`

  it('without files reads what is called like it, and leaves our own names to us', async () => {
    const { movements, report } = await read(columns, {
      'x-2025.csv': row('2025-03-01T08:00:00Z'),
      'movements-x.csv': 'at,kind,from,to\n',
    })
    expect(movements.length).toBe(1)
    expect(report.findings.map(({ code }) => code)).not.toContain('FILE_UNKNOWN')
  })

  it.each([
    ['iso', '2025-03-01T08:00:00+08:00', '2025-03-01T00:00:00.000Z'],
    ['epoch-s', '1740787200.5', '2025-03-01T00:00:00.500Z'],
    ['epoch-ms', '1740787200123', '2025-03-01T00:00:00.123Z'],
    ['epoch-us', '1740787200123456', '2025-03-01T00:00:00.123Z'],
    ['epoch-ns', '1740787200123456789', '2025-03-01T00:00:00.123Z'],
    ['clf', '01/Mar/2025:08:00:00 +0800', '2025-03-01T00:00:00.000Z'],
    ['"dd.MM.yyyy HH:mm"', '01.03.2025 08:00', '2025-03-01T00:00:00.000Z'],
  ])('reads times as %s', async (as, text, at) => {
    const mapping = columns.replace('at: ts', `at: { column: ts, as: ${as} }`)
    const { movements } = await read(`timezone: Asia/Shanghai\n${mapping}`, { 'x.csv': row(text) })
    expect(movements.map((one) => one.at)).toEqual([at])
  })

  it('takes no time without a zone for an instant, unless it or the reader names one', async () => {
    const log = { 'x.csv': row('2025-03-01 08:00:00 CST') }
    expect((await read(columns, log)).report.findings.map(({ code }) => code)).toEqual(['TIME_ZONE'])
    const zone = await read(columns, log, 'Asia/Shanghai')
    expect(zone.movements.map(({ at }) => at)).toEqual(['2025-03-01T00:00:00.000Z'])
  })

  it('refuses a number that JSON has rounded, since it names somebody else', async () => {
    const mapping = columns.replace('msisdn', 'id').replace('subject.phone', 'subject.nationalId')
    const { report } = await read(mapping, {
      'x.ndjson': '{"ts":"2025-03-01T08:00:00Z","op":"SEL","id":110101199001010018}\n',
    })
    expect(report.findings.map(({ code, where }) => [code, where.field])).toContainEqual([
      'FIELD_TYPE',
      'subject.nationalId',
    ])
  })

  it('with mistakes is refused, each said at its line with what may have been meant, and its log is not read', async () => {
    const { report } = await read(
      'use: pgaudt\ncolumns:\n  knd: x\n  note: message\n  at: { column: ts, as: sundial }\n',
      { 'x.csv': 'ts\n' },
    )
    expect(report.input).toMatchObject({ rows: 2, stored: 1, refused: 1 })
    expect(report.findings.map(({ code, where }) => `${code} ${where.line} ${where.field}`).sort()).toEqual([
      'FIELD_MISSING 4 /columns',
      'FIELD_TYPE 5 /columns/note',
      'MAPPING_NOT_READ null null',
      'WORD_UNKNOWN 2 /use',
      'WORD_UNKNOWN 4 /columns/knd',
      'WORD_UNKNOWN 6 /columns/at/as',
    ])
    expect(report.findings.find(({ where }) => where.field === '/use')?.remedy).toContain('`pgaudit`')
  })

  it('that names a column the log does not have refuses the log and not every row of it', async () => {
    const { report } = await read(columns, { 'x.csv': 'ts;opp;msisdn\n1;2;3\n4;5;6\n' })
    expect(report.findings.map(({ code }) => code)).toEqual(['CSV_HEADER'])
    expect(report.input).toMatchObject({ rows: 2, stored: 1, refused: 1 })
  })
})
