// What an import would change of the map, in GraphQL: holders and flows one by one, and the effect on who gets what.

import type { CategoryEffect, PathEffect } from '@suyuan/seed/diff/effects.ts'
import type { PathStep } from '@suyuan/seed/diff/shortestPaths.ts'
import { CHANGES, type ChangedFlow, type ChangedHolder, type MapChange, type PropertyChange } from '../lot/mapChange.ts'
import { builder, MEMBER } from './builder.ts'
import { CategoryRef, categoryOf } from './category.ts'
import { described } from './described.ts'
import { HolderKindRef, StageRef } from './holder.ts'
import { pageOf } from './page.ts'

const ChangeKindRef = builder.enumType('MapChangeKind', {
  description: 'How a Holder or Flow differs.',
  values: described(CHANGES, {
    ADDED: 'It is not in the map and would be.',
    REMOVED: 'It is in the map and would not be.',
    CHANGED: 'It would say something else.',
  }),
})

const PropertyChangeRef = builder.objectRef<PropertyChange>('PropertyChange').implement({
  authScopes: MEMBER,
  description: 'One property that differs. The name of an EMPLOYEE is never shown.',
  fields: (t) => ({
    property: t.exposeString('property', { description: 'Its name, as in the file format.' }),
    before: t.exposeString('before', { nullable: true, description: 'Text, or JSON; null: not said.' }),
    after: t.exposeString('after', { nullable: true, description: 'Text, or JSON; null: not said.' }),
  }),
})

const ChangedHolderRef = builder.objectRef<ChangedHolder>('ChangedHolder').implement({
  authScopes: MEMBER,
  description: 'A Holder that differs: as it would be; for one that is removed, as it is.',
  fields: (t) => ({
    change: t.expose('change', { type: ChangeKindRef, description: 'How it differs.' }),
    key: t.string({ description: 'Its id in the map.', resolve: ({ holder }) => holder.id }),
    kind: t.field({ type: HolderKindRef, description: 'What sort it is.', resolve: ({ holder }) => holder.kind }),
    stage: t.field({ type: StageRef, description: 'Its column in the map.', resolve: ({ holder }) => holder.stage }),
    name: t.string({
      nullable: true,
      description: 'Shown to people; null for an EMPLOYEE.',
      resolve: ({ holder }) => (holder.kind === 'EMPLOYEE' ? null : holder.name),
    }),
    labelZh: t.string({
      nullable: true,
      description: 'Its name in Chinese, if it has one; null for an EMPLOYEE.',
      resolve: ({ holder }) => (holder.kind === 'EMPLOYEE' ? null : (holder.labels.zh ?? null)),
    }),
    partOf: t.string({ nullable: true, description: 'What it is part of.', resolve: ({ holder }) => holder.partOf }),
    properties: t.field({
      type: [PropertyChangeRef],
      description: 'What differs of it; empty unless CHANGED.',
      resolve: ({ properties }) => [...properties],
    }),
  }),
})

const ChangedFlowRef = builder.objectRef<ChangedFlow>('ChangedFlow').implement({
  authScopes: MEMBER,
  description: 'A Flow that differs: as it would be; for one that is removed, as it is.',
  fields: (t) => ({
    change: t.expose('change', { type: ChangeKindRef, description: 'How it differs.' }),
    key: t.string({ description: 'Its id in the map.', resolve: ({ flow }) => flow.id }),
    from: t.string({ description: 'Key of the Holder it leads from.', resolve: ({ flow }) => flow.from }),
    to: t.string({ description: 'Key of the Holder it leads to.', resolve: ({ flow }) => flow.to }),
    logged: t.boolean({ description: 'Whether it leaves a log.', resolve: ({ flow }) => flow.logged }),
    categories: t.stringList({
      description: 'Keys of the Categories it carries.',
      resolve: ({ flow }) => [...flow.categories],
    }),
    properties: t.field({
      type: [PropertyChangeRef],
      description: 'What differs of it; empty unless CHANGED.',
      resolve: ({ properties }) => [...properties],
    }),
  }),
})

const PathStepRef = builder.objectRef<PathStep>('PathStep').implement({
  authScopes: MEMBER,
  description: 'One step of a path over the map.',
  fields: (t) => ({
    from: t.exposeString('from', { description: 'Key of a Holder.' }),
    to: t.exposeString('to', { description: 'Key of a Holder.' }),
    flow: t.exposeString('flow', { nullable: true, description: 'Key of the Flow; null: inside one place.' }),
  }),
})

