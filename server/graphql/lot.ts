// A Lot in GraphQL: files that a steward dropped, how they were checked, what was committed. And the four steps with it.

import { SEVERITIES } from '@suyuan/cypher/model/finding.ts'
import type { ImportReport } from '@suyuan/seed/load/importFolder.ts'
import { TooLargeError } from '../case/failures.ts'
import type { LotCheck } from '../lot/lotCheck.ts'
import { LOT_STATES, type Lot, type LotFile } from '../lot/lots.ts'
import { checkFiles } from '../steward/checkFiles.ts'
import { commitFiles } from '../steward/commitFiles.ts'
import { discardFiles } from '../steward/discardFiles.ts'
import { lotOf } from '../steward/lotOf.ts'
import { receiveFile } from '../steward/receiveFile.ts'
import { stopCommit } from '../steward/stopCommit.ts'
import { builder, MEMBER } from './builder.ts'
import { described } from './described.ts'
import { CASE_FAILURES } from './failure.ts'
import { FindingRef } from './finding.ts'
import { LotProgressRef } from './lotProgress.ts'
import { MapChangeRef } from './mapChange.ts'
import { pageOf } from './page.ts'

const LotStateRef = builder.enumType('LotState', {
  description: 'How far a Lot is.',
  values: described(LOT_STATES, {
    RECEIVING: 'Files come in, or came in anew; it must be checked.',
    CHECKED: 'It was checked as it is, and can be committed.',
    COMMITTING: 'It is being imported.',
    COMMITTED: 'It was imported. Its bytes are let go.',
  }),
})

const LotFileRef = builder.objectRef<LotFile>('LotFile').implement({
  authScopes: MEMBER,
  description: 'One file of a Lot.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, without a folder.' }),
    bytes: t.exposeInt('bytes', { description: 'How large it is.' }),
    received: t.exposeInt('received', { description: 'How much of it has come.' }),
  }),
})

const LotCheckRef = builder.objectRef<LotCheck>('LotCheck').implement({
  authScopes: MEMBER,
  description: 'What a check gave: rows = stored + alreadyThere + refused, where stored is what a commit would store.',
  fields: (t) => ({
    rows: t.int({ description: 'Rows read; a map document is one.', resolve: ({ input }) => input.rows }),
    stored: t.int({
      description: 'Rows that a commit would store. Those that the database has already are told at the commit.',
      resolve: ({ input }) => input.stored,
    }),
    alreadyThere: t.int({ description: 'Rows said twice.', resolve: ({ input }) => input.alreadyThere }),
    refused: t.int({ description: 'Rows that cannot be used.', resolve: ({ input }) => input.refused }),
    setAside: t.exposeInt('setAside', { description: 'Rows of logs that are no movements; not among the rows.' }),
    errors: t.exposeInt('errors', { description: 'Findings of severity error that are kept.' }),
    warnings: t.int({ description: 'Warnings, all of them.', resolve: ({ input }) => input.warnings }),
    notes: t.exposeInt('notes', { description: 'Notes that are kept.' }),
    findingCount: t.int({ description: 'Findings that are kept.', resolve: ({ findings }) => findings.length }),
    findingsOmitted: t.int({
      description: 'Findings that are counted and not kept: of each code the first thousand are.',
      resolve: ({ truncated }) => truncated?.omitted ?? 0,
    }),
    findings: t.field({
      type: [FindingRef],
      description: 'By file and line.',
      args: {
        first: t.arg.int({ description: 'How many; default 50.' }),
        severity: t.arg.string({ description: `Only those of one severity: ${SEVERITIES.join(', ')}.` }),
      },
      resolve: ({ findings }, { first, severity }, { member }) =>
        findings.filter((one) => !severity || one.severity === severity).slice(0, pageOf({ first }, member).first),
    }),
    sourceNeeded: t.exposeBoolean('sourceNeeded', {
      description: 'True: there are movements and no map that says what they are a log of; check again with `source`.',
    }),
    change: t.expose('change', {
      type: MapChangeRef,
      nullable: true,
      description: 'What of the map would change; null: the files declare no map.',
    }),
  }),
})

const CommittedMapRef = builder.objectRef<ImportReport['maps'][number]>('CommittedMap').implement({
  authScopes: MEMBER,
  description: 'What became of one map of a Lot.',
  fields: (t) => ({
    source: t.exposeString('source', { description: 'Name of the map.' }),
    revision: t.exposeString('revision', {
      nullable: true,
      description: 'Its new revision; null: it says nothing new.',
    }),
    opened: t.exposeInt('opened', { description: 'Facts that are new or other than before.' }),
    closed: t.exposeInt('closed', { description: 'Facts that are said no longer or otherwise.' }),
    takenOver: t.exposeInt('takenOver', { description: 'Of the closed ones, those of other maps.' }),
  }),
})

const LotReportRef = builder.objectRef<ImportReport>('LotReport').implement({
  authScopes: MEMBER,
  description: 'What became of the rows: rows = stored + alreadyThere + refused.',
  fields: (t) => ({
    rows: t.int({ description: 'Rows read.', resolve: ({ counts }) => counts.rows }),
    stored: t.int({ description: 'Rows stored.', resolve: ({ counts }) => counts.stored }),
    alreadyThere: t.int({ description: 'Rows that were there.', resolve: ({ counts }) => counts.alreadyThere }),
    refused: t.int({ description: 'Rows that cannot be used.', resolve: ({ counts }) => counts.refused }),
    maps: t.field({ type: [CommittedMapRef], description: 'One a map.', resolve: ({ maps }) => [...maps] }),
    stopped: t.exposeBoolean('stopped', {
      description: 'True: it was stopped on the way. The rows are those settled; committing again goes on there.',
    }),
  }),
})

