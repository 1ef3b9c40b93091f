// Which column comes from which, and lineage that is said outright: the facets `columnLineage` and `lineage`. Used by
// event.ts. Names of the old spelling (`transformationType`) mean the same.

import type { Place } from '@suyuan/cypher/model/finding.ts'
import type { Arrival } from '../lineage/lineageGraph.ts'
import { columnIn, type Facet, facetCalled, objectOf, objectsIn, sayBroken, textIn } from './facets.ts'

export interface ColumnSource {
  readonly namespace: string
  readonly name: string
  readonly column: string
  readonly toColumn: string
  readonly arrives: Arrival
  readonly where: Place
}

/** A source of a data set or job. A name of null is the event's own job. */
export interface LineageEnd {
  readonly kind: 'DATASET' | 'JOB'
  readonly name: { readonly namespace: string; readonly name: string } | null
}

export interface LineageEntry {
  /** null: the data set whose facet it is. */
  readonly target: LineageEnd | null
  readonly sources: readonly LineageEnd[]
  readonly columns: readonly ColumnSource[]
  /** True when the sources of the whole were listed, if only as an empty list: then there are no others. */
  readonly isWhole: boolean
}

/** Of the facets of a data set, those of `columnLineage` and the fields of `lineage`. */
export function columnSources(facets: readonly Facet[]): readonly ColumnSource[] {
  const facet = facetCalled(facets, 'columnLineage')
  const explicit = facetCalled(facets, 'lineage')
  return [
    ...(facet === null ? [] : fieldSources(facet, facet.value.fields, 'inputFields')),
    ...(explicit === null ? [] : fieldSources(explicit, explicit.value.fields, 'inputs')),
  ]
}

/** What the `lineage` facet of a data set says of it as a whole; null without one. */
export function datasetEntry(facets: readonly Facet[]): LineageEntry | null {
  const facet = facetCalled(facets, 'lineage')
  if (facet === null || !Array.isArray(facet.value.inputs)) return null
  return {
    target: null,
    sources: objectsIn(facet, 'inputs').flatMap((one) => endOf(one, facet) ?? []),
    columns: [],
    isWhole: true,
  }
}

/** The entries of the `lineage` facet of a job or run. */
export function lineageEntries(facets: readonly Facet[]): readonly LineageEntry[] {
  const facet = facetCalled(facets, 'lineage')
  if (facet === null) return []
  // Drafts of the facet called its list `lineage`, the published one `entries`.
  return objectsIn(facet, facet.value.entries === undefined ? 'lineage' : 'entries').flatMap((entry) => {
    const target = endOf(entry, facet)
    if (target === null) return []
    const inner = { ...facet, value: entry }
    return [
      {
        target,
        sources: objectsIn(inner, 'inputs').flatMap((one) => endOf(one, facet) ?? []),
        columns: fieldSources(facet, entry.fields, 'inputs'),
        isWhole: Array.isArray(entry.inputs),
      },
    ]
  })
}

function fieldSources(facet: Facet, fields: unknown, list: string): ColumnSource[] {
  if (fields === undefined || fields === null) return []
  const byColumn = objectOf(fields)
  if (byColumn === null) {
    sayBroken(facet.part, facet.under, facet.name)
    return []
  }
  return Object.entries(byColumn).flatMap(([toColumn, entry]) => {
    const field = objectOf(entry)
    if (field === null) {
      sayBroken(facet.part, facet.under, facet.name)
      return []
    }
    const inner = { ...facet, value: field }
    const where = facet.part.placeAt([facet.under, facet.name, 'fields', toColumn])
    return objectsIn(inner, list).flatMap((one) => {
      // A job may be named as the source of a column; it has no columns itself.
      if (one.type === 'JOB') return []
      const [namespace, name, column] = [textIn(one.namespace), textIn(one.name), columnIn(one.field)]
      if (namespace === null || name === null || column === null || columnIn(toColumn) === null) {
        sayBroken(facet.part, facet.under, facet.name)
        return []
      }
      return [{ namespace, name, column, toColumn, arrives: arrivalOf(one, field), where }]
    })
  })
}

/** Masked wherever it says so; only influence when every transformation is INDIRECT. */
function arrivalOf(source: Readonly<Record<string, unknown>>, field: Readonly<Record<string, unknown>>): Arrival {
  const given: readonly unknown[] = Array.isArray(source.transformations) ? source.transformations : []
  const list = given.map(objectOf).filter((one) => one !== null)
  if (list.length === 0) return field.transformationType === 'MASKED' ? 'masked' : 'value'
  const isMasked = (one: Readonly<Record<string, unknown>>): boolean => one.masking === true || one.subtype === 'MASKED'
  if (list.some((one) => one.type !== 'INDIRECT' && !isMasked(one))) {
    return field.transformationType === 'MASKED' ? 'masked' : 'value'
  }
  return list.some(isMasked) ? 'masked' : 'influence'
}

function endOf(value: Readonly<Record<string, unknown>>, facet: Facet): LineageEnd | null {
  const kind = value.type === 'JOB' ? 'JOB' : 'DATASET'
  const [namespace, name] = [textIn(value.namespace), textIn(value.name)]
  if (namespace !== null && name !== null) return { kind, name: { namespace, name } }
  if (kind === 'JOB' && value.namespace === undefined && value.name === undefined) return { kind, name: null }
  sayBroken(facet.part, facet.under, facet.name)
  return null
}
