// How far the commit of a Lot is, in GraphQL: all of it, and file by file. Asked again and again by the page while it runs.

import { FILE_STATES, type FileProgress, type ImportProgress } from '@suyuan/seed/load/importProgress.ts'
import { builder, MEMBER } from './builder.ts'
import { described } from './described.ts'

const LotFileStateRef = builder.enumType('LotFileState', {
  description: 'How far one file of an import is.',
  values: described(FILE_STATES, {
    WAITING: 'Its turn has not come.',
    READING: 'It is read, and what was read is stored.',
    READ: 'It is read to its end.',
  }),
})

const LotFileProgressRef = builder.objectRef<FileProgress>('LotFileProgress').implement({
  authScopes: MEMBER,
  description: 'How far one file of an import is.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    bytes: t.exposeInt('bytes', { description: 'How large it is.' }),
    bytesRead: t.exposeInt('bytesRead', { description: 'How much of it is read.' }),
    rows: t.exposeInt('rows', { description: 'Rows read of it.' }),
    state: t.expose('state', { type: LotFileStateRef, description: 'How far it is.' }),
  }),
})

export const LotProgressRef = builder.objectRef<ImportProgress>('LotProgress').implement({
  authScopes: MEMBER,
  description: 'How far an import is.',
  fields: (t) => ({
    file: t.exposeString('file', { description: 'The file that is read.' }),
    bytesRead: t.exposeInt('bytesRead', { description: 'Of all files, as sent.' }),
    bytesTotal: t.exposeInt('bytesTotal', { description: 'All files.' }),
    rows: t.exposeInt('rows', { description: 'Rows read so far.' }),
    rowsPerSecond: t.exposeFloat('rowsPerSecond', {
      nullable: true,
      description: 'Over the last ten seconds; null: too early to say.',
    }),
    secondsLeft: t.exposeFloat('secondsLeft', {
      nullable: true,
      description: 'At that rate; null: it cannot be said.',
    }),
    files: t.field({
      type: [LotFileProgressRef],
      description: 'File by file, in the order of reading.',
      resolve: ({ files }) => [...files],
    }),
  }),
})
