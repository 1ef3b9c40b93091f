// Names and facets of OpenLineage as an export writes them. PURE. Used by openLineage.ts.

import { createHash } from 'node:crypto'
import type { Holder } from '@suyuan/cypher/model/holder.ts'
import { lineageId } from '../formats/lineage/lineageId.ts'

export const PRODUCER = 'urn:suyuan:export'
const FACETS = 'https://openlineage.io/spec/facets'

export interface LineageName {
  readonly namespace: string
  readonly name: string
}

/** The namespace and name from which the reader makes this id again, where there are such; else a name of our own. */
export function nameOf(id: string, kind: 'dataset' | 'job'): LineageName {
  const parts = id.split(':')
  if (parts[0] === kind && parts.length >= 3) {
    const found = { namespace: parts.slice(1, -1).join(':'), name: parts.at(-1) ?? '' }
    if (found.namespace !== '' && found.name !== '' && lineageId(kind, found.namespace, found.name) === id) return found
  }
  return { namespace: 'suyuan', name: id.replaceAll(':', '/') }
}

export function facet(name: string, value: Readonly<Record<string, unknown>>): object {
  return { _producer: PRODUCER, _schemaURL: `${FACETS}/1-0-0/${name}.json`, ...value }
}

export function parentFacet(parent: string): object {
  const job = nameOf(parent, 'job')
  return facet('ParentRunFacet', { run: { runId: uuidOf(parent) }, job })
}

export function ownership(holder: Holder | undefined, name: string): object {
  return holder?.owner == null || holder.owner === ''
    ? {}
    : { ownership: facet(name, { owners: [{ name: holder.owner }] }) }
}

export function textFacets(holder: Holder | undefined): object {
  const { description, dataSource, dataSourceUri, datasetType, lifecycle } = holder?.extra ?? {}
  return {
    ...(typeof description === 'string' ? { documentation: facet('DocumentationDatasetFacet', { description }) } : {}),
    ...(typeof dataSource === 'string' || typeof dataSourceUri === 'string'
      ? { dataSource: facet('DatasourceDatasetFacet', { name: dataSource, uri: dataSourceUri }) }
      : {}),
    ...(typeof datasetType === 'string' ? { datasetType: facet('DatasetTypeDatasetFacet', { datasetType }) } : {}),
    ...(typeof lifecycle === 'string'
      ? { lifecycleStateChange: facet('LifecycleStateChangeDatasetFacet', { lifecycleStateChange: lifecycle }) }
      : {}),
  }
}

/** The same for the same text: events of one export can be compared with those of the next. */
export function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
