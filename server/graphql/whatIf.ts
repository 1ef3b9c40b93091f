// What a what-if changes, in GraphQL: what would not have moved, and where each candidate would stand.

import type { Change } from '../exposure/sever.ts'
import type { Shift, Standing } from '../trace/cut/whatIf.ts'
import { builder, MEMBER } from './builder.ts'
import { HolderRef } from './holder.ts'
import { pageOf } from './page.ts'

const StandingRef = builder.objectRef<Standing>('Standing').implement({
  authScopes: MEMBER,
  description: 'Where a candidate stands.',
  fields: (t) => ({
    rank: t.exposeInt('rank', { description: '1 is first; the unknown source is not counted.' }),
    posterior: t.exposeFloat('posterior', { nullable: true, description: 'Probability; null: too few rows.' }),
  }),
})

const ShiftRef = builder.objectRef<Shift>('Shift').implement({
  authScopes: MEMBER,
  description: 'Where a Holder stands now, and where it would stand.',
  fields: (t) => ({
    key: t.exposeString('id', { description: 'Key of the Holder.' }),
    holder: t.field({ type: HolderRef, nullable: true, description: 'The Holder.', resolve: ({ id }) => id }),
    before: t.expose('before', { type: StandingRef, nullable: true, description: 'Now; null: no candidate.' }),
    after: t.expose('after', { type: StandingRef, nullable: true, description: 'Then; null: no candidate.' }),
  }),
})

export const WhatIfRef = builder.objectRef<Change>('WhatIf').implement({
  authScopes: MEMBER,
  description: 'What the switches change. Everything else of the Cut is the answer with the switches on.',
  fields: (t) => ({
    question: t.exposeString('question', { description: 'What is asked, in one English sentence.' }),
    movementsPrevented: t.int({
      description: 'Logged movements that would not have been.',
      resolve: ({ prevented }) => prevented.movements,
    }),
    recordsPrevented: t.int({
      description: "How often one person's data would not have moved.",
      resolve: ({ prevented }) => prevented.records,
    }),
    closed: t.stringList({
      description: 'Keys of Holders from which no known channel would lead to a market any more.',
      resolve: ({ closed }) => [...closed],
    }),
    chainedBefore: t.int({
      description: 'Distinct rows with a chain to a candidate, now.',
      resolve: ({ chained }) => chained.before,
    }),
    chainedAfter: t.int({ description: 'The same, then.', resolve: ({ chained }) => chained.after }),
    shifts: t.field({
      type: [ShiftRef],
      description: 'Holders that are candidates now or then, by rank then.',
      args: {
        first: t.arg.int({ description: 'At most this many, default 50. `shiftCount` says how many there are.' }),
      },
      resolve: ({ shifts }, { first }, { member }) => shifts.slice(0, pageOf({ first: first ?? null }, member).first),
    }),
    shiftCount: t.int({ description: 'How many there are in all.', resolve: ({ shifts }) => shifts.length }),
    unknownBefore: t.float({
      nullable: true,
      description: 'Posterior of the unknown source, now; null: too few rows.',
      resolve: ({ unknownSource }) => unknownSource.before,
    }),
    unknownAfter: t.float({
      nullable: true,
      description: 'The same, then.',
      resolve: ({ unknownSource }) => unknownSource.after,
    }),
    totalBefore: t.exposeFloat('totalBefore', { nullable: true, description: 'What the cut costs now; null: none.' }),
  }),
})
