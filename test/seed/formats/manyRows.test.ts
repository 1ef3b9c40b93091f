// Leaked rows come by the hundred thousand, and from spreadsheets that no library expects.

import { randomBytes } from 'node:crypto'
import { readLeakedRows } from '@suyuan/seed/formats/rows/leakedRows.ts'
import { sourceFromBytes } from '@suyuan/seed/formats/sourceFile.ts'
import { identifyWith } from '@suyuan/seed/identify/identify.ts'
import { expect, test } from 'vitest'

const options = { identify: identifyWith(randomBytes(32)), timezone: null, columns: [] }

test('two hundred thousand leaked rows are read, not met with a full stack', async () => {
  const lines = ['phone', ...Array.from({ length: 200_000 }, (_, row) => `+86 100 ${String(row).padStart(8, '0')}`)]
  const read = await readLeakedRows(sourceFromBytes('leak.csv', Buffer.from(lines.join('\n'))), options)
  expect(read.rows).toHaveLength(200_000)
})

test('a file that only calls itself a workbook is a finding, whatever the library throws', async () => {
  const read = await readLeakedRows(
    sourceFromBytes('leak.xlsx', Buffer.from('PK\u0003\u0004 and nothing more')),
    options,
  )
  expect(read.rows).toEqual([])
  expect(read.findings.map((one) => one.code)).toEqual(['FILE_BROKEN'])
})
