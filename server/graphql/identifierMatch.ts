// The audited match in GraphQL: a mutation, although it changes nothing, so that a typed identifier never stands in an
// address or a log of addresses, and is never asked again by a cache.

import { IDENTIFIER_CATEGORY } from '@suyuan/cypher/model/subject.ts'
import { TooOftenError } from '../case/failures.ts'
import { type IdentifierMatch, matchIdentifier } from '../case/matchIdentifier.ts'
import { builder, MEMBER } from './builder.ts'
import { MatchStateRef } from './exhibit.ts'
import { CASE_FAILURES } from './failure.ts'
import { keyOf } from './globalKey.ts'

/** So many row numbers are listed; `rowCount` says how many there are. */
const SHOWN = 200

const MatchIdentifierInput = builder.inputType('MatchIdentifierInput', {
  description: 'One typed identifier. It is hashed on arrival and kept nowhere.',
  fields: (t) => ({
    case: t.id({ required: true, description: 'The Case: key or global id.' }),
    kind: t.string({
      required: true,
      description: `What kind of identifier it is: ${Object.keys(IDENTIFIER_CATEGORY).join(', ')}.`,
    }),
    identifier: t.string({ required: true, description: 'The identifier as typed, up to 200 characters.' }),
    purpose: t.string({
      required: true,
      description: 'Why it is asked, up to 200 characters: it goes into the audit. No identifier may stand in it.',
    }),
  }),
})

const IdentifierMatchRef = builder.objectRef<IdentifierMatch>('IdentifierMatch').implement({
  authScopes: MEMBER,
  description: 'Whether the person behind a typed identifier is known, and in which rows of the Case.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'The kind that was asked for.' }),
    token: t.exposeString('token', { description: 'Its token: says nothing about the person.' }),
    verified: t.exposeBoolean('verified', {
      description: 'False: its check digit or shape is wrong, so it may be mistyped. It was matched as it is.',
    }),
    state: t.expose('state', {
      type: MatchStateRef,
      description: 'Whom it named, up to the time the rows were seen.',
    }),
    rows: t.intList({
      description: `Row numbers of the Case that are about this person, ascending; the first ${SHOWN}.`,
      resolve: ({ rows }) => rows.slice(0, SHOWN),
    }),
    rowCount: t.int({ description: 'How many rows are about this person.', resolve: ({ rows }) => rows.length }),
    left: t.exposeInt('left', { description: 'How many more identifiers may be typed today.' }),
  }),
})

builder.mutationFields((t) => ({
  matchIdentifier: t.field({
    type: IdentifierMatchRef,
    description:
      'Says whether the person behind one typed identifier is among the rows of a Case, or known at all. Audited with its token and purpose; at most 20 a minute and 100 a day.',
    complexity: { field: 20, multiplier: 1 },
    errors: { types: [...CASE_FAILURES, TooOftenError], union: { description: 'The match, or why there is none.' } },
    args: {
      input: t.arg({ type: MatchIdentifierInput, required: true, description: 'The identifier, and why it is asked.' }),
    },
    resolve: (_root, { input }, { desk, member }) =>
      matchIdentifier(desk, member, { ...input, case: keyOf('Case', input.case) }),
  }),
}))
