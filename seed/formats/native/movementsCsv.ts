// movements*.csv (formats.md A2): the field names as columns, `subject.phone` and its like for identifiers, categories
// split on semicolons. Called by readFolder.ts.

import { isIdentifierKind } from '@suyuan/cypher/model/vocabulary.ts'
import { meant } from '../../check/nearest.ts'
import { shown } from '../../check/shown.ts'
import { flat } from '../../identify/flat.ts'
import { CategoryLists } from '../categoryLists.ts'
import type { Chunk } from '../draft.ts'
import type { People } from '../people.ts'
import type { Reading } from '../reading.ts'
import type { RowLog } from '../rowLog.ts'
import type { SourceFile } from '../sourceFile.ts'
import { type RowReader, readTable } from '../table.ts'
import { readMovement } from './movementRow.ts'
import { emptyMovement, MOVEMENT_TEXTS } from './rawMovement.ts'

const COLUMNS = [
  ...MOVEMENT_TEXTS,
  'categories',
  'subject.phone',
  'subject.nationalId',
  'subject.customerNo',
  'subject.email',
]
const NEEDED = ['at', 'kind'] as const

export function readMovementsCsv(file: SourceFile, reading: Reading, people: People): AsyncIterable<Chunk> {
  return readTable(file, { open: (header, log) => open(header, log, reading, people) }, reading)
}

function open(header: readonly string[], log: RowLog, reading: Reading, people: People): RowReader | null {
  const lacking = NEEDED.find((name) => !header.includes(name))
  if (lacking !== undefined) {
    log.refuse(
      'CSV_HEADER',
      log.place(1),
      `There is no column \`${lacking}\``,
      'Name the columns as formats.md A2 does.',
    )
    return null
  }
  const texts = MOVEMENT_TEXTS.flatMap((field) =>
    header.includes(field) ? [{ field, column: header.indexOf(field) }] : [],
  )
  const categories = header.indexOf('categories')
  const identifiers = header.flatMap((name, column) => {
    const kind = name.startsWith('subject.') ? name.slice('subject.'.length) : ''
    return isIdentifierKind(kind) ? [{ kind, column, field: name }] : []
  })
  const known = new Set([...texts, ...identifiers].map(({ column }) => column).concat(categories))
  header.forEach((name, column) => {
    if (known.has(column)) return
    log.say(
      'COLUMN_UNKNOWN',
      log.place(1, `column ${column + 1}`),
      `The column ${shown(name)} is not read`,
      meant(name, COLUMNS, 'Rename it to a field of movements, or leave it.'),
    )
  })
  const lists = new CategoryLists()
  const raw = emptyMovement(lists)
  return (cells, line, log) => {
    for (const { field, column } of texts) raw[field] = cells[column]!.trim()
    // An id is kept for as long as the Records are; the line it was cut from need not be.
    raw.id = flat(raw.id)
    raw.categories = lists.ofText(categories < 0 ? '' : cells[categories]!)
    raw.who = identifiers.map(({ kind, column, field }) => ({ kind, field, raw: cells[column]! }))
    readMovement(raw, line, log, reading, people)
  }
}
