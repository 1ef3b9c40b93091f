// Cut in GraphQL: what every chain of a case passes, and the cheapest channels that sever them all. What a what-if changes
// stands in whatIf.ts.

import type { CutFound } from '../case/cutOfCase.ts'
import type { CutAnswer, CutChannel } from '../trace/cut/cutAnswer.ts'
import { builder, MEMBER } from './builder.ts'
import { described } from './described.ts'
import { FlowRef } from './flow.ts'
import { HolderRef } from './holder.ts'
import { TruncatedRef } from './interval.ts'
import { pageOf } from './page.ts'
import { WhatIfRef } from './whatIf.ts'

type Passed = CutAnswer['dominators'][number]

const DominatorKindRef = builder.enumType('DominatorKind', {
  description: 'What every chain passes.',
  values: described(['HOLDER', 'FLOW'], { HOLDER: 'A Holder.', FLOW: 'A channel.' }),
})

const DominatorRef = builder.objectRef<Passed>('Dominator').implement({
  authScopes: MEMBER,
  description: 'A Holder or channel that every chain passes: without it none is left.',
  fields: (t) => ({
    kind: t.expose('kind', { type: DominatorKindRef, description: 'Which of the two.' }),
    key: t.exposeString('id', { description: 'Key of the Holder or Flow; `FROM->TO` for a channel without a Flow.' }),
    holder: t.field({
      type: HolderRef,
      nullable: true,
      description: 'The Holder; null for a channel.',
      resolve: ({ kind, id }) => (kind === 'HOLDER' ? id : null),
    }),
    flow: t.field({
      type: FlowRef,
      nullable: true,
      description: 'The Flow; null for a Holder and for a channel without a Flow.',
      resolve: ({ kind, id, derived }) => (kind === 'FLOW' && !derived ? id : null),
    }),
  }),
})

const CutChannelRef = builder.objectRef<CutChannel>('CutChannel').implement({
  authScopes: MEMBER,
  description: 'A channel of the cut.',
  fields: (t) => ({
    key: t.exposeString('flow', { description: 'Key of the Flow; `FROM->TO` where no Flow of the map stands for it.' }),
    flow: t.field({
      type: FlowRef,
      nullable: true,
      description: 'The Flow; null for a derived channel.',
      resolve: ({ flow, derived }) => (derived ? null : flow),
    }),
    fromKey: t.exposeString('from', { description: 'Key of the Holder that gives.' }),
    toKey: t.exposeString('to', { description: 'Key of the Holder that receives.' }),
    from: t.field({
      type: HolderRef,
      nullable: true,
      description: 'The Holder that gives.',
      resolve: ({ from }) => from,
    }),
    to: t.field({
      type: HolderRef,
      nullable: true,
      description: 'The Holder that receives.',
      resolve: ({ to }) => to,
    }),
    derived: t.exposeBoolean('derived', { description: 'True: only movements show it, no Flow of the map.' }),
    cost: t.exposeFloat('cost', { description: "What severing it costs, in the map's own unit." }),
    rows: t.exposeInt('rows', {
      description: 'Distinct leaked rows that go by it on some chain; 0 for a channel to the market.',
    }),
    inferred: t.exposeInt('inferred', { description: 'Those of them that no logged movement takes there.' }),
  }),
})

const CutCandidateRef = builder.objectRef<CutAnswer['candidates'][number]>('CutCandidate').implement({
  authScopes: MEMBER,
  description: 'A candidate whose chains are severed.',
  fields: (t) => ({
    key: t.exposeString('id', { description: 'Key of the Holder.' }),
    holder: t.field({ type: HolderRef, nullable: true, description: 'The Holder.', resolve: ({ id }) => id }),
    posterior: t.exposeFloat('posterior', { nullable: true, description: 'Its probability; null: too few rows.' }),
    rows: t.exposeInt('rows', { description: 'Distinct rows with a chain to it.' }),
  }),
})

export const CutRef = builder.objectRef<CutFound>('Cut').implement({
  authScopes: MEMBER,
  description:
    'What would sever every chain from the people, over the leading candidates, to where the rows were seen. The market is reached by the channels that map and logs know; where they know none, only what comes to the candidate can be severed.',
  fields: (t) => ({
    caveat: t.exposeString('caveat', { description: 'What it may and may not be taken for. Show it.' }),
    question: t.exposeString('question', { description: 'What is asked, in one English sentence.' }),
    candidates: t.field({
      type: [CutCandidateRef],
      description: 'Whose chains are severed, by rank, or as named.',
      resolve: ({ answer }) => [...answer.candidates],
    }),
    share: t.float({
      nullable: true,
      description: 'Sum of their posteriors; null: too few rows.',
      resolve: ({ answer }) => answer.share,
    }),
    matched: t.int({ description: 'Distinct matched rows.', resolve: ({ answer }) => answer.rows.matched }),
    chained: t.int({
      description: 'Those of them with a chain to one of the candidates.',
      resolve: ({ answer }) => answer.rows.chained,
    }),
    dominators: t.field({
      type: [DominatorRef],
      description: 'What every chain passes, from the people on.',
      resolve: ({ answer }) => [...answer.dominators],
    }),
    channels: t.field({
      type: [CutChannelRef],
      description: 'The cheapest channels without which no chain is left, by key.',
      args: {
        first: t.arg.int({ description: 'At most this many, default 50. `channelCount` says how many there are.' }),
      },
      resolve: ({ answer }, { first }, { member }) =>
        answer.cut.slice(0, pageOf({ first: first ?? null }, member).first),
    }),
    channelCount: t.int({ description: 'How many channels the cut has.', resolve: ({ answer }) => answer.cut.length }),
    total: t.float({
      nullable: true,
      description: 'What it costs; null: nothing that can be severed severs every chain.',
      resolve: ({ answer }) => answer.total,
    }),
    unknownExits: t.stringList({
      description: 'Keys of candidates from which no channel to a market is known.',
      resolve: ({ answer }) => [...answer.unknownExits],
    }),
    unsevered: t.stringList({
      description: 'Keys of candidates that got the data by no channel known: the cut leaves them open.',
      resolve: ({ answer }) => [...answer.unsevered],
    }),
    defaultCost: t.float({
      description: 'Cost of channels for which the map names none.',
      resolve: ({ answer }) => answer.defaultCost,
    }),
    whatIf: t.expose('change', {
      type: WhatIfRef,
      nullable: true,
      description: 'What the switches change; null: nothing was switched.',
    }),
    truncated: t.field({
      type: TruncatedRef,
      nullable: true,
      description: 'What a limit left out; null: nothing.',
      resolve: ({ answer }) => answer.truncated,
    }),
  }),
})

/** A control of a Holder, as an argument. */
export const ControlInput = builder.inputType('ControlInput', {
  description: 'A control of a Holder.',
  fields: (t) => ({
    holder: t.id({ required: true, description: 'A Holder: key or global id.' }),
    control: t.string({ required: true, description: 'Its name, for example `screen-watermark`.' }),
  }),
})
