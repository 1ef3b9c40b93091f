// subjects*.csv (formats.md A3): the identifiers of one person in one row, and when the row holds. Called by
// readFolder.ts. Whether rows contradict each other is decided by seed/identify/resolve.ts.

import type { Chunk } from '../draft.ts'
import type { People } from '../people.ts'
import type { Reading } from '../reading.ts'
import type { RowLog } from '../rowLog.ts'
import type { SourceFile } from '../sourceFile.ts'
import { readTable } from '../table.ts'
import { tableColumns } from './identifierColumns.ts'
import { time } from './rowFields.ts'

export function readSubjects(file: SourceFile, reading: Reading, people: People): AsyncIterable<Chunk> {
  return readTable(
    file,
    {
      open: (header, log) => {
        const columns = tableColumns(header, [], ['validFrom', 'validTo'], log)
        if (columns === null) return null
        return (cells, line, log) => {
          const valid = validity(columns.text(cells, 'validFrom'), columns.text(cells, 'validTo'), line, log, reading)
          if (valid === null) return
          const who = people.of(columns.who(cells), line, log)
          if (who === null) return
          if (who.length === 0) return nobody(line, log)
          log.keep({ word: 'naming', where: log.place(line), naming: { who, ...valid } })
        }
      },
    },
    reading,
  )
}

/** The half-open interval of two cells, null ends open; null after refusing the row. */
export function validity(
  from: string,
  to: string,
  line: number,
  log: RowLog,
  reading: Reading,
): { readonly validFrom: number | null; readonly validTo: number | null } | null {
  const validFrom = from === '' ? null : time(from, 'validFrom', line, log, reading)
  if (validFrom === null && from !== '') return null
  const validTo = to === '' ? null : time(to, 'validTo', line, log, reading)
  if (validTo === null && to !== '') return null
  if (validFrom !== null && validTo !== null && validTo <= validFrom) {
    log.refuse(
      'INTERVAL_ORDER',
      log.place(line, 'validTo'),
      '`validTo` is not after `validFrom`',
      'Write the later time as `validTo`; it is the first instant outside.',
    )
    return null
  }
  return { validFrom, validTo }
}

/** Refuses a row in which no identifier column is filled. */
export function nobody(line: number, log: RowLog): void {
  log.refuse('IDENTIFIER_EMPTY', log.place(line), 'The row names nobody', 'Fill at least one identifier column.')
}
