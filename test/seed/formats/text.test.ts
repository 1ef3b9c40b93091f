// Bytes to rows: encodings, line ends, quotes and times, however the disk cuts them.

import { gzipSync } from 'node:zlib'
import type { SourceFile } from '@suyuan/seed/formats/sourceFile.ts'
import { CsvRecords } from '@suyuan/seed/formats/text/csvRecords.ts'
import { instantOf } from '@suyuan/seed/formats/text/instant.ts'
import { textLines } from '@suyuan/seed/formats/text/textLines.ts'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

const SEED = { seed: 20261124, numRuns: 300 }

/** A file whose bytes come in pieces of a given size. */
function inPieces(bytes: Uint8Array, size: number, name = 'f.csv'): SourceFile {
  async function* open(): AsyncIterable<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  return { name, bytesTotal: bytes.length, open }
}

async function linesOf(file: SourceFile): Promise<string[]> {
  const lines: string[] = []
  for await (const block of textLines(file)) lines.push(...block.lines)
  return lines
}

// 联通: in GB18030 its bytes are also well-formed UTF-8, which has fooled editors for decades.
const GB18030 = new Uint8Array([
  ...Buffer.from('name,note\n'),
  ...[0xc1, 0xaa, 0xcd, 0xa8, 0x0a],
  ...[0xce, 0xde, 0xc3, 0xfb, 0xca, 0xcf, 0x0a],
  ...[0xd0, 0xd5, 0xc3, 0xfb],
])

describe('Lines', () => {
  it('are the same however the disk cuts the bytes (seed 20261124)', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', '，', '鹭', '😀', ' ', '"'), maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 9 }),
        async (lines, size) => {
          const bytes = Buffer.from(`\uFEFF${lines.join('\r\n')}`)
          const expected = lines.at(-1) === '' ? lines.slice(0, -1) : lines
          expect(await linesOf(inPieces(bytes, size))).toEqual(expected)
          expect(await linesOf(inPieces(gzipSync(bytes), size, 'f.csv.gz'))).toEqual(expected)
        },
      ),
      { ...SEED, numRuns: 100 },
    )
  })

  it('of a GB18030 file are read as such, in pieces of any size', async () => {
    for (const size of [1, 3, 1000])
      expect(await linesOf(inPieces(GB18030, size))).toEqual(['name,note', '联通', '无名氏', '姓名'])
  })
})

describe('Records of CSV', () => {
  it('are those of papaparse, each with the line on which it begins (seed 20261124)', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', '\n', '鹭'), minLength: 1, maxLength: 5 })
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(rows, (cells) => {
        const text = Papa.unparse(cells, { newline: '\n' })
        const records = new CsvRecords(',')
        const found = [...text.split('\n').flatMap((line, i) => records.push([line], i + 1)), ...records.end()]
        expect(found.map((record) => record.cells)).toEqual(cells)
        let line = 1
        for (const [i, record] of found.entries()) {
          expect(record.line).toBe(line)
          line += Papa.unparse([cells[i]!], { newline: '\n' }).split('\n').length
        }
      }),
      SEED,
    )
  })

  it('after a stray quote are not lost: only its own row is broken', () => {
    const records = new CsvRecords(',')
    const lines = ['a,"b', ...Array.from({ length: 300 }, (_, i) => `c${i},d`)]
    const found = [...records.push(lines, 1), ...records.end()]
    expect(found.filter(({ closed }) => !closed).map(({ line }) => line)).toEqual([1])
    expect(found).toHaveLength(301)
  })
})

describe('Times', () => {
  it('with any offset are the instants they were written for (seed 20261124)', () => {
    const time = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2040, 0) })
    const offset = fc.integer({ min: -14 * 60, max: 14 * 60 })
    fc.assert(
      fc.property(time, offset, fc.boolean(), (at, minutes, exact) => {
        const two = (n: number): string => String(n).padStart(2, '0')
        const sign = minutes < 0 ? '-' : '+'
        const zone =
          minutes === 0 ? 'Z' : `${sign}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`
        const local = new Date(at + minutes * 60_000).toISOString().slice(0, exact ? 23 : 19)
        expect(instantOf(local + zone, null)).toBe(exact ? at : Math.floor(at / 1000) * 1000)
      }),
      SEED,
    )
  })

  it.each([
    '2025-02-30T00:00:00Z',
    '2025-13-01T00:00:00Z',
    '2025-01-01T24:30:00Z',
    '2025-01-01T00:00:60Z',
    'yesterday',
    '1740787200',
    '',
  ])('such as "%s" are none', (text) => expect(instantOf(text, 'UTC')).toBe('BAD'))

  it('without a zone are none, unless the reading names one, summer time included', () => {
    expect(instantOf('2025-07-01T08:00:00', null)).toBe('NO_ZONE')
    expect(instantOf('2025-07-01 08:00', 'Asia/Shanghai')).toBe(Date.UTC(2025, 6, 1, 0))
    expect(instantOf('2025-07-01', 'Europe/Berlin')).toBe(Date.UTC(2025, 5, 30, 22))
    expect(instantOf('2025-07-01T08:00+08', null)).toBe(Date.UTC(2025, 6, 1, 0))
  })
})
