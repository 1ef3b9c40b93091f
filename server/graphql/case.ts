// Case in GraphQL: the type, its page, and the questions asked of one Case. What changes a Case stands in
// caseMutations.ts. Each field is one call of server/case, which writes the audit before anything leaves.

import type { Case } from '@suyuan/cypher/model/case.ts'
import { asksOfCase } from '../case/asksOfCase.ts'
import { caseByKey } from '../case/caseByKey.ts'
import { chainsOfCase } from '../case/chainsOfCase.ts'
import { cutOfCase } from '../case/cutOfCase.ts'
import { exhibitsOfCase } from '../case/exhibitsOfCase.ts'
import { listCases } from '../case/listCases.ts'
import { memoryOfCase } from '../case/memoryOfCase.ts'
import { traceCase } from '../case/traceCase.ts'
import { unionOfCase } from '../case/unionOfCase.ts'
import { whyNotOfCase } from '../case/whyNotOfCase.ts'
import { AsksRef } from './ask.ts'
import { builder, MEMBER } from './builder.ts'
import { ChainAnswerRef } from './chain.ts'
import { ControlInput, CutRef } from './cut.ts'
import { cutAsked } from './cutAsked.ts'
import { ExhibitConnection } from './exhibit.ts'
import { CASE_FAILURES } from './failure.ts'
import { keyOf } from './globalKey.ts'
import { MemoryRef } from './memory.ts'
import { connectionOf, pageOf } from './page.ts'
import { TraceRef } from './trace.ts'
import { ChainUnionRef } from './union.ts'
import { WhyNotRef } from './whyNot.ts'

export const CaseRef = builder.objectRef<Case>('Case')

