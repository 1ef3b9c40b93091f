// The facets of a job, run or data set: objects that anybody may add to and nobody need fill. A broken facet is said and
// left out, since the reads and writes beside it are sound. Used by the readers of event.ts.

import { shown } from '../../check/shown.ts'
import type { DocumentPart } from '../documentPart.ts'

export interface Facet {
  readonly name: string
  /** Its fields, without those that begin with an underscore. */
  readonly value: Readonly<Record<string, unknown>>
  readonly part: DocumentPart
  /** Which of the places for facets it stood in: `facets`, `inputFacets`, `outputFacets`. */
  readonly under: string
}

const PLACES = ['facets', 'inputFacets', 'outputFacets']

/** Every facet of a part, each an object. Unknown names are said once a reading. */
export function facetsOf(part: DocumentPart): readonly Facet[] {
  return PLACES.flatMap((under) => {
    const all = part.value[under]
    if (all === undefined || all === null) return []
    const facets = objectOf(all)
    if (facets === null) {
      sayBroken(part, under, under)
      return []
    }
    return Object.entries(facets).flatMap(([name, value]) => {
      if (value === null) return []
      const facet = objectOf(value)
      if (facet === null) sayBroken(part, under, name)
      else if (!READ.has(name)) sayUnread(part, under, name)
      return facet === null ? [] : [{ name, value: facet, part, under }]
    })
  })
}

/** The facet of the first of these names that is there. */
export function facetCalled(facets: readonly Facet[], ...names: readonly string[]): Facet | null {
  for (const name of names) {
    const facet = facets.find((one) => one.name === name)
    if (facet !== undefined) return facet
  }
  return null
}

/** The objects of a list in a facet; what is none of them is said and left out. Empty when absent. */
export function objectsIn(facet: Facet, key: string): readonly Readonly<Record<string, unknown>>[] {
  const list = facet.value[key]
  if (list === undefined || list === null) return []
  if (!Array.isArray(list)) {
    sayBroken(facet.part, facet.under, facet.name)
    return []
  }
  return list.flatMap((one: unknown) => {
    const object = objectOf(one)
    if (object === null) sayBroken(facet.part, facet.under, facet.name)
    return object === null ? [] : [object]
  })
}

export function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
}

/** A text that says something, at most as long as a field may be; else null. */
export function textIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST ? value : null
}

/** The name of a column: a text short enough to be looked up by; else null. */
export function columnIn(value: unknown): string | null {
  const text = textIn(value)
  return text !== null && text.length <= LONGEST_COLUMN ? text : null
}

/** A database finds a text by an index only up to some thousands of bytes. */
const LONGEST_COLUMN = 400

/** Says once a reading and facet that one was malformed. */
export function sayBroken(part: DocumentPart, under: string, name: string): void {
  if (!part.of.reading.isNews(`openlineage facet ${part.of.log.file} ${name}`)) return
  part.say(
    'OPENLINEAGE_FACET',
    under,
    `The facet ${shown(name)} is malformed and was left out where it is; the rest of its event is read`,
    'Compare it with its schema; the first place is given here.',
  )
}

const LONGEST = 64 * 1024

/** Read, or known and left out on purpose: they quote queries, errors and values. */
const READ = new Set([
  ...['schema', 'columnLineage', 'lineage', 'symlinks', 'tags', 'ownership', 'documentation', 'dataSource'],
  ...['parent', 'parentRun', 'lifecycleStateChange', 'subset', 'datasetType', 'jobType'],
  ...['sql', 'nominalTime', 'errorMessage', 'environmentVariables', 'dataQualityAssertions', 'dataQualityMetrics'],
  ...[
    'outputStatistics',
    'inputStatistics',
    'processing_engine',
    'version',
    'storage',
    'sourceCodeLocation',
    'sourceCode',
  ],
])

function sayUnread(part: DocumentPart, under: string, name: string): void {
  if (!part.of.reading.isNews(`openlineage facet name ${name}`)) return
  part.say(
    'FACET_UNKNOWN',
    under,
    `The facet ${shown(name)} has no meaning here and is not kept, since facets may quote people's data`,
    'Nothing, unless it is a misspelling.',
  )
}
