// The first rows of a log of unknown shape, for whoever is to say what its columns hold: names of columns, and their cells
// in memory only. Called by server/lot. The mapping itself is applied by readLog.ts and nowhere else.

import type { SourceFile } from '../sourceFile.ts'
import { sourceFromBytes } from '../sourceFile.ts'
import { CsvRecords, delimiterOf } from '../text/csvRecords.ts'
import { isTooDeep } from '../text/document.ts'
import { textLines } from '../text/textLines.ts'
import { FileUnreadable } from '../text/unpacked.ts'

export interface LogHead {
  readonly shape: 'csv' | 'ndjson'
  /** One entry a column or path, in the order of the file. */
  readonly columns: readonly { readonly name: string; readonly cells: readonly string[] }[]
  readonly rows: number
  /** The same rows as a file of its own, to try a mapping on. */
  readonly file: SourceFile
}

export const HEAD_ROWS = 200
const MOST_COLUMNS = 60

/** null: it is no table and no log of one object a line, or has no row. Reads the first stretch of the file only. */
export async function logHead(file: SourceFile): Promise<LogHead | null> {
  const isCsv = /\.(csv|tsv|txt|log)(\.gz)?$/i.test(file.name)
  if (!isCsv && !/\.(ndjson|jsonl)(\.gz)?$/i.test(file.name)) return null
  const lines = await firstLines(file)
  const own = sourceFromBytes(file.name.replace(/\.gz$/i, ''), Buffer.from(`${lines.join('\n')}\n`))
  const columns = isCsv ? csvColumns(lines) : jsonColumns(lines)
  const rows = columns[0]?.cells.length ?? 0
  return rows === 0 ? null : { shape: isCsv ? 'csv' : 'ndjson', columns, rows, file: own }
}

async function firstLines(file: SourceFile): Promise<string[]> {
  const lines: string[] = []
  try {
    for await (const block of textLines(file)) {
      lines.push(...block.lines.filter((line) => line.trim() !== '').slice(0, HEAD_ROWS + 1))
      if (lines.length > HEAD_ROWS) break
    }
  } catch (error) {
    if (!(error instanceof FileUnreadable)) throw error
  }
  return lines.slice(0, HEAD_ROWS + 1)
}

function csvColumns(lines: readonly string[]): LogHead['columns'] {
  const records = new CsvRecords(delimiterOf(lines[0] ?? ''))
  const [header, ...rows] = [...records.push(lines, 1), ...records.end()].map(({ cells }) => cells)
  const names = [...new Set((header ?? []).map((cell) => cell.trim()).filter((name) => name !== ''))]
  // One column is a text, no table.
  if (names.length < 2) return []
  return names.slice(0, MOST_COLUMNS).map((name) => {
    const at = (header ?? []).findIndex((cell) => cell.trim() === name)
    return { name, cells: rows.map((cells) => cells[at]?.trim() ?? '') }
  })
}

function jsonColumns(lines: readonly string[]): LogHead['columns'] {
  const cells = new Map<string, Map<number, string>>()
  let rows = 0
  for (const line of lines.slice(0, HEAD_ROWS)) {
    for (const [path, text] of leaves(parsed(line), '')) {
      const column = cells.get(path) ?? new Map<number, string>()
      if (!cells.has(path) && cells.size >= MOST_COLUMNS) continue
      cells.set(path, column.set(rows, text))
    }
    rows++
  }
  return [...cells].map(([name, known]) => ({
    name,
    cells: Array.from({ length: rows }, (_, row) => known.get(row) ?? ''),
  }))
}

/** Texts, numbers and flags by their path. Lists are left out: a mapping may name them, a guess may not. */
function* leaves(value: unknown, path: string): Iterable<[string, string]> {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    if (path !== '') yield [path, String(value)]
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) yield* leaves(inner, path === '' ? key : `${path}.${key}`)
  }
}

function parsed(line: string): unknown {
  try {
    return isTooDeep(line) ? null : JSON.parse(line)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
