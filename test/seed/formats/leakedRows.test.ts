// Leaked rows as people paste and send them (formats.md A4).

import type { ColumnChoice } from '@suyuan/seed/formats/rows/columns.ts'
import { type LeakedRows, readLeakedRows } from '@suyuan/seed/formats/rows/leakedRows.ts'
import { sourceFromBytes } from '@suyuan/seed/formats/sourceFile.ts'
import { identifyWith } from '@suyuan/seed/identify/identify.ts'
import { describe, expect, it } from 'vitest'
import { xlsx } from '../../builders/xlsx.ts'

const identify = identifyWith(new Uint8Array(32).fill(3))

function read(
  text: string | Uint8Array,
  columns: readonly ColumnChoice[] = [],
  name = 'leak.csv',
): Promise<LeakedRows> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return readLeakedRows(sourceFromBytes(name, bytes), { identify, timezone: null, columns })
}
const codes = (rows: LeakedRows): string[] => rows.findings.map(({ code }) => code)

describe('Leaked rows', () => {
  it.each([
    ['a comma', '姓名,手机号,身份证号\n鹭洲甲,+86 100 1234 5678,000000199001010026\n'],
    ['a tab', 'name\tphone\tid number\n鹭洲甲\t100 1234 5678\t000000199001010026\n'],
    [
      'a semicolon',
      '\uFEFFuser.name;user.contact.phone_number;nationalId\r\n鹭洲甲;"8610012345678";000000199001010026',
    ],
  ])('parted by %s and named in any language give the same evidence', async (_, text) => {
    const { rows, columns, counts } = await read(text)
    expect(columns.map(({ category }) => category)).toEqual([
      'user.name',
      'user.contact.phone_number',
      'user.government_id.national_identification_number',
    ])
    expect(counts).toEqual({ rows: 1, stored: 1, alreadyThere: 0, refused: 0, warnings: expect.any(Number) })
    expect(rows[0]!.who).toEqual(
      [identify.token('phone', '10012345678'), identify.token('nationalId', '000000199001010026')].sort(),
    )
    expect(rows[0]!.cells[0]).toEqual({ category: 'user.name', hash: identify.valueHash('user.name', '鹭洲甲') })
  })

  it('let a masked number prove its category and match nobody', async () => {
    const { rows } = await read('phone,name\n100****5678,鹭洲甲\n100 1234 5678,张*\n')
    expect(rows[0]).toMatchObject({
      who: [],
      masked: true,
      cells: [{ category: 'user.contact.phone_number', hash: null }, {}],
    })
    expect(rows[1]).toMatchObject({ masked: false, cells: [{}, { category: 'user.name', hash: null }] })
  })

  it('carry when each row was seen, and refuse a time without a zone instead of guessing one', async () => {
    const rows = await read(
      'phone,seenAt\n10012345678,2025-11-02T00:00:00+08:00\n10012345679,2025-11-02 00:00\n10012345670,\n',
    )
    expect(rows.rows.map(({ row, seenAt }) => [row, seenAt])).toEqual([
      [1, Date.UTC(2025, 10, 1, 16)],
      [3, null],
    ])
    expect(codes(rows)).toEqual(['TIME_ZONE'])
    expect(rows.counts).toMatchObject({ rows: 3, stored: 2, refused: 1 })
  })

  it('go by the user’s word where a header says nothing, or the wrong thing', async () => {
    const text = 'col a,phone\n10012345678,C-1\n'
    expect(codes(await read(text))).toContain('COLUMN_UNKNOWN')
    const { rows } = await read(text, [
      { column: 0, category: null, identifier: 'phone' },
      { column: 1, category: 'user.unique_id', identifier: 'customerNo' },
    ])
    expect(rows[0]!.who).toEqual([identify.token('customerNo', 'C-1'), identify.token('phone', '10012345678')].sort())
  })

  it('without a header are all data: the first person is not lost, and stands in no finding', async () => {
    const rows = await read('鹭洲甲\t10012345678\n鹭洲乙\t10012345679\n')
    expect(rows.counts.rows).toBe(2)
    expect(rows.columns.map(({ header, by }) => [header, by])).toEqual([
      ['', null],
      ['', 'values'],
    ])
    expect(JSON.stringify(rows)).not.toMatch(/鹭洲|1001234/)
  })

  it('of which no column is recognised ask for a mapping and are not counted as evidence', async () => {
    const rows = await read('foo,bar\nx,y\n')
    expect(codes(rows)).toEqual(['ROWS_NO_COLUMNS'])
    expect(rows.counts.rows).toBe(0)
  })

  it('from a workbook keep phone numbers whole, and do not take a rounded ID number for somebody’s', async () => {
    const rows = await read(
      xlsx([
        ['手机号', '身份证号', '姓名'],
        [{ number: '10012345678' }, { number: '1.10101199001011E+17' }, '鹭洲甲'],
        ['100 1234 5679', '000000199001010026', ''],
      ]),
      [],
      'leak.xlsx',
    )
    expect(rows.rows[0]!.who).toEqual([identify.token('phone', '10012345678')])
    expect(rows.rows[0]!.cells[1]).toMatchObject({ hash: null })
    expect(codes(rows)).toEqual(['CELL_ROUNDED'])
    expect(rows.rows[1]!.who).toHaveLength(2)
  })

  it('that are no workbook, empty, or cut inside a quote say so', async () => {
    expect(codes(await read('no zip', [], 'leak.xlsx'))).toEqual(['FILE_BROKEN'])
    expect(codes(await read('\n \n'))).toEqual(['FILE_EMPTY'])
    expect(codes(await read('phone,name\n10012345678,"open\n'))).toEqual(['CSV_QUOTE'])
    expect(codes(await read('phone,name\n-,\n'))).toEqual(['ROW_EMPTY'])
  })

  it('leave no raw value in anything that is returned', async () => {
    const rows = await read('phone,name,id number\n12,鹭洲甲,1\n100 1234 5678,鹭洲乙,2,too many\n', [])
    expect(JSON.stringify({ ...rows, columns: [] })).not.toMatch(/鹭洲|5678|too many/)
  })
})