const PathEffectRef = builder.objectRef<PathEffect>('PathEffect').implement({
  authScopes: MEMBER,
  description: "How a Holder's way to one at the outside would change.",
  fields: (t) => ({
    from: t.exposeString('from', { description: 'Key of the Holder.' }),
    kind: t.expose('kind', { type: HolderKindRef, nullable: true, description: 'What sort it is.' }),
    to: t.exposeString('to', { description: 'Key of a Holder of the stages THIRD_PARTY and MARKET.' }),
    had: t.exposeBoolean('had', { description: 'Whether it has a way to that one now.' }),
    has: t.exposeBoolean('has', { description: 'Whether it would have one.' }),
    hadAny: t.exposeBoolean('hadAny', { description: 'Whether it has a way to anyone outside now.' }),
    hasAny: t.exposeBoolean('hasAny', { description: 'Whether it would have one.' }),
    gained: t.stringList({ description: 'Keys of Categories that come to pass.', resolve: (one) => [...one.gained] }),
    lost: t.stringList({ description: 'Keys of Categories that pass no more.', resolve: (one) => [...one.lost] }),
    path: t.field({ type: [PathStepRef], description: 'A shortest one.', resolve: ({ path }) => [...path] }),
  }),
})

const ReachEffectRef = builder.objectRef<CategoryEffect>('ReachEffect').implement({
  authScopes: MEMBER,
  description: 'A Category that would reach a Holder, or reach it no more.',
  fields: (t) => ({
    holder: t.exposeString('holder', { description: 'Key of the Holder.' }),
    category: t.field({ type: CategoryRef, description: 'What.', resolve: ({ category }) => categoryOf(category) }),
    gained: t.boolean({ description: 'False: it reaches it no more.', resolve: ({ change }) => change === 'GAINED' }),
  }),
})

/** `first` of a list, and how many there are: no limit is silent. */
const first = { description: 'How many; default 50.' }

export const MapChangeRef = builder.objectRef<MapChange>('MapChange').implement({
  authScopes: MEMBER,
  description: 'What an import would change of the map: removed ones first, then changed, then added.',
  fields: (t) => ({
    same: t.exposeBoolean('same', { description: 'True: the files say what the map says.' }),
    changedHolders: t.field({
      type: [ChangedHolderRef],
      description: 'Holders that differ.',
      args: { first: t.arg.int(first) },
      resolve: ({ holders }, page, { member }) => holders.slice(0, pageOf(page, member).first),
    }),
    holderCount: t.int({ description: 'How many Holders differ.', resolve: ({ holders }) => holders.length }),
    changedFlows: t.field({
      type: [ChangedFlowRef],
      description: 'Flows that differ.',
      args: { first: t.arg.int(first) },
      resolve: ({ flows }, page, { member }) => flows.slice(0, pageOf(page, member).first),
    }),
    flowCount: t.int({ description: 'How many Flows differ.', resolve: ({ flows }) => flows.length }),
    others: t.exposeInt('others', {
      description: 'How many fields, lineage edges of fields, declarations and references differ.',
    }),
    categoriesAdded: t.stringList({
      description: 'Keys of Categories that only the new map uses.',
      resolve: ({ categories }) => [...categories.added],
    }),
    categoriesRemoved: t.stringList({
      description: 'Keys of Categories that only the old map uses.',
      resolve: ({ categories }) => [...categories.removed],
    }),
    paths: t.field({
      type: [PathEffectRef],
      description: 'Whose way to the outside would change.',
      args: { first: t.arg.int(first) },
      resolve: ({ paths }, page, { member }) => paths.slice(0, pageOf(page, member).first),
    }),
    pathCount: t.int({ description: 'How many such ways there are.', resolve: ({ paths }) => paths.length }),
    reaching: t.field({
      type: [ReachEffectRef],
      description: 'Which Categories would reach whom, or no more.',
      args: { first: t.arg.int(first) },
      resolve: ({ reaching }, page, { member }) => reaching.slice(0, pageOf(page, member).first),
    }),
    reachingCount: t.int({ description: 'How many of these there are.', resolve: ({ reaching }) => reaching.length }),
    silentFlows: t.exposeInt('silentFlows', {
      description: 'Flows that do not say what they carry: the effects cannot count them.',
    }),
    notCompared: t.int({
      nullable: true,
      description: 'Holders and Flows of both maps when these are too many to be compared here; null: they were.',
      resolve: ({ notCompared }) => notCompared?.words ?? null,
    }),
  }),
})
