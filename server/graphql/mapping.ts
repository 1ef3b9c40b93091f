// Logs of unknown shape in GraphQL: what their columns look like, a mapping tried on their first rows, and the mapping kept
// as a file of the Lot. No value of a log is ever answered.

import { MOVEMENT_KINDS } from '@suyuan/cypher/model/movement.ts'
import type { LogColumn } from '@suyuan/seed/formats/mapping/logColumn.ts'
import { COLUMN_ROLES } from '@suyuan/seed/formats/mapping/mappingDraft.ts'
import { type UnknownLog, unknownLogs } from '../lot/unknownLogs.ts'
import { type MappingAsked, type MappingTrial, saveMapping, tryMapping } from '../steward/mapLog.ts'
import { builder, MEMBER } from './builder.ts'
import { CASE_FAILURES } from './failure.ts'
import { FindingRef } from './finding.ts'
import { LotRef } from './lot.ts'
import { pageOf } from './page.ts'

const LogActRef = builder.objectRef<LogColumn['acts'][number]>('LogAct').implement({
  authScopes: MEMBER,
  description: 'A word of a column of acts, and the kind of Movement that it most probably is.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The word.' }),
    kind: t.exposeString('kind', { nullable: true, description: 'null: no movement.' }),
  }),
})

const LogColumnRef = builder.objectRef<LogColumn>('LogColumn').implement({
  authScopes: MEMBER,
  description: 'A column of a log of unknown shape.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, or the path in JSON.' }),
    filled: t.exposeInt('filled', { description: 'Of the rows looked at, those in which it is filled.' }),
    shapes: t.field({
      type: ['String'],
      description: 'Shapes of its values, the most frequent first, with d for a digit and a for a letter.',
      resolve: ({ shapes }) => [...shapes],
    }),
    acts: t.field({
      type: [LogActRef],
      description: 'The acts that it names; empty: it names none.',
      resolve: ({ acts }) => [...acts],
    }),
    guess: t.exposeString('guess', {
      description: `What it is taken for: ${COLUMN_ROLES.join(', ')}, identifier:<kind>, category:<key>; empty: nothing.`,
    }),
    timeAs: t.exposeString('timeAs', { nullable: true, description: 'How its times are written; null: no times.' }),
    zoneNeeded: t.exposeBoolean('zoneNeeded', { description: 'True: its times name no zone.' }),
  }),
})

const UnknownLogRef = builder.objectRef<UnknownLog>('UnknownLog').implement({
  authScopes: MEMBER,
  description: 'A file of a Lot that no reader takes and that looks like a log.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    mapping: t.exposeString('mapping', { description: 'What its mapping would be called.' }),
    rows: t.exposeInt('rows', { description: 'Rows that were looked at, from the first.' }),
    columns: t.field({
      type: [LogColumnRef],
      description: 'In the order of the file, at most 60.',
      resolve: ({ columns }) => [...columns],
    }),
  }),
})

builder.objectField(LotRef, 'unknownLogs', (t) =>
  t.field({
    type: [UnknownLogRef],
    description: 'Logs that need a mapping before they can be read.',
    resolve: (lot, _args, { desk }) => unknownLogs(lot, desk.identify),
  }),
)

const MappingTrialRef = builder.objectRef<MappingTrial>('MappingTrial').implement({
  authScopes: MEMBER,
  description: 'What the first rows of a log become by a mapping. Nothing was stored.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What the mapping is called.' }),
    text: t.exposeString('text', { description: 'The mapping as a file: `suyuan: mapping/1`.' }),
    rows: t.exposeInt('rows', { description: 'Rows that are movements.' }),
    stored: t.exposeInt('stored', { description: 'Of those, what an import would store.' }),
    refused: t.exposeInt('refused', { description: 'Of those, what cannot be used.' }),
    setAside: t.exposeInt('setAside', { description: 'Rows that are no movements, besides.' }),
    findings: t.field({
      type: [FindingRef],
      description: 'Of the log and its mapping, by file and line.',
      args: { first: t.arg.int({ description: 'How many; default 50.' }) },
      resolve: ({ findings }, { first }, { member }) => findings.slice(0, pageOf({ first }, member).first),
    }),
  }),
})

const MappedColumn = builder.inputType('MappedColumn', {
  description: 'What one column holds.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Its name.' }),
    meaning: t.string({ required: true, description: 'As `LogColumn.guess` has it.' }),
  }),
})

const MappedAct = builder.inputType('MappedAct', {
  description: 'What one word of the column of acts stands for.',
  fields: (t) => ({
    value: t.string({ required: true, description: 'The word.' }),
    kind: t.string({ description: 'A kind of Movement; left out: no movement.' }),
  }),
})

const MappingInput = builder.inputType('MappingInput', {
  description: 'A mapping as it was chosen, column by column.',
  fields: (t) => ({
    lot: t.id({ required: true, description: 'The Lot.' }),
    file: t.string({ required: true, description: 'The log.' }),
    columns: t.field({ type: [MappedColumn], required: true, description: 'Columns that are used.' }),
    acts: t.field({ type: [MappedAct], required: true, description: 'Words of the column of acts.' }),
    kind: t.string({ description: 'The kind of all rows, where no column says it.' }),
    from: t.string({ description: 'The Holder that all rows come from, where no column says it.' }),
    to: t.string({ description: 'The Holder that all rows go to, where no column says it.' }),
    timeAs: t.string({ description: 'How times are written; left out: ISO 8601.' }),
    timezone: t.string({ description: 'Zone of times without one.' }),
  }),
})

function askedOf(input: typeof MappingInput.$inferInput): MappingAsked {
  const kindOf = (text: string | null | undefined) => MOVEMENT_KINDS.find((kind) => kind === text) ?? null
  const { lot, file, columns, acts, kind, from, to, timeAs, timezone } = input
  return {
    lot: String(lot),
    file,
    columns,
    acts: acts.map(({ value, kind: of }) => ({ value, kind: kindOf(of) })),
    always: { kind: kindOf(kind), from: from?.trim() || null, to: to?.trim() || null },
    timeAs: timeAs ?? null,
    timezone: timezone?.trim() || null,
  }
}

builder.mutationFields((t) => ({
  tryMapping: t.field({
    type: MappingTrialRef,
    description: 'Tries a mapping on the first rows of a log, with the reader that an import uses. Stores nothing.',
    errors: { types: CASE_FAILURES, union: { description: 'What the rows become, or why not.' } },
    args: { mapping: t.arg({ type: MappingInput, required: true, description: 'The mapping.' }) },
    resolve: (_root, { mapping }, { desk, member }) => tryMapping(desk, member, askedOf(mapping)),
  }),
  saveMapping: t.field({
    type: LotRef,
    description: 'Adds a mapping to the Lot as one more file. The Lot must be checked again.',
    errors: { types: CASE_FAILURES, union: { description: 'The Lot, or why not.' } },
    args: { mapping: t.arg({ type: MappingInput, required: true, description: 'The mapping.' }) },
    resolve: (_root, { mapping }, { desk, member }) => saveMapping(desk, member, askedOf(mapping)),
  }),
}))
