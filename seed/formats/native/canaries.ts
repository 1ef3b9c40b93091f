// canaries*.csv (formats.md A3): planted records, and the holder, movement or batch they were planted in. Called by
// readFolder.ts.

import type { Chunk } from '../draft.ts'
import type { People } from '../people.ts'
import type { Reading } from '../reading.ts'
import type { SourceFile } from '../sourceFile.ts'
import { readTable } from '../table.ts'
import { tableColumns } from './identifierColumns.ts'
import { isSoundId, missing, time } from './rowFields.ts'
import { nobody } from './subjects.ts'

export function readCanaries(file: SourceFile, reading: Reading, people: People): AsyncIterable<Chunk> {
  return readTable(
    file,
    {
      open: (header, log) => {
        const columns = tableColumns(header, ['plantedIn'], ['plantedAt'], log)
        if (columns === null) return null
        return (cells, line, log) => {
          const plantedIn = columns.text(cells, 'plantedIn')
          if (plantedIn === '') return missing('plantedIn', line, log)
          if (!isSoundId(plantedIn, 'plantedIn', line, log)) return
          const when = columns.text(cells, 'plantedAt')
          const plantedAt = when === '' ? null : time(when, 'plantedAt', line, log, reading)
          if (plantedAt === null && when !== '') return
          const who = people.of(columns.who(cells), line, log)
          if (who === null) return
          if (who.length === 0) return nobody(line, log)
          log.keep({ word: 'canary', where: log.place(line), canary: { who, plantedIn, plantedAt } })
        }
      },
    },
    reading,
  )
}
