// Records of processing activities as CSV or XLSX (formats.md B3), in the header families of headers.ts. Called by
// readFolder.ts. All good records of a file make one map; a record that lacks what it needs is refused by itself.

import { shown } from '../../check/shown.ts'
import type { Chunk } from '../draft.ts'
import type { Reading } from '../reading.ts'
import { RowLog } from '../rowLog.ts'
import type { SourceFile } from '../sourceFile.ts'
import { LONGEST_FIELD, sayEncoding } from '../table.ts'
import { Hashed } from '../text/hashed.ts'
import { NO_TEXT } from '../text/textLines.ts'
import { Activities, type Activity } from './activity.ts'
import type { RopaColumn } from './headers.ts'
import { RopaMap } from './ropaMap.ts'
import { ropaSheets } from './ropaRows.ts'
import type { RopaRecord, RopaSheet } from './sheet.ts'

/** One Chunk: the map, and the Findings of what was refused. */
export async function readRopa(file: SourceFile, reading: Reading): Promise<Chunk> {
  const log = new RowLog(file)
  const hashed = new Hashed(file)
  const { sheets, encoding, bytesRead, problem } = await ropaSheets(hashed.file)
  if (problem !== null) {
    log.refuseDocument()
    log.add(problem)
    return log.take(bytesRead)
  }
  if (encoding !== null) sayEncoding(encoding, log, reading)
  const stem = file.name.replace(/\.gz$/, '').replace(/\.\w+$/, '')
  const map = new RopaMap()
  for (const { name, sheet } of sheets) readSheet(sheet, name ?? stem, map, log, reading)
  if (map.size > 0) {
    const draft = map.map({ name: stem, format: 'ropa', sha256: hashed.digest() })
    log.keep({ word: 'map', where: log.place(sheets[0]?.sheet.headerLine ?? 1), map: draft })
  } else if (sheets.every(({ sheet }) => sheet.records.length === 0)) {
    log.say('FILE_EMPTY', log.place(null), 'The sheet has a header and no records', 'Leave it out, or fill it.')
  }
  return log.take(bytesRead)
}

function readSheet(sheet: RopaSheet, called: string, map: RopaMap, log: RowLog, reading: Reading): void {
  for (const { header, column } of sheet.unread) {
    const where = log.place(sheet.headerLine, `column ${column}`)
    log.say('COLUMN_UNKNOWN', where, `The column ${shown(header)} is not read`, 'Nothing, unless it is a misspelling.')
  }
  const hasPlace = (['function', 'activity', 'system'] as const).some((column) => sheet.columns.has(column))
  const activities = new Activities(log, reading, hasPlace ? null : called)
  const above = new Map<RopaColumn, string>()
  for (const record of sheet.records) {
    if (!isSound(record, log)) continue
    const activity: Activity | null = activities.read(filledDown(record, above, log, reading))
    if (activity !== null) map.add(activity, log.place(record.line))
  }
}

/** Merged cells leave the rows below them empty: function, system, activity and purpose then come from the row above. */
function filledDown(record: RopaRecord, above: Map<RopaColumn, string>, log: RowLog, reading: Reading): RopaRecord {
  const cells = new Map(record.cells)
  for (const [i, column] of FILLED.entries()) {
    const text = cells.get(column)
    if (text !== undefined) {
      // Whatever is narrower belongs to what stood here before.
      if (above.get(column) !== text) for (const narrower of FILLED.slice(i + 1)) above.delete(narrower)
      above.set(column, text)
      continue
    }
    const before = above.get(column)
    if (before === undefined) continue
    cells.set(column, before)
    if (reading.isNews(`ropa filled ${log.file}`)) {
      const message = `An empty cell under ${column} was read as the one above it; more rows of this file may be so`
      log.say('ROPA_FILLED', log.place(record.line, column), message, 'Fill the cell if it means something else.')
    }
  }
  return { ...record, cells }
}

const FILLED = ['function', 'system', 'activity', 'purpose'] as const

function isSound(record: RopaRecord, log: RowLog): boolean {
  const { line, closed, isTooWide, cells } = record
  if (!closed) {
    log.refuse(
      'CSV_QUOTE',
      log.place(line),
      'A quoted cell never ends',
      'Close the quote, and double a quote inside a cell.',
    )
  } else if (isTooWide) {
    log.refuse(
      'CSV_CELLS',
      log.place(line),
      'The row has more cells than the header',
      'Quote cells that hold the delimiter.',
    )
  } else if ([...cells.values()].some((cell) => cell.length > LONGEST_FIELD)) {
    log.refuse('TEXT_TOO_LONG', log.place(line), 'A cell is longer than 64 KiB', 'Shorten it.')
  } else if ([...cells.values()].some((cell) => cell.includes(NO_TEXT))) {
    log.refuse('ENCODING_INVALID', log.place(line), 'A cell holds bytes that are no text', 'Save the file as UTF-8.')
  } else {
    return true
  }
  return false
}
