// "Ask next" in GraphQL: the checks that would tell most of where the rows of a case left.

import { CAVEAT } from '../trace/answer.ts'
import { ASK_KINDS, type AskAnswer, type AskState, type NextAsk } from '../trace/ask/askAnswer.ts'
import { builder, MEMBER } from './builder.ts'
import { described } from './described.ts'
import { HolderRef } from './holder.ts'
import { IntervalRef, TruncatedRef } from './interval.ts'

const AskKindRef = builder.enumType('AskKind', {
  description: 'What sort of check.',
  values: described(ASK_KINDS, {
    PULL_LOG: 'Get a log that is missing, or that of a terminal or door where a channel leaves none.',
    PULL_BATCH: 'Find out who was on a list of which only the log line is known.',
    INSPECT: 'Go and look at the place itself.',
    MORE_ROWS: 'Get more of the leaked rows.',
  }),
})

const STATES: readonly AskState[] = ['OPEN', 'SETTLED', 'NOTHING_MATCHED']

const AskStateRef = builder.enumType('AskState', {
  description: 'Is there anything to ask?',
  values: described(STATES, {
    OPEN: 'There is something to find out.',
    SETTLED: 'One candidate, or the unknown source, stands at 0.95 or more.',
    NOTHING_MATCHED: 'No row names anybody, so nothing was compared.',
  }),
})

const NextAskRef = builder.objectRef<NextAsk>('NextAsk').implement({
  authScopes: MEMBER,
  description: 'One check, with what it is expected to tell and to cost. How likely it finds something is a proposal.',
  fields: (t) => ({
    kind: t.expose('kind', { type: AskKindRef, description: 'What sort of check.' }),
    target: t.exposeString('target', {
      nullable: true,
      description: 'Key of a Holder; id of the list for PULL_BATCH; null for MORE_ROWS.',
    }),
    holder: t.field({
      type: HolderRef,
      nullable: true,
      description: 'The Holder; null for a list and for rows.',
      resolve: ({ kind, target }) => (kind === 'PULL_LOG' || kind === 'INSPECT' ? target : null),
    }),
    window: t.expose('window', {
      type: IntervalRef,
      nullable: true,
      description: 'The stretch that the log or list is about; null: none.',
    }),
    count: t.exposeInt('count', { nullable: true, description: 'How many rows, for MORE_ROWS; else null.' }),
    bits: t.exposeFloat('bits', {
      description: 'Expected information about which candidate it was, in bits; never more than `entropy`.',
    }),
    effort: t.exposeFloat('effort', { description: 'Person-days, roughly.' }),
    about: t.stringList({
      description: 'Keys of the candidates that it would decide most, at most 3.',
      resolve: ({ about }) => [...about],
    }),
    aboutHolders: t.field({
      type: [HolderRef],
      description: 'The same as Holders.',
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ about }) => [...about],
    }),
    why: t.exposeString('why', {
      description: 'One plain English sentence; other languages compose it from the fields.',
    }),
  }),
})

export const AsksRef = builder.objectRef<AskAnswer>('Asks').implement({
  authScopes: MEMBER,
  description: 'What to ask next: for the posterior as it stands, the checks that would tell most for their effort.',
  fields: (t) => ({
    caveat: t.string({ description: 'What a trace may and may not be taken for.', resolve: () => CAVEAT }),
    state: t.expose('state', { type: AskStateRef, description: 'Is there anything to ask?' }),
    entropy: t.exposeFloat('entropy', { description: 'Bits that are missing to know which candidate it was.' }),
    asks: t.field({
      type: [NextAskRef],
      description: 'By bits per effort, at most 10; empty unless OPEN.',
      complexity: { field: 1, multiplier: 10 },
      resolve: ({ asks }) => [...asks],
    }),
    truncated: t.expose('truncated', {
      type: TruncatedRef,
      nullable: true,
      description: 'Asks that would tell less were left out; null: none.',
    }),
  }),
})
