// What an import tells of itself on the way: a bar that fits its terminal, few lines in a log, an event a line for programs.

import type { FolderFile, Listing } from '@suyuan/seed/formats/listFolder.ts'
import { sourceFromBytes } from '@suyuan/seed/formats/sourceFile.ts'
import { ProgressBook } from '@suyuan/seed/load/importProgress.ts'
import { progressTeller } from '@suyuan/server/command/importProgress.ts'
import { IMPORT_PROGRESS_SCHEMA } from '@suyuan/server/command/importProgressSchema.ts'
import { describe, expect, test } from 'vitest'

const file = (name: string, bytes: number): FolderFile => ({
  kind: 'movements',
  claimed: true,
  mapping: null,
  source: sourceFromBytes(name, new Uint8Array(bytes)),
})
const files = [file('a.csv', 1_000), file('b.csv', 3_000)]
const LISTING: Listing = { files, bytesTotal: 4_000, findings: [], policies: [], lone: null }

function clock() {
  let at = 0
  return { now: () => at, wait: (ms: number) => (at += ms) }
}

describe('the account of an import under way', () => {
  test('tells the rate of the last seconds, not of the start, and what is left at it', () => {
    const { now, wait } = clock()
    const book = new ProgressBook(LISTING, now)
    expect(book.progress).toMatchObject({ rowsPerSecond: null, secondsLeft: null })
    wait(60_000)
    book.take({ file: 'a.csv', bytesRead: 1_000, rows: 10 })
    wait(10_000)
    book.take({ file: 'b.csv', bytesRead: 1_000, rows: 100 })
    expect(book.progress).toMatchObject({ rowsPerSecond: 10, bytesPerSecond: 100, secondsLeft: 20, bytesRead: 2_000 })
    expect(book.progress.files.map(({ state, rows }) => [state, rows])).toEqual([
      ['READ', 10],
      ['READING', 100],
    ])
  })

  test('never tells more bytes than there are, though a document is spoken of twice', () => {
    const book = new ProgressBook(LISTING, () => 0)
    for (const bytesRead of [1_000, 1_000, 5_000]) book.take({ file: 'a.csv', bytesRead, rows: 0 })
    book.take({ file: 'b.csv', bytesRead: 3_000, rows: 1 })
    book.take({ file: 'a.csv', bytesRead: 1_000, rows: 0 })
    book.end()
    expect(book.progress).toMatchObject({ bytesRead: 4_000, bytesTotal: 4_000, rows: 1 })
  })
})

describe('what the command tells', () => {
  function told(format: 'bar' | 'lines' | 'json', isTTY: boolean) {
    const { now, wait } = clock()
    let text = ''
    const write = (more: string) => {
      text += more
    }
    const teller = progressTeller(isTTY ? null : format, { isTTY, columns: 60, write }, now)
    const book = new ProgressBook(LISTING, now)
    for (let second = 1; second <= 30; second++) {
      wait(1_000)
      book.take({
        file: second <= 10 ? 'a.csv' : 'b.csv',
        bytesRead: second <= 10 ? second * 100 : (second - 10) * 150,
        rows: 7,
      })
      teller.tell(book.progress)
    }
    book.end()
    teller.tell(book.progress)
    teller.end()
    return text
  }

  test('a log gets a line every ten seconds', () => {
    expect(told('lines', false).trim().split('\n')).toEqual([
      'suyuan: 25 %, 0.0 of 0.0 MiB, 70 rows, 7 rows/s, 30 s left, a.csv',
      'suyuan: 62 %, 0.0 of 0.0 MiB, 140 rows, 7 rows/s, 10 s left, b.csv',
      'suyuan: 100 %, 0.0 of 0.0 MiB, 210 rows, 7 rows/s, b.csv',
    ])
  })

  test('a terminal gets one line that never wraps', () => {
    const text = told('bar', true)
    expect(text.endsWith('\n')).toBe(true)
    for (const line of text.trim().split('\r')) expect(line.replace('\u001B[K', '').length).toBeLessThan(60)
  })

  test('a program gets an event when a file begins and when it is read', () => {
    const events = told('json', false)
      .trim()
      .split('\n')
      .map((line) => IMPORT_PROGRESS_SCHEMA.parse(JSON.parse(line)).file)
    for (const name of ['a.csv', 'b.csv']) {
      const own = events.filter((event) => event.name === name).map(({ state }) => state)
      expect([own[0], own.at(-1)]).toEqual(['READING', 'READ'])
    }
  })
})
