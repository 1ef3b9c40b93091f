// Opens the leaked rows that a question is about: reads and hashes them, matches them to Subjects, and refuses with one
// clear line what cannot be asked. Used by trace, chains and why-not.

import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { placeText } from '@suyuan/cypher/model/finding.ts'
import { nearestTo } from '@suyuan/seed/check/nearest.ts'
import { readLeakedRows } from '@suyuan/seed/formats/rows/leakedRows.ts'
import { sourceFromBytes } from '@suyuan/seed/formats/sourceFile.ts'
import type { Command } from 'commander'
import { matchEach, matchExhibits, type ReadRow } from '../exposure/matchExhibits.ts'
import type { LeakedRow } from '../trace/exhibit.ts'
import type { Exposure } from '../trace/exposure.ts'
import type { FolderWords, OpenFolder } from './openFolder.ts'
import { Refusal } from './refusal.ts'
import { timeOption } from './timeOption.ts'
import { userPath } from './userPath.ts'

export interface LeakWords extends FolderWords {
  readonly rows: string
  readonly seenAt: string
  readonly seenWhere?: string
}

export interface OpenLeak {
  /** Merged: one row of evidence a Subject. */
  readonly rows: readonly LeakedRow[]
  /** The row of the file with that 1-based number, matched alone; null when it is not there. */
  readonly rowAt: (row: number) => LeakedRow | null
}

/** The options that every question about leaked rows has. */
export function leakOptions(command: Command): Command {
  return command
    .requiredOption('--rows <file>', 'leaked rows: CSV or XLSX with a header')
    .requiredOption('--seen-at <time>', 'when they were seen, for example 2025-11-02T00:00:00+08:00')
    .option('--seen-where <text>', 'where they were seen')
    .option('--timezone <zone>', 'zone of times without an offset, for example Asia/Shanghai')
    .option('--strict', 'refuse movements of holders that no map declares')
}

/** Reads and matches the rows. Throws Refusal (exit 1) when the file cannot be read, or none of its rows can be used. */
export async function openLeak(open: OpenFolder, words: LeakWords): Promise<OpenLeak> {
  const seenAt = timeOption(words.seenAt, '--seen-at', words.timezone)
  const path = userPath(words.rows)
  const bytes = await readFile(path).catch(() => {
    throw new Refusal(`${path} cannot be read. Name a CSV or XLSX file of leaked rows.`, 1)
  })
  const file = sourceFromBytes(basename(path), bytes)
  const read = await readLeakedRows(file, { identify: open.identify, timezone: words.timezone ?? null, columns: [] })
  for (const finding of read.findings)
    process.stderr.write(`${placeText(finding.where)} ${finding.code} ${finding.message} ${finding.remedy}\n`)
  if (read.rows.length === 0) throw new Refusal(`${path} holds no row that can be used.`, 1)
  return {
    rows: matchExhibits(open.exposure, open.resolver, read.rows, seenAt),
    rowAt: (number) => {
      const row = read.rows.find((one: ReadRow) => one.row === number)
      return row === undefined ? null : matchEach(open.exposure, open.resolver, [row], seenAt)[0]!
    },
  }
}

/** The leaked row with that number. Throws Refusal (exit 1) when there is none. */
export function knownRow(leak: OpenLeak, row: number): LeakedRow {
  const found = leak.rowAt(row)
  if (found === null)
    throw new Refusal(`--row ${row} is none of the leaked rows, or was refused. Rows count from 1.`, 1)
  return found
}

/** The index of a Holder. Throws Refusal (exit 1) for an unknown id, naming the nearest known one. */
export function knownHolder(exposure: Exposure, id: string, option: string): number {
  const index = exposure.holderIndex.get(id)
  if (index !== undefined) return index
  const nearest = nearestTo(
    id,
    exposure.holders.map((holder) => holder.id),
  )
  const hint = nearest === null ? '' : ` Did you mean ${nearest}?`
  throw new Refusal(`${option} ${id} is no holder of this folder.${hint}`, 1)
}
