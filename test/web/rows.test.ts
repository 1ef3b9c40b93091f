// Rows as people have them: pasted from a spreadsheet, saved in China, dropped as XLSX; and cut into calls that the
// server takes.

import { BYTES_A_CALL, chunksOf, ROWS_A_CALL } from '@suyuan/web/case/chunks.ts'
import { type Sheet, sheetOfFile, sheetOfText, UnreadableFile, withoutHeader } from '@suyuan/web/case/sheet.ts'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { xlsx } from '../builders/xlsx.ts'

const TABLE: Sheet = {
  headers: ['name', 'phone'],
  rows: [
    ['测试甲', '+86 100 0000 0001'],
    ['测试乙', '+86 100 0000 0002'],
  ],
  openRow: null,
}

describe('pasted rows', () => {
  test('are read with commas, tabs or semicolons, quotes and a byte order mark', async () => {
    const lines = [TABLE.headers, ...TABLE.rows]
    for (const mark of [',', '\t', ';']) {
      expect(await sheetOfText(`\uFEFF${lines.map((cells) => cells.join(mark)).join('\r\n')}\r\n`)).toEqual(TABLE)
    }
    expect(await sheetOfText('name,note\n"a, b","said ""c""\nand d"\n')).toEqual({
      headers: ['name', 'note'],
      rows: [['a, b', 'said "c"\nand d']],
      openRow: null,
    })
  })

  test('of one column need no mark between columns', async () => {
    expect(await sheetOfText('phone\n+86 100 0000 0001\n')).toEqual({
      headers: ['phone'],
      rows: [['+86 100 0000 0001']],
      openRow: null,
    })
  })

  test('keep each cell under its own header when a line is short or long', async () => {
    expect(await sheetOfText('a,b,c\n1\n1,2,3,4\n\n')).toEqual({
      headers: ['a', 'b', 'c'],
      rows: [
        ['1', '', ''],
        ['1', '2', '3'],
      ],
      openRow: null,
    })
  })

  test('without a row under the header are no table yet', async () => {
    expect(await sheetOfText('name,phone')).toBeNull()
    expect(await sheetOfText('')).toBeNull()
  })

  test('that end in a quote that never closes say from which row on, and send nothing of it', async () => {
    const sheet = await sheetOfText('name,phone\n测试甲,1\n"测试乙,2\n测试丙,3\n')
    expect(sheet).toEqual({ headers: ['name', 'phone'], rows: [['测试甲', '1']], openRow: 2 })
    expect(await sheetOfText('name\n"测试甲')).toEqual({ headers: ['name'], rows: [], openRow: 1 })
  })

  test('without a header lose no row', () => {
    expect(withoutHeader(TABLE, (n) => `column ${n}`)).toEqual({
      headers: ['column 1', 'column 2'],
      rows: [TABLE.headers, ...TABLE.rows],
      openRow: null,
    })
  })
})

describe('a dropped file', () => {
  test('in GB18030 is read as what it says, not as rubbish', async () => {
    const gb18030 = new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0xb2, 0xe2, 0xca, 0xd4, 0xbc, 0xd7])
    expect(await sheetOfFile(new File([gb18030], 'rows.csv'))).toEqual({
      headers: ['姓名'],
      rows: [['测试甲']],
      openRow: null,
    })
  })

  test('as a workbook gives its first sheet, numbers as they are written', async () => {
    const bytes = xlsx([
      ['name', 'phone', 'age'],
      ['测试甲', '+86 100 0000 0001', { number: '41' }],
    ])
    expect(await sheetOfFile(new File([Buffer.from(bytes)], 'rows.xlsx'))).toEqual({
      headers: ['name', 'phone', 'age'],
      rows: [['测试甲', '+86 100 0000 0001', '41']],
      openRow: null,
    })
  })

  test('that only looks like a workbook is refused by name', async () => {
    await expect(sheetOfFile(new File(['PK no workbook'], 'rows.xlsx'))).rejects.toBeInstanceOf(UnreadableFile)
  })
})

describe('the calls', () => {
  const sheet = (rows: number, cell: (row: number) => string): Sheet => ({
    headers: ['name', 'phone'],
    rows: Array.from({ length: rows }, (_, i) => [cell(i), `+86 100 0000 ${String(i).padStart(4, '0')}`]),
    openRow: null,
  })

  test('carry at most 1,000 rows each, numbered on, the header in each', () => {
    const calls = [...chunksOf(sheet(2_500, () => 'x'))]
    expect(calls.map(({ firstRow, rows }) => [firstRow, rows])).toEqual([
      [1, ROWS_A_CALL],
      [1_001, ROWS_A_CALL],
      [2_001, 500],
    ])
    for (const { text } of calls) expect(text.startsWith('"name","phone"\n')).toBe(true)
  })

  test('are never longer than what a request may hold, whatever is in the cells', () => {
    const calls = [...chunksOf(sheet(900, () => '"引号"\n'.repeat(60)))]
    expect(calls.length).toBeGreaterThan(1)
    for (const { text } of calls) expect(Buffer.byteLength(JSON.stringify(text))).toBeLessThanOrEqual(BYTES_A_CALL + 64)
  })

  test('together give every row back, once and unchanged', () => {
    const given = sheet(1_234, (i) => `a "quoted", cell\n${i}`)
    const back = [...chunksOf(given)].flatMap(({ text }) => Papa.parse<string[]>(text).data.slice(1))
    expect(back).toEqual(given.rows)
  })

  test('of an empty table are none', () => {
    expect([...chunksOf({ headers: ['a'], rows: [], openRow: null })]).toEqual([])
  })
})
