// Finding in GraphQL: what is wrong with a row, where, and how to mend it.

import type { Finding } from '@suyuan/cypher/model/finding.ts'
import { builder, MEMBER } from './builder.ts'

export const FindingRef = builder.objectRef<Finding>('Finding').implement({
  authScopes: MEMBER,
  description: 'What is wrong, where, how bad it is and how to mend it. Never with a raw identifier or value.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'Stable code, for example `MOVEMENT_TIME`; each has its page in the repository.',
    }),
    severity: t.exposeString('severity', {
      description: '`error`: the row was refused; `warning`: it was kept; `note`.',
    }),
    file: t.string({ description: 'The file, or `pasted rows`.', resolve: (finding) => finding.where.file }),
    line: t.int({
      nullable: true,
      description: '1-based line; null: the whole file.',
      resolve: (finding) => finding.where.line,
    }),
    field: t.string({
      nullable: true,
      description: 'Column or JSON pointer; null: the whole row.',
      resolve: (finding) => finding.where.field,
    }),
    message: t.exposeString('message', { description: 'What is wrong, in one English sentence.' }),
    remedy: t.exposeString('remedy', { description: 'What to do, in one English sentence.' }),
  }),
})
