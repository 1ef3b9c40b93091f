// What changes the memory of a Case: write and amend a note, pin, save and drop a view. Every field is one call of
// server/case and is audited.

import { dropView, saveView, setPin } from '../case/pinsAndViews.ts'
import { amendNote, writeNote } from '../case/writeNote.ts'
import { builder } from './builder.ts'
import { CASE_FAILURES } from './failure.ts'
import { keyOf } from './globalKey.ts'
import { MemorySortRef, NoteRef, PinRef, ViewRef } from './memory.ts'

const CASE = { required: true, description: 'The Case: key or global id.' } as const
const TEXT = {
  required: true,
  description: 'The text, up to 4,000 characters. Refused when an identifier of a person is found in it.',
} as const

builder.mutationFields((t) => ({
  writeNote: t.field({
    type: NoteRef,
    description: 'Writes a note on a Case, a candidate, a Holder or a Chain.',
    errors: { types: CASE_FAILURES, union: { description: 'The note, or why it was not kept.' } },
    args: {
      case: t.arg.id(CASE),
      sort: t.arg({ type: MemorySortRef, required: true, description: 'What it is about.' }),
      about: t.arg.string({ description: 'Key of what it is about; left out for the Case.' }),
      text: t.arg.string(TEXT),
    },
    resolve: async (_root, { sort, text, ...args }, { desk, member }) => [
      await writeNote(desk, member, { case: keyOf('Case', args.case), sort, key: args.about ?? '', text }),
    ],
  }),
  amendNote: t.field({
    type: NoteRef,
    description: 'Amends a note by another revision; what it said stays.',
    errors: { types: CASE_FAILURES, union: { description: 'The new revision, or why it was not kept.' } },
    args: {
      case: t.arg.id(CASE),
      note: t.arg.string({ required: true, description: 'Key of the revision that was read.' }),
      text: t.arg.string(TEXT),
    },
    resolve: async (_root, { note, text, ...args }, { desk, member }) => [
      await amendNote(desk, member, { case: keyOf('Case', args.case), note, text }),
    ],
  }),
  setPin: t.field({
    type: PinRef,
    description: 'Pins a candidate or Holder in a Case, or takes the pin off.',
    errors: { types: CASE_FAILURES, union: { description: 'The pin as it is now, or why it was not changed.' } },
    args: {
      case: t.arg.id(CASE),
      sort: t.arg({ type: MemorySortRef, required: true, description: 'What is pinned.' }),
      about: t.arg.string({ required: true, description: 'Its key.' }),
      pinned: t.arg.boolean({ required: true, description: 'False: take the pin off.' }),
    },
    resolve: (_root, { sort, about, pinned, ...args }, { desk, member }) =>
      setPin(desk, member, { case: keyOf('Case', args.case), sort, key: about, pinned }),
  }),
  saveView: t.field({
    type: ViewRef,
    description: 'Saves a view of the page under a name.',
    errors: { types: CASE_FAILURES, union: { description: 'The saved view, or why it was not kept.' } },
    args: {
      case: t.arg.id(CASE),
      name: t.arg.string({ required: true, description: 'What to call it, up to 100 characters.' }),
      parameters: t.arg.string({ required: true, description: 'The parameters of its address, `?name=value…`.' }),
    },
    resolve: (_root, args, { desk, member }) => saveView(desk, member, { ...args, case: keyOf('Case', args.case) }),
  }),
  dropView: t.field({
    type: ViewRef,
    description: 'Drops a saved view: it is no longer offered.',
    errors: { types: CASE_FAILURES, union: { description: 'The dropped view, or why it was not dropped.' } },
    args: { case: t.arg.id(CASE), view: t.arg.string({ required: true, description: 'Key of the saved view.' }) },
    resolve: (_root, { view, ...args }, { desk, member }) => dropView(desk, member, keyOf('Case', args.case), view),
  }),
}))
