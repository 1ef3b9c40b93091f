// Movement in GraphQL: one logged act, by page. Whose data it was shows as a batch or not at all: tokens of Subjects
// are never listed here, only asked for by `subject`.

import { MOVEMENT_KINDS } from '@suyuan/cypher/model/movement.ts'
import type { StoredMovement } from '@suyuan/cypher/read/movement/movementRow.ts'
import { movementCursor, movementKey } from '../map/movementKey.ts'
import { movementByKey, movements } from '../map/movements.ts'
import { builder, MEMBER } from './builder.ts'
import { CategoryRef, categoryOf } from './category.ts'
import { described } from './described.ts'
import { FlowRef } from './flow.ts'
import { keyOf } from './globalKey.ts'
import { HolderRef } from './holder.ts'
import { connectionOf, pageOf } from './page.ts'

export const MovementKindRef = builder.enumType('MovementKind', {
  description: 'What sort of act a log row tells of.',
  values: described(MOVEMENT_KINDS, {
    COLLECT: 'Taken from the people themselves.',
    SYNC: 'Copied between systems as a routine.',
    ACCESS: 'Looked at.',
    EXPORT: 'Taken out in bulk.',
    TRANSFER: 'Handed to another holder.',
    PRINT: 'Printed.',
    PHOTOGRAPH: 'Photographed or filmed.',
    DISCLOSE: 'Told or shown to somebody.',
    DELETE: 'Deleted. A claim like any other.',
  }),
})

const MovementRef = builder.objectRef<StoredMovement>('Movement')

builder.node(MovementRef, {
  name: 'Movement',
  authScopes: MEMBER,
  description: 'One logged act: data went from one Holder to another at a time.',
  id: { resolve: movementKey },
  loadOne: (key, { desk }) => movementByKey(desk, key),
  brandLoadedObjects: true,
  fields: (t) => ({
    key: t.string({ description: 'Source and id: unique among all Movements.', resolve: movementKey }),
    source: t.exposeString('source', {
      description: 'The log it comes from: the name of a map, or what `--source` said.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When the data arrived.' }),
    until: t.expose('until', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when more of the same may have arrived; null: one instant.',
    }),
    kind: t.expose('kind', { type: MovementKindRef, description: 'What sort of act it was.' }),
    from: t.field({
      type: HolderRef,
      nullable: true,
      description: 'The Holder it left.',
      resolve: (movement) => movement.from,
    }),
    to: t.field({
      type: HolderRef,
      nullable: true,
      description: 'The Holder it reached; null only for a DELETE.',
      resolve: (movement) => movement.to,
    }),
    actor: t.field({
      type: HolderRef,
      nullable: true,
      description: 'The account that did it. An account, never "the person".',
      resolve: (movement) => movement.actor,
    }),
    via: t.field({
      type: FlowRef,
      nullable: true,
      description: 'The Flow that the row named; null: it named none.',
      resolve: (movement) => movement.via,
    }),
    categories: t.field({
      type: [CategoryRef],
      description: 'What it carried.',
      resolve: (movement) => movement.categories.map(categoryOf),
    }),
    batch: t.exposeString('batch', {
      nullable: true,
      description: 'The Batch it carried; null: the data of one Subject, or of all for a DELETE.',
    }),
    place: t.string({
      description: 'Log file and line it was read from, `file:line`.',
      resolve: (movement) => `${movement.file}:${movement.line}`,
    }),
  }),
})

const MovementEdge = builder.edgeObject({
  type: MovementRef,
  name: 'MovementEdge',
  description: 'A Movement and its place in the list.',
})
const MovementConnection = builder.connectionObject(
  { type: MovementRef, name: 'MovementConnection', description: 'A page of Movements, oldest first.' },
  MovementEdge,
)

builder.queryField('movements', (t) =>
  t.field({
    type: MovementConnection,
    description: 'Logged acts, oldest first.',
    args: {
      holder: t.arg.id({ description: 'Only acts from, to or by this Holder (key or global id).' }),
      subject: t.arg.string({
        description:
          'Only acts that concern this Subject: a whole token, as `Exhibit.subjects` shows it. Never an identifier.',
      }),
      from: t.arg({ type: 'DateTime', description: 'Only acts at or after this time.' }),
      to: t.arg({ type: 'DateTime', description: 'Only acts before this time.' }),
      first: t.arg.int({ description: 'Page size, default 50; at most 200 for a browser, 1,000 for a token.' }),
      after: t.arg.string({ description: 'Start after this cursor (`pageInfo.endCursor` of the page before).' }),
    },
    resolve: async (_root, { holder, ...args }, { desk, member }) => {
      const page = pageOf(args, member)
      const filter = { ...args, holder: holder ? keyOf('Holder', holder) : null }
      return connectionOf(await movements(desk, member, filter, page), page, movementCursor)
    },
  }),
)
