// Why-not in GraphQL: the typed reason for which a Holder is no candidate.

import { CAVEAT, REASONS, type Reason, type WhyNot } from '../trace/answer.ts'
import { builder, MEMBER } from './builder.ts'
import { described } from './described.ts'
import { HolderRef } from './holder.ts'

const ReasonRef = builder.enumType('Reason', {
  description: 'Nested tests, in the order in which a Holder can fail them for one leaked row.',
  values: described(REASONS, {
    NO_CONNECTION: 'No way leads from the people to this Holder at all.',
    NOT_IN_BATCH: 'Data came to it, but none of this Subject.',
    TIME_ORDER: 'Data of this Subject came, but too late, out of order, or past a deletion or the end of retention.',
    MISSING_FIELDS: 'It came in time, but without all of the leaked categories.',
    VINTAGE: 'It came with all categories, but with values of another time than the leaked ones.',
    CUT_OFF: 'A limit of the search cut it off; the detail names the limit.',
  }),
})

export const ReasonCountRef = builder
  .objectRef<{ readonly reason: Reason; readonly rows: number }>('ReasonCount')
  .implement({
    authScopes: MEMBER,
    description: 'How often one reason holds.',
    fields: (t) => ({
      reason: t.expose('reason', { type: ReasonRef, description: 'The reason.' }),
      rows: t.exposeInt('rows', {
        description: 'Matched rows for which it holds; in `Trace.whyNotCounts` the number of Holders.',
      }),
    }),
  })

export const WhyNotRef = builder.objectRef<WhyNot>('WhyNot').implement({
  authScopes: MEMBER,
  description: 'Why a Holder is no candidate.',
  fields: (t) => ({
    caveat: t.string({ description: 'What a trace may and may not be taken for.', resolve: () => CAVEAT }),
    key: t.exposeString('id', { description: 'Key of the Holder.' }),
    holder: t.field({ type: HolderRef, nullable: true, description: 'The Holder.', resolve: (answer) => answer.id }),
    reason: t.expose('reason', { type: ReasonRef, description: 'The reason of the row that got furthest.' }),
    detail: t.exposeString('detail', { description: 'In English, with the fact that proves it.' }),
    rows: t.field({
      type: [ReasonCountRef],
      description: 'Matched rows by reason, in the order of the tests.',
      resolve: (answer) => [...answer.rows],
    }),
  }),
})
