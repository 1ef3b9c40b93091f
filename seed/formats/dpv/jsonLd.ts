// The small profile of JSON-LD that readers of DPV need: nodes by any spelling of their keys, references by `@id`, texts of
// values. It expands no context and loads nothing. Used by dpvProcesses.ts.

import type { Path } from '../text/document.ts'
import { dpvTerm } from './term.ts'

export interface LdNode {
  readonly path: Path
  readonly value: Readonly<Record<string, unknown>>
}

/** All nodes of a document, each with its path, parents first. Nested deeper than any sane file: left out. */
export function nodesOf(value: unknown, path: Path = []): LdNode[] {
  if (path.length > DEEPEST || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one, i) => nodesOf(one, [...path, i]))
  const node = { path, value: Object.fromEntries(Object.entries(value)) }
  return [node, ...Object.entries(node.value).flatMap(([key, one]) => nodesOf(one, [...path, key]))]
}

/** The terms of a node's `@type`, without their prefix: `Process`. */
export function typesOf({ value }: LdNode): string[] {
  return listOf(value['@type'] ?? value.type).flatMap((one) =>
    typeof one === 'string' ? [dpvTerm(one)?.term ?? one] : [],
  )
}

/** What a node says under one of these properties of DPV. */
export function valuesOf({ value }: LdNode, ...terms: readonly string[]): readonly unknown[] {
  return Object.entries(value).flatMap(([key, one]) => (terms.includes(dpvTerm(key)?.term ?? key) ? listOf(one) : []))
}

/** The id of a value: a text, `{"@id": …}`, `{"@value": …}`, else its first type; null for none of these. */
export function idOfValue(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const node: Readonly<Record<string, unknown>> = { ...value }
  for (const key of ['@id', 'id', '@value']) {
    const text = node[key]
    if (typeof text === 'string' && text !== '' && !text.startsWith('_:')) return text
  }
  const type = listOf(node['@type'])[0]
  return typeof type === 'string' ? type : null
}

/** The label of a node: a title or name it has, or null. */
export function labelOf(value: Readonly<Record<string, unknown>>): string | null {
  for (const key of LABELS) {
    for (const one of listOf(value[key])) {
      const text = idOfValue(one)
      if (text !== null) return text
    }
  }
  return null
}

export function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
}

const DEEPEST = 40

const LABELS = [
  ...['dct:title', 'dcterms:title', 'skos:prefLabel', 'rdfs:label', 'schema:name', 'foaf:name', 'dpv:hasName'],
  ...['title', 'label', 'name', 'http://purl.org/dc/terms/title', 'http://www.w3.org/2000/01/rdf-schema#label'],
]
