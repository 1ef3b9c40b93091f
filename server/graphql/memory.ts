// What a Case remembers in GraphQL: notes, pins, saved views, the history of questions. What changes it stands in
// memoryMutations.ts.

import {
  INQUIRY_SORTS,
  type Inquiry,
  MEMORY_SORTS,
  type Note,
  type Pin,
  type View,
} from '@suyuan/cypher/model/memory.ts'
import type { Memory } from '../case/memoryOfCase.ts'
import { builder, MEMBER } from './builder.ts'
import { described } from './described.ts'

export const MemorySortRef = builder.enumType('MemorySort', {
  description: 'What a note or a pin is about.',
  values: described(MEMORY_SORTS, {
    CASE: 'The Case itself; its key is empty.',
    CANDIDATE: 'A candidate of any grain, by its key.',
    HOLDER: 'A Holder, by its key.',
    CHAIN: 'A Chain: row, rank and candidate with `/` between.',
  }),
})

const InquirySortRef = builder.enumType('InquirySort', {
  description: 'Which question was asked.',
  values: described(INQUIRY_SORTS, {
    CANDIDATE: 'By which chains a candidate had the rows; the key is the candidate.',
    WHY_NOT: 'Why a Holder is no candidate; the key is the Holder.',
    WHAT_IF: 'What if something had been severed; the keys are the switches.',
    MATCH: 'Whether a person is among the rows; the key is the token.',
  }),
})

const BY = 'Public id of the session or token that did it.'

const NoteRevisionRef = builder.objectRef<Note>('NoteRevision').implement({
  authScopes: MEMBER,
  description: 'What a note said at one time. A note is amended, never overwritten.',
  fields: (t) => ({
    key: t.exposeString('id', { description: 'Its opaque key, for `amendNote`.' }),
    revision: t.exposeInt('revision', { description: 'From 1.' }),
    text: t.exposeString('text', { description: 'The text, in which no identifier was found when it was written.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was written.' }),
    by: t.exposeString('by', { description: BY }),
    mine: t.boolean({
      description: 'Whether you wrote it.',
      resolve: ({ by }, _args, { member }) => by === member?.id,
    }),
  }),
})

export const NoteRef = builder.objectRef<readonly Note[]>('Note').implement({
  authScopes: MEMBER,
  description: 'A note on a Case, a candidate, a Holder or a Chain, with all its revisions.',
  fields: (t) => ({
    sort: t.field({ type: MemorySortRef, description: 'What it is about.', resolve: (note) => note[0]!.sort }),
    about: t.string({ description: 'Key of what it is about.', resolve: (note) => note[0]!.key }),
    latest: t.field({ type: NoteRevisionRef, description: 'What it says now.', resolve: (note) => note.at(-1)! }),
    earlier: t.field({
      type: [NoteRevisionRef],
      description: 'What it said before, newest first.',
      resolve: (note) => note.slice(0, -1).toReversed(),
    }),
  }),
})

export const PinRef = builder.objectRef<Pin>('Pin').implement({
  authScopes: MEMBER,
  description: 'A candidate or Holder that somebody pinned.',
  fields: (t) => ({
    sort: t.expose('sort', { type: MemorySortRef, description: 'What is pinned.' }),
    about: t.exposeString('key', { description: 'Key of what is pinned.' }),
    pinned: t.exposeBoolean('pinned', { description: 'False: it was taken off.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was pinned or taken off.' }),
    by: t.exposeString('by', { description: BY }),
  }),
})

export const ViewRef = builder.objectRef<View>('SavedView').implement({
  authScopes: MEMBER,
  description: 'A view of the page under a name.',
  fields: (t) => ({
    key: t.exposeString('id', { description: 'Its opaque key, for `dropView`.' }),
    name: t.exposeString('name', { description: 'What it was called.' }),
    parameters: t.exposeString('parameters', { description: 'The parameters of its address, `?name=value…`.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was saved.' }),
    by: t.exposeString('by', { description: BY }),
  }),
})

const InquiryRef = builder.objectRef<Inquiry>('Inquiry').implement({
  authScopes: MEMBER,
  description: 'A question that was asked of the Case: which, when, by whom. What was answered is not kept.',
  fields: (t) => ({
    sort: t.expose('sort', { type: InquirySortRef, description: 'Which question.' }),
    keys: t.stringList({ description: 'What it was asked about: ids and tokens.', resolve: ({ keys }) => [...keys] }),
    firstAt: t.expose('firstAt', { type: 'DateTime', description: 'When it was asked first.' }),
    lastAt: t.expose('lastAt', { type: 'DateTime', description: 'When it was asked last.' }),
    times: t.exposeInt('times', { description: 'How often.' }),
    by: t.exposeString('by', { description: BY }),
    mine: t.boolean({
      description: 'Whether you asked it.',
      resolve: ({ by }, _args, { member }) => by === member?.id,
    }),
  }),
})

export const MemoryRef = builder.objectRef<Memory>('Memory').implement({
  authScopes: MEMBER,
  description: 'What a Case remembers beside its exhibits.',
  fields: (t) => ({
    notes: t.field({ type: [NoteRef], description: 'Notes, newest first.', resolve: ({ notes }) => [...notes] }),
    pins: t.field({ type: [PinRef], description: 'What is pinned, newest first.', resolve: ({ pins }) => [...pins] }),
    views: t.field({ type: [ViewRef], description: 'Saved views, newest first.', resolve: ({ views }) => [...views] }),
    inquiries: t.field({
      type: [InquiryRef],
      description: 'What was asked, the last first.',
      resolve: ({ inquiries }) => [...inquiries],
    }),
    truncated: t.exposeBoolean('truncated', { description: 'True: there is more of some sort than the 500 shown.' }),
  }),
})
