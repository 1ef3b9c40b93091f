// Revisions of the map in GraphQL: the past imports, and taking one back.

import type { Revision } from '@suyuan/cypher/read/mapRevision/revisions.ts'
import type { DroppedRevision } from '@suyuan/seed/load/dropRevision.ts'
import { RevisionHeldError } from '../case/failures.ts'
import { dropRevision } from '../steward/dropRevision.ts'
import { type RevisionList, revisions } from '../steward/revisions.ts'
import { builder, MEMBER } from './builder.ts'
import { CASE_FAILURES } from './failure.ts'
import { pageOf } from './page.ts'

const RevisionRef = builder.objectRef<Revision>('Revision').implement({
  authScopes: MEMBER,
  description: 'One import that changed the map.',
  fields: (t) => ({
    key: t.exposeString('id', { description: 'What `dropRevision` takes.' }),
    source: t.exposeString('source', { description: 'Name of the map.' }),
    number: t.exposeInt('number', { description: '1-based, of this map.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was imported.' }),
    by: t.exposeString('by', { description: 'Who: a command, or the public id of a session or token.' }),
    formats: t.stringList({ description: 'Of its documents.', resolve: ({ formats }) => [...formats] }),
    sha256: t.exposeString('sha256', { description: 'Of the document, or of the set of documents.' }),
    opened: t.exposeInt('opened', { nullable: true, description: 'Facts it brought; null: not counted then.' }),
    closed: t.exposeInt('closed', { nullable: true, description: 'Facts it ended; null: not counted then.' }),
    droppedAt: t.expose('droppedAt', { type: 'DateTime', nullable: true, description: 'null: it stands.' }),
  }),
})

const RevisionListRef = builder.objectRef<RevisionList>('RevisionList').implement({
  authScopes: MEMBER,
  description: 'The newest revisions.',
  fields: (t) => ({
    nodes: t.field({
      type: [RevisionRef],
      description: 'Newest first.',
      resolve: (list) => [...list.revisions],
    }),
    more: t.exposeBoolean('more', { description: 'True: older ones are left out; ask for more with `first`.' }),
  }),
})

const DroppedRevisionRef = builder.objectRef<DroppedRevision>('DroppedRevision').implement({
  authScopes: MEMBER,
  description: 'What was taken back. Movements and people of the same import stay.',
  fields: (t) => ({
    key: t.exposeString('id', { description: 'Key of the revision.' }),
    source: t.exposeString('source', { description: 'Name of the map.' }),
    removed: t.exposeInt('removed', { description: 'Facts that it had opened, and that are gone.' }),
    reopened: t.exposeInt('reopened', { description: 'Facts that it had closed, and that are open again.' }),
  }),
})

builder.queryField('revisions', (t) =>
  t.field({
    type: RevisionListRef,
    description: 'The imports that changed the map, newest first, dropped ones too.',
    args: {
      source: t.arg.string({ description: 'Only of the map of this name.' }),
      first: t.arg.int({ description: 'How many; default 50.' }),
    },
    resolve: (_root, { source, first }, { desk, member }) =>
      revisions(desk, source ?? null, pageOf({ first }, member).first),
  }),
)

builder.mutationField('dropRevision', (t) =>
  t.field({
    type: DroppedRevisionRef,
    description:
      'Takes back one revision as a unit, as if its import had never been. Only one on which no other rests.',
    errors: {
      types: [...CASE_FAILURES, RevisionHeldError],
      union: { description: 'What was taken back, or why nothing was.' },
    },
    args: { key: t.arg.string({ required: true, description: 'Key of the revision, as `revisions` lists it.' }) },
    resolve: (_root, { key }, { desk, member }) => dropRevision(desk, member, key),
  }),
)
