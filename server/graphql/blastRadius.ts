// Blast radius in GraphQL: who was exposed at a Holder in a stretch of time, where it went, and what the law asks to be told.

import { blastRadiusOf } from '../case/blastRadiusOf.ts'
import type { Blast } from '../exposure/sever.ts'
import { DATA_CLASSES, type DataClass } from '../trace/forward/dataClass.ts'
import { TIERS } from '../trace/forward/seriousness.ts'
import { builder, MEMBER } from './builder.ts'
import { CategoryRef, categoryOf } from './category.ts'
import { described } from './described.ts'
import { CASE_FAILURES } from './failure.ts'
import { FlowRef } from './flow.ts'
import { HolderRef } from './holder.ts'
import { pageOf } from './page.ts'

type Radius = Blast['radius']

const CategoryCountRef = builder.objectRef<Radius['byCategory'][number]>('CategoryCount').implement({
  authScopes: MEMBER,
  description: 'People of whom a category was held.',
  fields: (t) => ({
    category: t.field({ type: CategoryRef, description: 'The category.', resolve: (one) => categoryOf(one.category) }),
    subjects: t.exposeInt('subjects', { description: 'How many people.' }),
  }),
})

const DownstreamRef = builder.objectRef<Radius['byHolder'][number]>('Downstream').implement({
  authScopes: MEMBER,
  description: 'A Holder to which logged movements carried it on.',
  fields: (t) => ({
    key: t.exposeString('id', { description: 'Key of the Holder.' }),
    holder: t.field({ type: HolderRef, nullable: true, description: 'The Holder.', resolve: ({ id }) => id }),
    subjects: t.exposeInt('subjects', { description: 'How many people.' }),
    firstAt: t.expose('firstAt', { type: 'DateTime', description: 'When the first of it came there.' }),
  }),
})

const TierRef = builder.enumType('SeriousnessTier', {
  description: 'Tier of Criminal Law 253-1 by numbers of people alone. Indicative, not legal advice.',
  values: described(TIERS, {
    BELOW: 'Below the threshold.',
    SERIOUS: 'Serious.',
    ESPECIALLY_SERIOUS: 'Especially serious.',
  }),
})

const DataClassRef = builder.enumType('DataClass', {
  description: 'Classes of data by which the criminal law counts people; A weighs most.',
  values: described(DATA_CLASSES, {
    A: 'Tracks, contents of messages, credit, property.',
    B: 'Call records, bills, health and the like.',
    C: 'Other personal information.',
  }),
})

const ClassCountRef = builder
  .objectRef<{ readonly dataClass: DataClass; readonly subjects: number }>('ClassCount')
  .implement({
    authScopes: MEMBER,
    description: 'People by the gravest class of what was held of them.',
    fields: (t) => ({
      dataClass: t.expose('dataClass', { type: DataClassRef, description: 'The class.' }),
      subjects: t.exposeInt('subjects', { description: 'How many people.' }),
    }),
  })

const BlastRadiusRef = builder.objectRef<Blast>('BlastRadius').implement({
  authScopes: MEMBER,
  description:
    'Everybody of whom a Holder had or got anything in a stretch of time, and where logged movements carried it.',
  fields: (t) => ({
    subjects: t.int({
      description: 'People exposed; canaries are no people.',
      resolve: ({ radius }) => radius.subjects,
    }),
    byCategory: t.field({
      type: [CategoryCountRef],
      description: 'People by category, by key.',
      resolve: ({ radius }) => [...radius.byCategory],
    }),
    downstream: t.field({
      type: [DownstreamRef],
      description: 'Where it went on to, by first arrival.',
      args: {
        first: t.arg.int({ description: 'At most this many, default 50. `downstreamCount` says how many there are.' }),
      },
      resolve: ({ radius }, { first }, { member }) =>
        radius.byHolder.slice(0, pageOf({ first: first ?? null }, member).first),
    }),
    downstreamCount: t.int({
      description: 'How many Holders it went on to.',
      resolve: ({ radius }) => radius.byHolder.length,
    }),
    unlogged: t.field({
      type: [FlowRef],
      description: 'Flows without a log by which it may have gone on as well.',
      resolve: ({ radius }) => radius.unlogged.map(({ flow }) => flow),
    }),
    lostLists: t.int({
      description: 'Lists whose members are lost: nobody is counted for them.',
      resolve: ({ radius }) => radius.lostLists,
    }),
    articles: t.stringList({
      description: 'Articles that ask to be told of it.',
      resolve: ({ notice }) => [...notice.articles],
    }),
    byClass: t.field({
      type: [ClassCountRef],
      description: 'People by class of data.',
      resolve: ({ notice }) => DATA_CLASSES.map((dataClass) => ({ dataClass, subjects: notice.people[dataClass] })),
    }),
    tier: t.field({
      type: TierRef,
      description: 'Tier by numbers alone.',
      resolve: ({ notice }) => notice.seriousness.tier,
    }),
    tierOfInsider: t.field({
      type: TierRef,
      description: 'The same, if the data were got in duty or service and provided on.',
      resolve: ({ notice }) => notice.seriousness.tierOfInsider,
    }),
    note: t.string({
      description: 'What such a tier may be taken for. Show it.',
      resolve: ({ notice }) => notice.note,
    }),
  }),
})

builder.objectFields(HolderRef, (t) => ({
  blastRadius: t.field({
    type: BlastRadiusRef,
    description:
      'Who was exposed here in a stretch of time, and where it went: what PIPL 57 asks to be told. Counts only, no person. Audited.',
    complexity: { field: 100, multiplier: 1 },
    errors: { types: CASE_FAILURES, union: { description: 'A BlastRadius, or why there is none.' } },
    args: {
      from: t.arg({ type: 'DateTime', required: true, description: 'Start of the stretch, included.' }),
      to: t.arg({ type: 'DateTime', required: true, description: 'Its end, included.' }),
    },
    resolve: (holder, window, { desk, member }) => blastRadiusOf(desk, member, holder.id, window),
  }),
}))