export const LotRef = builder.objectRef<Lot>('Lot').implement({
  authScopes: MEMBER,
  description:
    'Files that a steward dropped: held in memory for whoever sent them, at most 8 MiB and half an hour, until they are committed or dropped.',
  fields: (t) => ({
    key: t.exposeString('id', { description: 'Opaque id.' }),
    state: t.expose('state', { type: LotStateRef, description: 'How far it is.' }),
    files: t.field({ type: [LotFileRef], description: 'Its files.', resolve: ({ files }) => [...files.values()] }),
    timezone: t.string({
      nullable: true,
      description: 'Zone of times without one; null: they are refused.',
      resolve: ({ options }) => options.timezone,
    }),
    strict: t.boolean({
      description: 'Rows that name holders or flows no map declares are refused.',
      resolve: ({ options }) => options.strict,
    }),
    replace: t.boolean({
      description: 'Its map speaks for holders of which another map says otherwise.',
      resolve: ({ options }) => options.replace,
    }),
    source: t.string({
      nullable: true,
      description: 'What its movements are a log of; null: the name of its map.',
      resolve: ({ options }) => options.source,
    }),
    check: t.expose('check', { type: LotCheckRef, nullable: true, description: 'null: not checked as it is.' }),
    progress: t.expose('progress', { type: LotProgressRef, nullable: true, description: 'While it is committed.' }),
    report: t.expose('report', { type: LotReportRef, nullable: true, description: 'null: not committed.' }),
  }),
})

builder.queryField('lot', (t) =>
  t.field({
    type: LotRef,
    description: 'A Lot of your own; others, and forgotten ones, are not found.',
    errors: { types: CASE_FAILURES, union: { description: 'The Lot, or why there is none.' } },
    args: { key: t.arg.id({ required: true, description: 'Its key.' }) },
    resolve: (_root, { key }, { desk, member }) => lotOf(desk, member, key),
  }),
)

builder.mutationFields((t) => ({
  addFile: t.field({
    type: LotRef,
    description: 'Adds a stretch of a file to a Lot. The same stretch again changes nothing.',
    errors: { types: [...CASE_FAILURES, TooLargeError], union: { description: 'The Lot, or why not.' } },
    args: {
      lot: t.arg.id({ description: 'The Lot; left out: a new one, which takes the place of the one before.' }),
      name: t.arg.string({ required: true, description: 'Name of the file, without a folder.' }),
      bytes: t.arg.int({ required: true, description: 'Bytes of the whole file. A Lot has at most 8 MiB.' }),
      offset: t.arg.int({ required: true, description: 'Where in the file this stretch begins.' }),
      base64: t.arg.string({ required: true, description: 'The stretch. A request has at most 256 KiB.' }),
    },
    resolve: (_root, args, { desk, member }) => receiveFile(desk, member, args),
  }),
  checkFiles: t.field({
    type: LotRef,
    description: 'Checks a Lot as an import would read it. Stores nothing.',
    errors: { types: CASE_FAILURES, union: { description: 'The Lot with its check, or why there is none.' } },
    args: {
      lot: t.arg.id({ required: true, description: 'Its key.' }),
      timezone: t.arg.string({ description: 'Zone of times without one; left out: they are refused.' }),
      strict: t.arg.boolean({ description: 'Refuse rows that name holders or flows no map declares.' }),
      replace: t.arg.boolean({ description: 'Let this map speak where another map says otherwise.' }),
      source: t.arg.string({ description: 'What the movements are a log of; left out: the name of the map.' }),
    },
    resolve: (_root, args, { desk, member }) => checkFiles(desk, member, args),
  }),
  commitFiles: t.field({
    type: LotRef,
    description: 'Imports a Lot exactly as it was checked. After a failure it may be sent again: nothing doubles.',
    errors: { types: CASE_FAILURES, union: { description: 'The Lot with its report, or why there is none.' } },
    args: { lot: t.arg.id({ required: true, description: 'Its key.' }) },
    resolve: (_root, { lot }, { desk, member }) => commitFiles(desk, member, lot),
  }),
  stopCommit: t.field({
    type: LotRef,
    description: 'Stops the commit of a Lot: what is under way is stored, and committing it again goes on there.',
    errors: { types: CASE_FAILURES, union: { description: 'The Lot, or why there is none.' } },
    args: { lot: t.arg.id({ required: true, description: 'Its key.' }) },
    resolve: (_root, { lot }, { desk, member }) => stopCommit(desk, member, lot),
  }),
  discardFiles: t.field({
    type: 'ID',
    description: 'Drops a Lot that was not committed. Nothing of it was stored.',
    errors: {
      types: CASE_FAILURES,
      directResult: false,
      union: { description: 'The key of what is gone, or why it is not.' },
      dataField: { description: 'Key of the Lot that is gone.' },
    },
    args: { lot: t.arg.id({ required: true, description: 'Its key.' }) },
    resolve: (_root, { lot }, { desk, member }) => discardFiles(desk, member, lot),
  }),
}))
