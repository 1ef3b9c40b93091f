// Exhibit in GraphQL: one leaked row of a Case, as found and as matched. The raw values were hashed on arrival; what
// can be asked for here are categories and short tokens.

import { exhibitByKey, type MatchedExhibit } from '../case/exhibitsOfCase.ts'
import { builder, MEMBER } from './builder.ts'
import { CategoryRef, categoryOf } from './category.ts'
import { described } from './described.ts'

export const MATCH_STATES = ['MATCHED', 'AMBIGUOUS', 'UNMATCHED', 'MASKED'] as const

export const MatchStateRef = builder.enumType('MatchState', {
  description: 'How a leaked row was matched to Subjects.',
  values: described(MATCH_STATES, {
    MATCHED: 'It names one person.',
    AMBIGUOUS: 'It names several persons: its weight is shared among them.',
    UNMATCHED: 'It names nobody known. Such rows speak for the unknown source.',
    MASKED: 'Its identifiers are masked. Counted apart: evidence of categories, nothing more.',
  }),
})

export const ExhibitRef = builder.objectRef<MatchedExhibit>('Exhibit')

builder.node(ExhibitRef, {
  name: 'Exhibit',
  authScopes: MEMBER,
  description: 'One leaked row as found. Its values are kept only as keyed hashes.',
  id: { resolve: (exhibit) => exhibit.id },
  loadOne: (key, { desk, member }) => exhibitByKey(desk, member, key),
  brandLoadedObjects: true,
  fields: (t) => ({
    row: t.exposeInt('row', { description: '1-based data row in the pasted text or file.' }),
    seenAt: t.expose('seenAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When this row was seen; null: when the Case was.',
    }),
    categories: t.field({
      type: [CategoryRef],
      description: 'Categories of the cells that are not empty.',
      resolve: (exhibit) => exhibit.cells.map((cell) => categoryOf(cell.category)),
    }),
    state: t.expose('state', { type: MatchStateRef, description: 'How it was matched.' }),
    subjects: t.stringList({
      description:
        'Tokens of the Subjects it names; empty unless matched or ambiguous. A token says nothing about the person.',
      resolve: (exhibit) => [...exhibit.subjects],
    }),
  }),
})

const ExhibitEdge = builder.edgeObject({
  type: ExhibitRef,
  name: 'CaseExhibitsConnectionEdge',
  description: 'An Exhibit and its place in the list.',
})
export const ExhibitConnection = builder.connectionObject(
  { type: ExhibitRef, name: 'CaseExhibitsConnection', description: 'A page of Exhibits, by row.' },
  ExhibitEdge,
)
