// What differs between two maps, and what the difference does. PURE: two maps in, a plain value out; the order in which the
// maps list anything makes no difference. Called by server/command/diff.ts. It does not say which side is right.

import {
  describeDeclaration,
  describeDerive,
  describeField,
  describeFlow,
  describeHolder,
  describeReference,
} from './describe.ts'
import { type Effects, effectsOf } from './effects.ts'
import type { MapView } from './mapView.ts'
import { diffWords, isEmpty, type WordDiff } from './wordDiff.ts'

export interface MapDiff {
  readonly holders: WordDiff
  readonly flows: WordDiff
  readonly fields: WordDiff
  readonly derives: WordDiff
  readonly declarations: WordDiff
  readonly references: WordDiff
  /** Category keys that only one of the maps uses, sorted. */
  readonly categories: { readonly added: readonly string[]; readonly removed: readonly string[] }
  readonly effects: Effects
}

/** `asOf`: for the effects, epoch ms UTC at which flows must be open; null: all count. */
export function diffMaps(before: MapView, after: MapView, asOf: number | null): MapDiff {
  const [was, is] = [keysOfMap(before), keysOfMap(after)]
  return {
    holders: diffWords(before.holders.map(describeHolder), after.holders.map(describeHolder)),
    flows: diffWords(before.flows.map(describeFlow), after.flows.map(describeFlow)),
    fields: diffWords(before.fields.map(describeField), after.fields.map(describeField)),
    derives: diffWords(before.derives.map(describeDerive), after.derives.map(describeDerive)),
    declarations: diffWords(before.declarations.map(describeDeclaration), after.declarations.map(describeDeclaration)),
    references: diffWords(before.references.map(describeReference), after.references.map(describeReference)),
    categories: {
      added: [...is].filter((key) => !was.has(key)).sort(),
      removed: [...was].filter((key) => !is.has(key)).sort(),
    },
    effects: effectsOf(before, after, asOf),
  }
}

/** True when both maps say the same. Without a difference there is no effect. */
export function isSame({ holders, flows, fields, derives, declarations, references }: MapDiff): boolean {
  return [holders, flows, fields, derives, declarations, references].every(isEmpty)
}

function keysOfMap({ holders, flows, fields, declarations }: MapView): ReadonlySet<string> {
  return new Set([...holders, ...flows, ...fields, ...declarations].flatMap(({ categories }) => categories ?? []))
}
