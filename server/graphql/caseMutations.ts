// What changes a Case: open it, add and take back Exhibits, say when and where they were seen, delete it. Every field
// is one call of server/case and is audited; whatever can go wrong is a named member of its result.

import { type AddedExhibits, addExhibits } from '../case/addExhibits.ts'
import { deleteCase } from '../case/deleteCase.ts'
import { TooManyRowsError } from '../case/failures.ts'
import { openCase } from '../case/openCase.ts'
import { removeExhibits } from '../case/removeExhibits.ts'
import { setSeen } from '../case/setSeen.ts'
import { builder, MEMBER } from './builder.ts'
import { CaseRef } from './case.ts'
import { CategoryRef, categoryOf } from './category.ts'
import { CASE_FAILURES } from './failure.ts'
import { FindingRef } from './finding.ts'
import { keyOf } from './globalKey.ts'

const ColumnInput = builder.inputType('ColumnInput', {
  description:
    'What one column of the pasted rows holds, where the header does not say it. Both null: leave the column out.',
  fields: (t) => ({
    index: t.int({ required: true, description: '0-based place of the column.' }),
    category: t.string({ description: 'Key of a Category.' }),
    identifier: t.string({ description: 'Kind of identifier, for example `phone`; it implies its category.' }),
  }),
})

const AddExhibitsInput = builder.inputType('AddExhibitsInput', {
  description: 'Leaked rows for a Case. The text is hashed on arrival and kept nowhere.',
  fields: (t) => ({
    case: t.id({ required: true, description: 'The Case: key or global id.' }),
    text: t.string({
      required: true,
      description: 'CSV or tab-separated text with a header line, at most 1,000 rows and 256 KiB a call.',
    }),
    columns: t.field({
      type: [ColumnInput],
      description: 'Columns mapped by hand; those not listed are recognised by their header.',
    }),
    seenAt: t.field({
      type: 'DateTime',
      description: 'When these rows were seen; null: when the Case was. A column `seenAt` wins.',
    }),
    seenWhere: t.string({ description: 'Where they were seen: becomes that of the Case, when it has none yet.' }),
    firstRow: t.int({
      description:
        'Number of the first data row in this text, default 1. The number is what makes sending twice harmless: the same row again is already there, another row under the same number takes its place.',
    }),
  }),
})

const RecognisedColumnRef = builder.objectRef<AddedExhibits['columns'][number]>('RecognisedColumn').implement({
  authScopes: MEMBER,
  description: 'How a column of the pasted rows was understood. Neither category nor identifier: it was left out.',
  fields: (t) => ({
    header: t.exposeString('header', { description: 'Its header as pasted.' }),
    category: t.field({
      type: CategoryRef,
      nullable: true,
      description: 'The Category it holds; null: left out.',
      resolve: (column) => (column.category === null ? null : categoryOf(column.category)),
    }),
    identifier: t.exposeString('identifier', {
      nullable: true,
      description: 'The kind of identifier it holds; null: none.',
    }),
  }),
})

const AddExhibitsResultRef = builder.objectRef<AddedExhibits>('AddExhibitsResult').implement({
  authScopes: MEMBER,
  description: 'What became of the rows: rows = stored + alreadyThere + refused.',
  fields: (t) => ({
    case: t.expose('case', { type: CaseRef, description: 'The Case they went to.' }),
    rows: t.exposeInt('rows', { description: 'Data rows in the text.' }),
    stored: t.exposeInt('stored', { description: 'Rows stored by this call, replaced ones included.' }),
    replaced: t.exposeInt('replaced', {
      description: 'Of the stored: rows that took the place of another row with the same number.',
    }),
    alreadyThere: t.exposeInt('alreadyThere', { description: 'Rows that the Case had already, unchanged.' }),
    refused: t.exposeInt('refused', { description: 'Rows refused, each with a finding of severity error.' }),
    columns: t.field({
      type: [RecognisedColumnRef],
      description: 'How each column was understood, in order.',
      resolve: (added) => [...added.columns],
    }),
    findings: t.field({
      type: [FindingRef],
      description: 'What was wrong or odd, with its place. Never a value.',
      resolve: (added) => [...added.findings],
    }),
  }),
})

builder.mutationFields((t) => ({
  openCase: t.field({
    type: CaseRef,
    description: 'Opens an empty Case.',
    errors: { types: CASE_FAILURES, union: { description: 'The new Case, or why there is none.' } },
    args: {
      name: t.arg.string({
        required: true,
        description: 'What to call it, up to 200 characters. Put no personal data in it.',
      }),
      seenAt: t.arg({ type: 'DateTime', description: 'When the rows were seen.' }),
      seenWhere: t.arg.string({ description: 'Where they were seen, up to 200 characters.' }),
    },
    resolve: (_root, args, { desk, member }) => openCase(desk, member, args),
  }),
  addExhibits: t.field({
    type: AddExhibitsResultRef,
    description: 'Adds leaked rows to a Case. May be sent again after a failure: nothing doubles.',
    errors: {
      types: [...CASE_FAILURES, TooManyRowsError],
      union: { description: 'What became of the rows, or why none was read.' },
    },
    args: { input: t.arg({ type: AddExhibitsInput, required: true, description: 'The rows, and how to read them.' }) },
    resolve: (_root, { input }, { desk, member }) =>
      addExhibits(desk, member, { ...input, case: keyOf('Case', input.case) }),
  }),
  setSeen: t.field({
    type: CaseRef,
    description: 'Says when and where the leaked rows were seen.',
    errors: { types: CASE_FAILURES, union: { description: 'The Case as it is now, or why it was not changed.' } },
    args: {
      case: t.arg.id({ required: true, description: 'The Case: key or global id.' }),
      seenAt: t.arg({ type: 'DateTime', required: true, description: 'When the rows were seen.' }),
      seenWhere: t.arg.string({ description: 'Where they were seen; left out: as it was.' }),
    },
    resolve: (_root, args, { desk, member }) => setSeen(desk, member, { ...args, case: keyOf('Case', args.case) }),
  }),
  removeExhibits: t.field({
    type: CaseRef,
    description: 'Takes Exhibits back: deletes their hashes from the database.',
    errors: { types: CASE_FAILURES, union: { description: 'The Case as it is now, or why it was not changed.' } },
    args: {
      case: t.arg.id({ required: true, description: 'The Case: key or global id.' }),
      rows: t.arg.intList({ description: 'Row numbers; null: all rows.' }),
    },
    resolve: (_root, args, { desk, member }) =>
      removeExhibits(desk, member, keyOf('Case', args.case), args.rows ?? null),
  }),
  deleteCase: t.field({
    type: 'ID',
    description: 'Deletes a Case and its Exhibits. The audit keeps that it was.',
    errors: {
      types: CASE_FAILURES,
      directResult: false,
      union: { description: 'The id of what was deleted, or why it was not.' },
      dataField: { description: 'Global id of the Case that is gone.' },
    },
    args: { case: t.arg.id({ required: true, description: 'The Case: key or global id.' }) },
    resolve: async (_root, args, { desk, member }) =>
      `Case:${await deleteCase(desk, member, keyOf('Case', args.case))}`,
  }),
}))
