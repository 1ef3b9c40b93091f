// The picture of a change as a pure function: what differs and its neighbours, each changed holder and flow with a sign in
// its name and a class for its line. Drawn by map/Map.tsx; the list beside it says the same.

import { elements, type Picture } from '../map/elements.ts'
import type { MapFlow, MapHolder, WholeMap } from '../map/mapFacts.ts'

export type ChangeKind = 'ADDED' | 'REMOVED' | 'CHANGED'

/** Said before a name, so that no mark is colour alone. */
export const SIGNS: Readonly<Record<ChangeKind, string>> = { ADDED: '+', REMOVED: '−', CHANGED: '≠' }

export interface Changed<Word> {
  readonly change: ChangeKind
  readonly word: Word
}

/** More neighbours than these make the change hard to see. */
const NEIGHBOURS = 60

/** `map`: as it is. Holders that differ and their neighbours are drawn; `all` of the picture counts every holder. */
export function changePicture(
  map: WholeMap,
  holders: readonly Changed<MapHolder>[],
  flows: readonly Changed<MapFlow>[],
): Picture {
  const both = { holders: joined(map.holders, holders), flows: joined(map.flows, flows) }
  const touched = new Set([
    ...holders.map(({ word }) => word.key),
    ...flows.flatMap(({ word }) => [word.from, word.to]),
  ])
  const near = new Set<string>()
  for (const { from, to } of both.flows) {
    if (near.size >= NEIGHBOURS) break
    if (touched.has(from) && !touched.has(to)) near.add(to)
    if (touched.has(to) && !touched.has(from)) near.add(from)
  }
  const shown = both.holders.filter(({ key }) => touched.has(key) || near.has(key))
  const look = { seen: null, ranked: [], current: null, picked: { holder: null, flow: null, hop: null }, all: true }
  const picture = elements({ holders: shown, flows: both.flows }, [], look, { folded: String })
  const marks = new Map([
    ...holders.map(({ word, change }) => [word.key, change] as const),
    ...flows.map(({ word, change }) => [`flow:${word.key}`, change] as const),
  ])
  return { ...picture, elements: picture.elements.map((one) => marked(one, marks)), all: both.holders.length }
}

function joined<Word extends { readonly key: string }>(
  there: readonly Word[],
  changed: readonly Changed<Word>[],
): readonly Word[] {
  const words = new Map(there.map((word) => [word.key, word]))
  for (const { word } of changed) words.set(word.key, word)
  return [...words.values()]
}

function marked(
  element: Picture['elements'][number],
  marks: ReadonlyMap<string, ChangeKind>,
): Picture['elements'][number] {
  const change = marks.get(String(element.data.id))
  if (change === undefined) return element
  const name = element.group === 'nodes' ? `${SIGNS[change]} ${String(element.data.name)}` : SIGNS[change]
  return { ...element, data: { ...element.data, name }, classes: `${String(element.classes)} changed ${change}` }
}
