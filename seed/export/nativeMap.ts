// A map as a native map.yml (formats.md A1): holders and flows by id, properties in one order, lists sorted, so that two
// exports differ where the maps differ. PURE. What the format has no words for is counted. Read back by formats/native.

import type { Flow } from '@suyuan/cypher/model/flow.ts'
import { type Holder, stageOf } from '@suyuan/cypher/model/holder.ts'
import { stringify } from 'yaml'
import type { MapView } from '../diff/mapView.ts'
import { FLOW_KEYS } from '../formats/native/mapFlow.ts'
import { HOLDER_KEYS } from '../formats/native/mapHolder.ts'
import type { Lost } from './lost.ts'

/** The document. Reading it gives the holders and flows of `view`, property by property, save what is added to `lost`. */
export function nativeMap(name: string, view: MapView, lost: Lost): string {
  const holders = [...view.holders].sort(byId).map((holder) => holderEntry(holder, lost))
  const flows = [...view.flows].sort(byId).map((flow) => flowEntry(flow, lost))
  lost.add('fields of data sets', view.fields.length)
  lost.add('lineage edges between fields', view.derives.length)
  lost.add('privacy declarations', view.declarations.length)
  lost.add('references of systems to data sets', view.references.length)
  const document = { suyuan: 'map/1', name, holders, flows }
  // Long lists and texts stay on lines of their own length: a diff shows the entry that changed.
  return stringify(document, { lineWidth: 0, aliasDuplicateObjects: false })
}

function holderEntry(holder: Holder, lost: Lost): object {
  const { id, name, labels, kind, stage, partOf, retentionDays, categories, controls, owner, jurisdiction } = holder
  return given({
    id,
    name,
    labels: Object.keys(labels).length === 0 ? null : sortedKeys(labels),
    kind,
    stage: stage === stageOf(kind) ? null : stage,
    partOf,
    retentionDays,
    categories: categories === null ? null : [...categories].sort(),
    controls: controls.length === 0 ? null : controls,
    owner,
    jurisdiction,
    logGaps:
      holder.logGaps.length === 0 ? null : holder.logGaps.map(({ from, to }) => ({ from: iso(from), to: iso(to) })),
    ...kept(holder.extra, HOLDER_KEYS, lost),
  })
}

function flowEntry(flow: Flow, lost: Lost): object {
  const { id, from, to, mechanism, purpose, legalBasis, contract, consent, crossBorder, controls, logged } = flow
  // The format declares; it cannot say that a flow was concluded from runs or jobs.
  if (flow.derived) lost.add('the mark that a flow was derived and not declared')
  return given({
    id,
    from,
    to,
    categories: [...flow.categories].sort(),
    mechanism,
    purpose,
    legalBasis,
    contract,
    consent,
    crossBorder,
    controls: controls.length === 0 ? null : controls,
    logged: logged ? null : false,
    ratePerSubject: flow.ratePerSubject,
    severCost: flow.severCost,
    validFrom: iso(flow.validFrom),
    validTo: iso(flow.validTo),
    ...kept(flow.extra, FLOW_KEYS, lost),
  })
}

/** Keys that Suyuan has no word for stand where they stood. One that is a word of this format by accident cannot. */
function kept(extra: Readonly<Record<string, unknown>>, words: readonly string[], lost: Lost): Record<string, unknown> {
  const known = Object.entries(extra).filter(([key]) => !words.includes(key))
  lost.add(
    'properties of other formats that are named like a word of this one',
    Object.keys(extra).length - known.length,
  )
  return sortedKeys(Object.fromEntries(known))
}

/** Without what is null: that is not said. */
function given(entry: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(entry).filter(([key, value]) => value !== null || !WORDS.has(key)))
}

const WORDS: ReadonlySet<string> = new Set([...HOLDER_KEYS, ...FLOW_KEYS])

function sortedKeys<V>(object: Readonly<Record<string, V>>): Record<string, V> {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function iso(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString()
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}
