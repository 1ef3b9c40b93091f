// What is loaded, and the sample leak of the demo town. Counts only: no case, no person.

import type { SampleLeak } from '../case/desk.ts'
import { type Status, sampleLeak, status } from '../map/status.ts'
import { builder, MEMBER } from './builder.ts'

const StatusRef = builder.objectRef<Status>('Status').implement({
  authScopes: MEMBER,
  description: 'What is loaded.',
  fields: (t) => ({
    demo: t.exposeBoolean('demo', {
      description: 'True when the demo town is loaded: everybody in it is invented, and a page must say so.',
    }),
    mapName: t.exposeString('mapName', { nullable: true, description: 'Name of the map loaded last; null: none yet.' }),
    holders: t.exposeInt('holders', { description: 'Holders in the map.' }),
    flows: t.exposeInt('flows', { description: 'Flows in the map.' }),
    movements: t.exposeInt('movements', { description: 'Logged acts.' }),
    subjects: t.exposeInt('subjects', { description: 'Subjects known.' }),
    version: t.exposeString('version', { description: 'Version of Suyuan.' }),
  }),
})

const SampleLeakRef = builder.objectRef<SampleLeak>('SampleLeak').implement({
  authScopes: MEMBER,
  description: 'Leaked rows of the demo town, to try a trace with. Everybody in it is invented.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'CSV with a header, as for `addExhibits`.' }),
    seenAt: t.expose('seenAt', { type: 'DateTime', description: 'When it was seen.' }),
    seenWhere: t.exposeString('seenWhere', { description: 'Where it was seen.' }),
  }),
})

builder.queryFields((t) => ({
  status: t.field({
    type: StatusRef,
    description: 'What is loaded.',
    resolve: (_root, _args, { desk }) => status(desk),
  }),
  sampleLeak: t.field({
    type: SampleLeakRef,
    nullable: true,
    description: 'Leaked rows to try a trace with; null unless the demo town is loaded.',
    resolve: (_root, _args, { desk }) => sampleLeak(desk),
  }),
}))
