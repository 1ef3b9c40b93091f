// attributes*.csv (formats.md A3): a value of a person and when it was true. The value is fingerprinted under the key of
// its category and dropped here. Called by readFolder.ts.

import { shown } from '../../check/shown.ts'
import { isMasked } from '../../identify/masked.ts'
import { CategoryLists, sayUnknown } from '../categoryLists.ts'
import type { Chunk } from '../draft.ts'
import type { People } from '../people.ts'
import type { Reading } from '../reading.ts'
import type { SourceFile } from '../sourceFile.ts'
import { readTable } from '../table.ts'
import { tableColumns } from './identifierColumns.ts'
import { missing } from './rowFields.ts'
import { nobody, validity } from './subjects.ts'

export function readAttributes(file: SourceFile, reading: Reading, people: People): AsyncIterable<Chunk> {
  const lists = new CategoryLists()
  return readTable(
    file,
    {
      open: (header, log) => {
        const columns = tableColumns(header, ['category', 'value'], ['validFrom', 'validTo'], log)
        if (columns === null) return null
        return (cells, line, log) => {
          const text = columns.text(cells, 'category')
          if (text === '') return missing('category', line, log)
          const list = lists.ofList([text])
          const category = list.keys[0]
          if (category === undefined) {
            return log.refuse(
              'CATEGORY_TEXT',
              log.place(line, 'category'),
              `${shown(text)} is no category`,
              'Write one dotted key.',
            )
          }
          const value = columns.text(cells, 'value')
          const hash = reading.identify.valueHash(category, value)
          if (hash === null) {
            if (!isMasked(value)) return missing('value', line, log)
            return log.refuse(
              'IDENTIFIER_MASKED',
              log.place(line, 'value'),
              'The value is masked',
              'Give the whole value, or leave the row out.',
            )
          }
          const valid = validity(columns.text(cells, 'validFrom'), columns.text(cells, 'validTo'), line, log, reading)
          if (valid === null) return
          const who = people.of(columns.who(cells), line, log)
          if (who === null) return
          if (who.length === 0) return nobody(line, log)
          sayUnknown(list, log.place(line, 'category'), log, reading)
          log.keep({ word: 'attribute', where: log.place(line), attribute: { who, category, hash, ...valid } })
        }
      },
    },
    reading,
  )
}
