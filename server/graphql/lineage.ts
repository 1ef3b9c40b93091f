// Lineage in GraphQL: what lies up- and downstream of a Holder in the map, as of a date, with a depth and a loud limit.

import type { Flow } from '@suyuan/cypher/model/flow.ts'
import type { Holder } from '@suyuan/cypher/model/holder.ts'
import { DatabaseUnavailableError, DeadlineError, InvalidInputError, NotFoundError } from '../case/failures.ts'
import { lineage, USUAL_HOLDERS } from '../map/lineage.ts'
import type { Truncated } from '../trace/answer.ts'
import { builder, MEMBER } from './builder.ts'
import { described } from './described.ts'
import { FlowRef } from './flow.ts'
import { keyOf } from './globalKey.ts'
import { HolderRef } from './holder.ts'
import { TruncatedRef } from './interval.ts'

const DirectionRef = builder.enumType('Direction', {
  description: 'Which way to walk from a Holder.',
  values: described(['UPSTREAM', 'DOWNSTREAM', 'BOTH'], {
    UPSTREAM: 'Against the flow: where its data comes from.',
    DOWNSTREAM: 'With the flow: where its data may go.',
    BOTH: 'Both, each on its own: up from it, and down from it.',
  }),
})

const LineageRef = builder
  .objectRef<{
    readonly holders: readonly Holder[]
    readonly flows: readonly Flow[]
    readonly truncated: Truncated | null
  }>('Lineage')
  .implement({
    authScopes: MEMBER,
    description: 'The part of the map that can be reached from one Holder.',
    fields: (t) => ({
      holders: t.field({
        type: [HolderRef],
        description: 'The Holder asked for and those reached, nearest first, then by key.',
        complexity: { field: 1, multiplier: 1 },
        resolve: (answer) => [...answer.holders],
      }),
      flows: t.field({
        type: [FlowRef],
        description: 'The Flows walked, by key.',
        complexity: { field: 1, multiplier: 1 },
        resolve: (answer) => [...answer.flows],
      }),
      truncated: t.expose('truncated', {
        type: TruncatedRef,
        nullable: true,
        description: 'What the limit left out; null: nothing.',
      }),
    }),
  })

builder.queryField('lineage', (t) =>
  t.field({
    type: LineageRef,
    description: 'What lies up- and downstream of a Holder in the map.',
    // As many Holders, and about as many Flows, as may come.
    complexity: ({ first }) => ({ field: 1, multiplier: first ?? USUAL_HOLDERS }),
    errors: {
      types: [NotFoundError, InvalidInputError, DatabaseUnavailableError, DeadlineError],
      union: { description: 'A Lineage, or why there is none.' },
    },
    args: {
      holder: t.arg.id({ required: true, description: 'Where to start: key or global id.' }),
      direction: t.arg({ type: DirectionRef, required: true, description: 'Which way to walk.' }),
      asOf: t.arg({ type: 'DateTime', description: 'Only Flows open at this time; default: all, closed ones too.' }),
      depth: t.arg.int({ description: 'How many Flows away, 1 to 12; default 4.' }),
      first: t.arg.int({
        description: 'How many Holders at most, default 200, up to 2,000. What is left out is said in `truncated`.',
      }),
    },
    resolve: (_root, args, { desk }) => lineage(desk, { ...args, holder: keyOf('Holder', args.holder) }),
  }),
)