builder.node(CaseRef, {
  name: 'Case',
  authScopes: MEMBER,
  description:
    'One leak under investigation: the rows found, and when and where they were seen. Answers are never stored in it.',
  id: { resolve: (found) => found.id },
  loadOne: (key, { desk, member }) => caseByKey(desk, member, key),
  brandLoadedObjects: true,
  fields: (t) => ({
    key: t.exposeString('id', { description: 'Its opaque key.' }),
    name: t.exposeString('name', { description: 'What the investigator called it.' }),
    openedAt: t.expose('openedAt', { type: 'DateTime', description: 'When it was opened.' }),
    seenAt: t.expose('seenAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the rows were seen; null until said. A trace needs it.',
    }),
    seenWhere: t.exposeString('seenWhere', { nullable: true, description: 'Where they were seen; null until said.' }),
    exhibits: t.field({
      type: ExhibitConnection,
      description: 'The leaked rows, by row number.',
      args: {
        first: t.arg.int({ description: 'Page size, default 50; at most 200 for a browser, 1,000 for a token.' }),
        after: t.arg.string({ description: 'Start after this cursor (`pageInfo.endCursor` of the page before).' }),
      },
      resolve: async (found, args, { desk, member }) => {
        const page = pageOf(args, member)
        return connectionOf(await exhibitsOfCase(desk, member, found, page), page, (exhibit) => String(exhibit.row))
      },
    }),
    memory: t.field({
      type: MemoryRef,
      description: 'What was noted, pinned, saved and asked in it. Audited.',
      resolve: (found, _args, { desk, member }) => memoryOfCase(desk, member, found),
    }),
    trace: t.field({
      type: TraceRef,
      description:
        'Who most probably leaked these rows. Computed anew when exhibits, map or logs changed; audited each time.',
      complexity: { field: 100, multiplier: 1 },
      errors: { types: CASE_FAILURES, union: { description: 'A Trace, or why there is none.' } },
      resolve: (found, _args, { desk, member }) => traceCase(desk, member, found.id),
    }),
    chains: t.field({
      type: ChainAnswerRef,
      description: 'The best chains by which one leaked row reached one candidate.',
      complexity: { field: 20, multiplier: 1 },
      errors: { types: CASE_FAILURES, union: { description: 'A ChainAnswer, or why there is none.' } },
      args: {
        candidate: t.arg.id({ required: true, description: 'A Holder: key or global id.' }),
        row: t.arg.int({ required: true, description: 'The row number of an Exhibit of this Case.' }),
        k: t.arg.int({ description: 'How many chains at most, 1 to 50; default 5.' }),
      },
      resolve: (found, args, { desk, member }) =>
        chainsOfCase(desk, member, found.id, { ...args, candidate: keyOf('Holder', args.candidate) }),
    }),
    cut: t.field({
      type: CutRef,
      description:
        'What would sever every chain, and, with switches, what if it had been: who could still have leaked these rows, by which chains. Costs a trace, with switches two.',
      complexity: { field: 200, multiplier: 1 },
      errors: { types: CASE_FAILURES, union: { description: 'A Cut, or why there is none.' } },
      args: {
        candidates: t.arg.idList({
          description: 'Holders (key or global id) whose chains to sever; default: the leading candidates.',
        }),
        withoutFlows: t.arg.idList({
          description:
            'What if these had not been there: keys or global ids of Flows, or `FROM->TO`. At most 50 names in all.',
        }),
        withoutHolders: t.arg.idList({ description: 'What if these Holders had had nothing: keys or global ids.' }),
        withoutControls: t.arg({
          type: [ControlInput],
          description: 'What if these controls had not been in force.',
        }),
        withControls: t.arg({ type: [ControlInput], description: 'What if these controls had been in force.' }),
      },
      resolve: (found, args, { desk, member }) => cutOfCase(desk, member, found.id, cutAsked(args)),
    }),
    union: t.field({
      type: ChainUnionRef,
      description: 'Every way by which the rows reached these candidates, as links between Holders.',
      complexity: { field: 50, multiplier: 1 },
      errors: { types: CASE_FAILURES, union: { description: 'A ChainUnion, or why there is none.' } },
      args: {
        candidates: t.arg.idList({ required: true, description: 'Holders: keys or global ids, at most 20.' }),
      },
      resolve: (found, { candidates }, { desk, member }) =>
        unionOfCase(
          desk,
          member,
          found.id,
          candidates.map((one) => keyOf('Holder', one)),
        ),
    }),
    asks: t.field({
      type: AsksRef,
      description: 'What to ask next: the checks that would tell most of where the rows left, for their effort.',
      complexity: { field: 100, multiplier: 1 },
      errors: { types: CASE_FAILURES, union: { description: 'Asks, or why there are none.' } },
      resolve: (found, _args, { desk, member }) => asksOfCase(desk, member, found.id),
    }),
    whyNot: t.field({
      type: WhyNotRef,
      description: 'Why a Holder is no candidate, or what keeps a candidate from explaining every row.',
      complexity: { field: 20, multiplier: 1 },
      errors: { types: CASE_FAILURES, union: { description: 'A WhyNot, or why there is none.' } },
      args: { holder: t.arg.id({ required: true, description: 'A Holder: key or global id.' }) },
      resolve: (found, { holder }, { desk, member }) => whyNotOfCase(desk, member, found.id, keyOf('Holder', holder)),
    }),
  }),
})

const CaseEdge = builder.edgeObject({
  type: CaseRef,
  name: 'CaseEdge',
  description: 'A Case and its place in the list.',
})
const CaseConnection = builder.connectionObject(
  { type: CaseRef, name: 'CaseConnection', description: 'A page of Cases, newest first.' },
  CaseEdge,
)

builder.queryFields((t) => ({
  case: t.field({
    type: CaseRef,
    nullable: true,
    description: 'One Case by its key or global id; null when there is none. Audited.',
    args: { id: t.arg.id({ required: true, description: 'Key or global id.' }) },
    resolve: (_root, { id }, { desk, member }) => caseByKey(desk, member, keyOf('Case', id)),
  }),
  cases: t.field({
    type: CaseConnection,
    description: 'All Cases, newest first. Audited.',
    args: {
      first: t.arg.int({ description: 'Page size, default 50; at most 200 for a browser, 1,000 for a token.' }),
      after: t.arg.string({ description: 'Start after this cursor (`pageInfo.endCursor` of the page before).' }),
    },
    resolve: async (_root, args, { desk, member }) => {
      const page = pageOf(args, member)
      return connectionOf(await listCases(desk, member, page), page, (found) => found.id)
    },
  }),
}))
