// A stretch of time as GraphQL shows it, and what an answer left out. Two small shapes that many words use.

import { builder, MEMBER } from './builder.ts'

export const IntervalRef = builder
  .objectRef<{ readonly from: number | null; readonly to: number | null }>('Interval')
  .implement({
    authScopes: MEMBER,
    description: 'A stretch of time, half-open: `from` belongs to it, `to` does not.',
    fields: (t) => ({
      from: t.expose('from', { type: 'DateTime', nullable: true, description: 'Its start; null: open.' }),
      to: t.expose('to', { type: 'DateTime', nullable: true, description: 'Its end; null: open.' }),
    }),
  })

export const TruncatedRef = builder
  .objectRef<{ readonly reason: string; readonly omitted: number }>('Truncated')
  .implement({
    authScopes: MEMBER,
    description: 'What an answer left out. No limit is ever silent; null in its place means that nothing was left out.',
    fields: (t) => ({
      reason: t.exposeString('reason', { description: 'Which limit cut the answer, in English.' }),
      omitted: t.exposeInt('omitted', {
        description: 'How many were left out; at least this many where counting was cut too.',
      }),
    }),
  })
