// Flow in GraphQL: a declared channel of the map. What did move through it is a Movement.

import { CONSENTS, type Flow, MECHANISMS } from '@suyuan/cypher/model/flow.ts'
import { flows, flowsByKeys } from '../map/flows.ts'
import { builder, MEMBER } from './builder.ts'
import { CategoryRef, categoryOf } from './category.ts'
import { keyOf } from './globalKey.ts'
import { HolderRef } from './holder.ts'
import { connectionOf, pageOf } from './page.ts'

export const FlowRef = builder.loadableNodeRef('Flow', {
  id: { resolve: (flow: Flow) => flow.id },
  load: (keys: string[], context) => flowsByKeys(context.desk, keys),
})

FlowRef.implement({
  authScopes: MEMBER,
  description: 'A declared channel from one Holder to another: what may move. What did move is a Movement.',
  fields: (t) => ({
    key: t.exposeString('id', { description: 'Its id in the map.' }),
    from: t.field({ type: HolderRef, description: 'The Holder that gives.', resolve: (flow) => flow.from }),
    to: t.field({ type: HolderRef, description: 'The Holder that receives.', resolve: (flow) => flow.to }),
    categories: t.field({
      type: [CategoryRef],
      description: 'What it may carry.',
      resolve: (flow) => flow.categories.map(categoryOf),
    }),
    mechanism: t.exposeString('mechanism', {
      nullable: true,
      description: `How it travels: ${MECHANISMS.join(', ')}; null: not said.`,
    }),
    purpose: t.exposeString('purpose', { nullable: true, description: 'What for, as declared.' }),
    legalBasis: t.exposeString('legalBasis', { nullable: true, description: 'scheme:code, for example `pipl13:2`.' }),
    contract: t.exposeString('contract', { nullable: true, description: 'The contract it rests on.' }),
    consent: t.exposeString('consent', {
      nullable: true,
      description: `Consent asked of the person: ${CONSENTS.join(', ')}; null: not said.`,
    }),
    crossBorder: t.exposeBoolean('crossBorder', {
      nullable: true,
      description: 'Whether data leaves the country by it; null: not said.',
    }),
    controls: t.stringList({ description: 'Controls on this channel.', resolve: (flow) => [...flow.controls] }),
    logged: t.exposeBoolean('logged', {
      description: 'False: it leaves no log, so the tracer may infer a movement on it and says so.',
    }),
    ratePerSubject: t.exposeFloat('ratePerSubject', {
      nullable: true,
      description:
        'Expected movements per Subject held and year, for a channel without log; null: the default of the assumptions.',
    }),
    severCost: t.exposeFloat('severCost', { nullable: true, description: 'What cutting it costs; null: 1.' }),
    validFrom: t.expose('validFrom', {
      type: 'DateTime',
      nullable: true,
      description: 'From when it is open; null: always was.',
    }),
    validTo: t.expose('validTo', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when it is open (this instant excluded); null: still is.',
    }),
    derived: t.exposeBoolean('derived', { description: 'True where it was derived from lineage and not declared.' }),
  }),
})

const FlowEdge = builder.edgeObject({
  type: FlowRef,
  name: 'FlowEdge',
  description: 'A Flow and its place in the list.',
})
const FlowConnection = builder.connectionObject(
  { type: FlowRef, name: 'FlowConnection', description: 'A page of Flows, sorted by key.' },
  FlowEdge,
)

builder.queryField('flows', (t) =>
  t.field({
    type: FlowConnection,
    description: 'Flows of the map, sorted by key.',
    args: {
      asOf: t.arg({ type: 'DateTime', description: 'Only Flows open at this time; default: all, closed ones too.' }),
      holder: t.arg.id({ description: 'Only Flows from or to this Holder (key or global id).' }),
      first: t.arg.int({ description: 'Page size, default 50; at most 200 for a browser, 1,000 for a token.' }),
      after: t.arg.string({ description: 'Start after this cursor (`pageInfo.endCursor` of the page before).' }),
    },
    resolve: async (_root, args, { desk, member }) => {
      const page = pageOf(args, member)
      const holder = args.holder ? keyOf('Holder', args.holder) : null
      return connectionOf(await flows(desk, { asOf: args.asOf ?? null, holder }, page), page, (flow) => flow.id)
    },
  }),
)
