// batches*.csv (formats.md A3): one row a member of a Batch. Sizes of millions stream. Called by readFolder.ts.

import type { Chunk } from '../draft.ts'
import type { People } from '../people.ts'
import type { Reading } from '../reading.ts'
import type { SourceFile } from '../sourceFile.ts'
import { readTable } from '../table.ts'
import { tableColumns } from './identifierColumns.ts'
import { isSoundId, missing } from './rowFields.ts'
import { nobody } from './subjects.ts'

export function readBatches(file: SourceFile, reading: Reading, people: People): AsyncIterable<Chunk> {
  return readTable(
    file,
    {
      open: (header, log) => {
        const columns = tableColumns(header, ['batch'], [], log)
        if (columns === null) return null
        return (cells, line, log) => {
          const batch = columns.text(cells, 'batch')
          if (batch === '') return missing('batch', line, log)
          if (!isSoundId(batch, 'batch', line, log)) return
          const who = people.of(columns.who(cells), line, log)
          if (who === null) return
          if (who.length === 0) return nobody(line, log)
          log.keep({ word: 'member', where: log.place(line), batch, who })
        }
      },
    },
    reading,
  )
}
