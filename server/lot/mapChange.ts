// What an import of these documents would change of the map, against what the database says now: Holders and Flows one by
// one, the rest counted, and the effect on who gets what. Called by checkFiles.ts. It stores nothing.

import type { Database } from '@suyuan/cypher/driver/database.ts'
import type { Flow } from '@suyuan/cypher/model/flow.ts'
import type { Holder } from '@suyuan/cypher/model/holder.ts'
import { diffMaps, isSame } from '@suyuan/seed/diff/diffMaps.ts'
import type { CategoryEffect, PathEffect } from '@suyuan/seed/diff/effects.ts'
import type { MapView } from '@suyuan/seed/diff/mapView.ts'
import type { Change, Value, WordDiff } from '@suyuan/seed/diff/wordDiff.ts'
import type { MapDraft } from '@suyuan/seed/formats/draft.ts'
import { freshMaps, replaced, storedMaps, wholeMap } from '@suyuan/seed/load/storedMaps.ts'

export const CHANGES = ['ADDED', 'REMOVED', 'CHANGED'] as const
export type ChangeKind = (typeof CHANGES)[number]

export interface PropertyChange {
  readonly property: string
  /** Text, or JSON for what is no text; null: not said. */
  readonly before: string | null
  readonly after: string | null
}

export interface ChangedHolder {
  readonly change: ChangeKind
  /** As it will be; for one that is removed, as it was. */
  readonly holder: Holder
  readonly properties: readonly PropertyChange[]
}

export interface ChangedFlow {
  readonly change: ChangeKind
  readonly flow: Flow
  readonly properties: readonly PropertyChange[]
}

export interface MapChange {
  readonly same: boolean
  readonly holders: readonly ChangedHolder[]
  readonly flows: readonly ChangedFlow[]
  /** Of fields, lineage of fields, declarations and references: how many differ. */
  readonly others: number
  readonly categories: { readonly added: readonly string[]; readonly removed: readonly string[] }
  readonly paths: readonly PathEffect[]
  readonly reaching: readonly CategoryEffect[]
  /** Flows that do not say what they carry, so that no effect of theirs is known. */
  readonly silentFlows: number
  /** Why nothing was compared; null: it was. */
  readonly notCompared: { readonly limit: number; readonly words: number } | null
}

/** Holders and Flows of both sides together. More are compared by `suyuan diff --store`, outside the server. */
export const MOST_COMPARED = 6_000
const LONGEST = 200

/** `asOf`: epoch ms UTC at which flows must be open to count for an effect. Throws the classes of the driver. */
export async function mapChange(database: Database, maps: readonly MapDraft[], asOf: number): Promise<MapChange> {
  const old = await storedMaps(database)
  const [before, after] = [wholeMap(old), replaced(old, await freshMaps(database, maps))]
  const words = [before, after].reduce((sum, { holders, flows }) => sum + holders.length + flows.length, 0)
  if (words > MOST_COMPARED) return { ...NOTHING, same: false, notCompared: { limit: MOST_COMPARED, words } }
  const diff = diffMaps(before, after, asOf)
  const { holders, flows, fields, derives, declarations, references, categories, effects } = diff
  const sizes = [fields, derives, declarations, references].map(sizeOf)
  return {
    same: isSame(diff),
    holders: changed(holders, idsOf(before.holders), idsOf(after.holders)).map(({ word, ...same }) => ({
      ...same,
      holder: word,
    })),
    flows: changed(flows, idsOf(before.flows), idsOf(after.flows)).map(({ word, ...same }) => ({
      ...same,
      flow: word,
    })),
    others: sizes.reduce((sum, size) => sum + size, 0),
    categories,
    paths: effects.paths,
    reaching: effects.categories,
    silentFlows: effects.silentFlows.after,
    notCompared: null,
  }
}

const NOTHING: MapChange = {
  same: true,
  holders: [],
  flows: [],
  others: 0,
  categories: { added: [], removed: [] },
  paths: [],
  reaching: [],
  silentFlows: 0,
  notCompared: null,
}

interface ChangedWord<W> {
  readonly change: ChangeKind
  readonly word: W
  readonly properties: readonly PropertyChange[]
}

/** Removed first, then changed, then added: what is lost is looked at first. */
function changed<W>(diff: WordDiff, before: ReadonlyMap<string, W>, after: ReadonlyMap<string, W>): ChangedWord<W>[] {
  const of = (
    change: ChangeKind,
    from: ReadonlyMap<string, W>,
    words: readonly { readonly id: string; readonly changes?: readonly Change[] }[],
  ): ChangedWord<W>[] =>
    words.flatMap(({ id, changes = [] }) => {
      const word = from.get(id)
      return word === undefined ? [] : [{ change, word, properties: changes.map(propertyOf) }]
    })
  return [
    ...of('REMOVED', before, diff.removed),
    ...of('CHANGED', after, diff.changed),
    ...of('ADDED', after, diff.added),
  ]
}

function propertyOf({ property, before, after }: Change): PropertyChange {
  return { property, before: textOf(before), after: textOf(after) }
}

function textOf(value: Value): string | null {
  if (value === null) return null
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

function idsOf<W extends MapView['holders'][number] | MapView['flows'][number]>(words: readonly W[]): Map<string, W> {
  return new Map(words.map((word) => [word.id, word]))
}

function sizeOf({ added, removed, changed: other }: WordDiff): number {
  return added.length + removed.length + other.length
}
