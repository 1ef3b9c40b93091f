// Work in GraphQL: what the tracer does for whoever asks, how far it is, and the way to end it. A page names itself with
// the header x-suyuan-page, so that one tab does not end what another waits for; a script has its token for a name.

import type { Work } from '../case/works.ts'
import { STEPS } from '../trace/along.ts'
import { builder, MEMBER } from './builder.ts'
import { described } from './described.ts'

const WorkStepRef = builder.enumType('WorkStep', {
  description: 'What is being done for a question.',
  values: described(STEPS, {
    WAITING: 'Another question is worked on first.',
    READING: 'Reads map and records from Neo4j; `done` counts rows.',
    ARRANGING: 'Arranges what was read for the tracer.',
    MATCHING: 'Matches the leaked rows to people.',
    SCORING: 'Scores the candidates one by one.',
    REASONS: 'Finds for each row where it could not have left.',
    SHARES: 'Scores accounts, and shares of several sources.',
    CHAINS: 'Follows the chains of the rows.',
    ASKING: 'Weighs what to ask next.',
    SPREADING: 'Follows where data went on to, person by person.',
  }),
})

const WORKS = ['prepare', 'trace', 'chains', 'whyNot', 'cut', 'union', 'asks', 'blast', 'match', 'tokens'] as const

const WorkKindRef = builder.enumType('WorkKind', {
  description: 'Which question is worked on.',
  values: {
    ...described(WORKS, {
      prepare: 'Reads everything, for the first question.',
      trace: 'Who most probably leaked the rows.',
      chains: 'The chains of one row.',
      whyNot: 'Why a Holder is no candidate.',
      cut: 'What would sever every chain, and what if.',
      union: 'The union of chains to several candidates.',
      asks: 'What to ask next.',
      blast: 'Who was exposed, and where it went.',
      match: 'How the rows of a case match.',
      tokens: 'The tokens of one person.',
    }),
  },
})

const WorkRef = builder.objectRef<Work>('Work').implement({
  authScopes: MEMBER,
  description: 'A question that the tracer has not answered yet.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Opaque key, for `cancelWork`.' }),
    what: t.expose('what', { type: WorkKindRef, description: 'Which question.' }),
    step: t.expose('step', { type: WorkStepRef, description: 'The step it is in.' }),
    done: t.exposeInt('done', { description: 'How much of the step is done.' }),
    all: t.int({
      nullable: true,
      description: 'Of how much; null: nobody knows.',
      resolve: ({ all }) => (all === 0 ? null : all),
    }),
    elapsedMs: t.exposeInt('elapsedMs', { description: 'Milliseconds since it was asked.' }),
  }),
})

builder.queryField('works', (t) =>
  t.field({
    type: [WorkRef],
    description: 'What the tracer does for you at the moment, oldest first; empty when nothing is under way.',
    complexity: { field: 1, multiplier: 4 },
    resolve: (_root, _args, { desk, owner }) => desk.works.of(owner),
  }),
)

builder.mutationField('cancelWork', (t) =>
  t.int({
    description:
      'Ends what the tracer does for you, in the server and in Neo4j: those questions are refused with CANCELLED. Nothing stored is changed. Gives how many there were.',
    args: { key: t.arg.string({ description: 'Only this one; default: all of yours.' }) },
    resolve: (_root, { key }, { desk, owner }) => desk.works.end(owner, key ?? null),
  }),
)
