// Chains in GraphQL: the best ways by which one leaked row reached one Holder, hop by hop.

import { MOVEMENT_KINDS } from '@suyuan/cypher/model/movement.ts'
import type { HeldChain, HeldChainAnswer, HeldHop } from '../exposure/holding.ts'
import { CAVEAT, type Evidence } from '../trace/answer.ts'
import { builder, MEMBER } from './builder.ts'
import { CategoryRef, categoryOf } from './category.ts'
import { described } from './described.ts'
import { FlowRef } from './flow.ts'
import { HolderRef } from './holder.ts'
import { IntervalRef, TruncatedRef } from './interval.ts'
import { MovementKindRef } from './movement.ts'

const EVIDENCE: readonly Evidence[] = ['LOGGED', 'INFERRED', 'DISPUTED']

const EvidenceRef = builder.enumType('Evidence', {
  description: 'How well a hop is supported.',
  values: described(EVIDENCE, {
    LOGGED: 'A log row tells of it.',
    INFERRED: 'No log row: a Flow without log, or with a gap in its log, stands in for it.',
    DISPUTED: 'It passes a deletion, the end of retention or contract, a clock out of order, or lacks categories.',
  }),
})

const HopRef = builder.objectRef<HeldHop>('Hop').implement({
  authScopes: MEMBER,
  description: 'One step of a chain.',
  fields: (t) => ({
    from: t.field({ type: HolderRef, nullable: true, description: 'The Holder it left.', resolve: (hop) => hop.from }),
    to: t.field({ type: HolderRef, nullable: true, description: 'The Holder it reached.', resolve: (hop) => hop.to }),
    fromKey: t.exposeString('from', { description: 'Key of the Holder it left.' }),
    toKey: t.exposeString('to', { description: 'Key of the Holder it reached.' }),
    at: t.expose('at', { type: 'DateTime', nullable: true, description: 'When; null for an inferred hop.' }),
    between: t.expose('between', {
      type: IntervalRef,
      nullable: true,
      description: 'Within which stretch an inferred hop must have been.',
    }),
    heldUntil: t.expose('heldUntil', {
      type: 'DateTime',
      nullable: true,
      description: 'When the copy that it brought ended by a deletion, retention or contract; null: it is open.',
    }),
    kind: t.field({
      type: MovementKindRef,
      nullable: true,
      description: 'What sort of act; null for an inferred hop.',
      resolve: (hop) => MOVEMENT_KINDS.find((kind) => kind === hop.kind) ?? null,
    }),
    movement: t.exposeString('movement', {
      nullable: true,
      description: 'Id of the Movement within its source; null for an inferred hop.',
    }),
    flow: t.field({
      type: FlowRef,
      nullable: true,
      description: 'The Flow it went by; null: it matches none.',
      resolve: (hop) => hop.flow,
    }),
    actor: t.field({
      type: HolderRef,
      nullable: true,
      description: 'The account that did it.',
      resolve: (hop) => hop.actor,
    }),
    categories: t.field({
      type: [CategoryRef],
      description: 'What it carried.',
      resolve: (hop) => hop.categories.map(categoryOf),
    }),
    excess: t.field({
      type: [CategoryRef],
      description: 'Carried beyond what its Flow allows.',
      resolve: (hop) => hop.excess.map(categoryOf),
    }),
    missing: t.field({
      type: [CategoryRef],
      description: 'Needed but not carried.',
      resolve: (hop) => hop.missing.map(categoryOf),
    }),
    evidence: t.expose('evidence', { type: EvidenceRef, description: 'How well it is supported.' }),
    disputes: t.stringList({
      description: 'Why it is disputed: DELETE, RETENTION, CONTRACT, CLOCK, FIELDS. Empty otherwise.',
      resolve: (hop) => [...hop.disputes],
    }),
    source: t.exposeString('source', {
      nullable: true,
      description: 'Log row, `file:line`; null for an inferred hop.',
    }),
    x: t.exposeFloat('x', { description: 'Probability that it happened as drawn, 0 to 1.' }),
  }),
})

const ChainRef = builder.objectRef<HeldChain>('Chain').implement({
  authScopes: MEMBER,
  description: 'One way from the people to the candidate, in order of time.',
  fields: (t) => ({
    rank: t.exposeInt('rank', { description: '1 is the best.' }),
    weight: t.exposeFloat('weight', { description: 'Product of the probabilities of its hops, 0 to 1.' }),
    hops: t.field({ type: [HopRef], description: 'Its hops, first to last.', resolve: (chain) => [...chain.hops] }),
    joinsWith: t.intList({
      description:
        'Ranks of the chains that must be joined with it to carry all leaked categories; empty: it carries them alone.',
      resolve: (chain) => [...chain.joinsWith],
    }),
  }),
})

export const ChainAnswerRef = builder.objectRef<HeldChainAnswer>('ChainAnswer').implement({
  authScopes: MEMBER,
  description: 'The best chains by which one leaked row reached one candidate. Empty when none does.',
  fields: (t) => ({
    caveat: t.string({ description: 'What a trace may and may not be taken for.', resolve: () => CAVEAT }),
    candidate: t.exposeString('candidate', { description: 'Key of the Holder asked about.' }),
    row: t.exposeInt('row', { description: 'The leaked row asked about.' }),
    chains: t.field({
      type: [ChainRef],
      description: 'The chains, best first.',
      resolve: (answer) => [...answer.chains],
    }),
    truncated: t.expose('truncated', {
      type: TruncatedRef,
      nullable: true,
      description: 'What a limit left out; null: nothing.',
    }),
  }),
})
