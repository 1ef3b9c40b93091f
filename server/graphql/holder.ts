// Holder in GraphQL: the type, its page and its single question. Reached from every other word, loaded in one batch a
// request. The name of an EMPLOYEE is personal data and stands here only because every reader is signed in.

import { HOLDER_KINDS, type Holder, STAGES } from '@suyuan/cypher/model/holder.ts'
import { holderByKey, holders, holdersByKeys } from '../map/holders.ts'
import { builder, MEMBER } from './builder.ts'
import { CategoryRef, categoryOf } from './category.ts'
import { described } from './described.ts'
import { keyOf } from './globalKey.ts'
import { IntervalRef } from './interval.ts'
import { connectionOf, pageOf } from './page.ts'

export const HolderKindRef = builder.enumType('HolderKind', {
  description: 'What sort of Holder it is.',
  values: described(HOLDER_KINDS, {
    POPULATION: 'The people whose data it is. Holds everything always and is never a candidate.',
    OUTLET: 'A shop or counter. It also holds what its employees hold.',
    EMPLOYEE: 'An account of a member of staff. An account, never "the person".',
    DEVICE: 'A phone, laptop, disk or printer.',
    SYSTEM: 'A running system.',
    DATASET: 'A data set, table or collection, mostly part of a system.',
    JOB: 'A pipeline that reads and writes data sets. Never a candidate.',
    THIRD_PARTY: 'A partner, vendor or authority outside.',
    MARKET: 'Where leaked data is sold. Never a candidate.',
  }),
})

export const StageRef = builder.enumType('Stage', {
  description: 'The column in which the map draws a Holder, from left to right.',
  values: described(STAGES, {
    CUSTOMER: 'The people themselves.',
    COUNTER: 'Outlets, their staff and devices.',
    SYSTEM: 'Systems, data sets and jobs.',
    THIRD_PARTY: 'Partners outside.',
    MARKET: 'Where leaked data ends.',
  }),
})

const LabelRef = builder.objectRef<{ readonly language: string; readonly text: string }>('Label').implement({
  authScopes: MEMBER,
  description: 'A display name in one language.',
  fields: (t) => ({
    language: t.exposeString('language', { description: 'Language tag, for example `zh`.' }),
    text: t.exposeString('text', { description: 'The name in that language.' }),
  }),
})

export const HolderRef = builder.loadableNodeRef('Holder', {
  id: { resolve: (holder: Holder) => holder.id },
  load: (keys: string[], context) => holdersByKeys(context.desk, keys),
})

HolderRef.implement({
  authScopes: MEMBER,
  description:
    'Whatever can hold personal data: customers, an outlet, a clerk, a system, a partner, the market. Never a person as such.',
  fields: (t) => ({
    key: t.exposeString('id', { description: 'Its id in the map, for example `crm`.' }),
    name: t.exposeString('name', {
      description: 'Shown to people. For an EMPLOYEE it is personal data: do not pass it on.',
    }),
    labels: t.field({
      type: [LabelRef],
      description: 'Display names by language, as the map gave them.',
      resolve: (holder) => Object.entries(holder.labels).map(([language, text]) => ({ language, text })),
    }),
    kind: t.expose('kind', { type: HolderKindRef, description: 'What sort of Holder it is.' }),
    stage: t.expose('stage', { type: StageRef, description: 'The column in which the map draws it.' }),
    partOf: t.field({
      type: HolderRef,
      nullable: true,
      description: 'The Holder it is part of: employee of outlet, outlet of region, data set of system.',
      resolve: (holder) => holder.partOf,
    }),
    retentionDays: t.exposeFloat('retentionDays', {
      nullable: true,
      description: 'Days until copies are gone; null: kept for ever.',
    }),
    categories: t.field({
      type: [CategoryRef],
      nullable: true,
      description: 'What it may hold; null: whatever its flows bring.',
      resolve: (holder) => holder.categories?.map(categoryOf) ?? null,
    }),
    controls: t.stringList({
      description: 'Controls in force, for example `screen-watermark`.',
      resolve: (holder) => [...holder.controls],
    }),
    owner: t.exposeString('owner', { nullable: true, description: 'The office that answers for it.' }),
    jurisdiction: t.exposeString('jurisdiction', { nullable: true, description: 'Country code; null: not said.' }),
    logGaps: t.field({
      type: [IntervalRef],
      description: 'Times for which its log is known to be missing, sorted by start.',
      resolve: (holder) => [...holder.logGaps],
    }),
    stub: t.exposeBoolean('stub', { description: 'True when no map declares it and only a log row named it.' }),
  }),
})

const HolderEdge = builder.edgeObject({
  type: HolderRef,
  name: 'HolderEdge',
  description: 'A Holder and its place in the list.',
})
export const HolderConnection = builder.connectionObject(
  { type: HolderRef, name: 'HolderConnection', description: 'A page of Holders, sorted by key.' },
  HolderEdge,
)

builder.queryFields((t) => ({
  holder: t.field({
    type: HolderRef,
    nullable: true,
    description: 'One Holder by its key or global id; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Key (`crm`) or global id (`Holder:crm`).' }) },
    resolve: (_root, { id }, { desk }) => holderByKey(desk, keyOf('Holder', id)),
  }),
  holders: t.field({
    type: HolderConnection,
    description: 'Holders of the map, sorted by key.',
    args: {
      asOf: t.arg({ type: 'DateTime', description: 'The map as it was at this time; default: the newest.' }),
      kind: t.arg({ type: HolderKindRef, description: 'Only Holders of this kind.' }),
      stage: t.arg({ type: StageRef, description: 'Only Holders of this stage.' }),
      search: t.arg.string({
        description: 'Only Holders whose key, name or label contains this text; case does not matter.',
      }),
      first: t.arg.int({ description: 'Page size, default 50; at most 200 for a browser, 1,000 for a token.' }),
      after: t.arg.string({ description: 'Start after this cursor (`pageInfo.endCursor` of the page before).' }),
    },
    resolve: async (_root, args, { desk, member }) => {
      const page = pageOf(args, member)
      return connectionOf(await holders(desk, args, page), page, (holder) => holder.id)
    },
  }),
}))
