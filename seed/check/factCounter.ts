// What a checked folder holds, by the names of formats.md: systems, flows, fields, movements. Called by checkFolder.ts.
// Pure counting: it judges nothing.

import type { HolderKind } from '@suyuan/cypher/model/holder.ts'
import type { MapDraft } from '../formats/draft.ts'
import type { Fact } from '../records/fact.ts'
import { Prints } from '../records/prints.ts'

export interface CheckCounts {
  /** Declared Holders of any kind; stubs stand apart. */
  holders: number
  stubs: number
  systems: number
  datasets: number
  /** Data sets that are part of a data set. */
  collections: number
  flows: number
  fields: number
  fieldReferences: number
  fieldReferencesFrom: number
  fieldReferencesTo: number
  identityFields: number
  /** Events that lineage was put together from. */
  events: number
  jobs: number
  /** Flows from a data set to a job, and from a job to a data set. */
  reads: number
  writes: number
  /** Flows between data sets that a lineage tool derived. */
  derived: number
  /** The same where the file states them (DataHub). */
  upstreamEdges: number
  columnEdges: number
  /** Distinct columns that others come from and that no data set has. */
  danglingColumnSources: number
  privacyDeclarations: number
  unnamedPrivacyDeclarations: number
  datasetReferences: number
  danglingDatasetReferences: number
  distinctCategories: number
  subjects: number
  attributes: number
  canaries: number
  batches: number
  members: number
  movements: number
  /** Rows of logs that are no movements by their mapping; they are no rows of the input. */
  setAside: number
}

export class FactCounter {
  readonly #counts: CheckCounts = { ...ZERO }
  readonly #categories = new Set<string>()
  readonly #categoryLists = new Set<readonly string[]>()
  readonly #batches = new Set<string>()
  readonly #memberships = new Prints()
  #repeated = 0
  readonly #datasets = new Set<string>()
  readonly #references: string[] = []
  readonly #fields = new Set<string>()
  readonly #columnSources = new Set<string>()

  add(fact: Fact): void {
    const counts = this.#counts
    switch (fact.word) {
      case 'map':
        this.#map(fact.map)
        return
      case 'stub':
        counts.stubs++
        return
      case 'naming':
        counts.subjects++
        return
      case 'attribute':
        counts.attributes++
        this.#categories.add(fact.attribute.category)
        return
      case 'canary':
        counts.canaries++
        return
      case 'member':
        // Batches are sets: a row that repeats another is no member of its own.
        if (this.#memberships.add(`${fact.batch}\n${fact.who.join(' ')}`)) counts.members++
        else this.#repeated++
        this.#batches.add(fact.batch)
        return
      case 'movement':
        counts.movements++
        this.#carried(fact.movement.categories)
        if (fact.movement.batch !== null) this.#batches.add(fact.movement.batch)
        return
    }
  }

  /** Membership rows that repeat another. */
  get repeated(): number {
    return this.#repeated
  }

  finish(): CheckCounts {
    return {
      ...this.#counts,
      batches: this.#batches.size,
      distinctCategories: this.#categories.size,
      danglingColumnSources: [...this.#columnSources].filter((column) => !this.#fields.has(column)).length,
      danglingDatasetReferences: this.#references.filter((dataset) => !this.#datasets.has(dataset)).length,
    }
  }

  #map(map: MapDraft): void {
    const { holders, flows, fields, declarations, references } = map
    const counts = this.#counts
    const datasets = new Set(holders.flatMap((holder) => (holder.kind === 'DATASET' ? [holder.id as string] : [])))
    for (const id of datasets) this.#datasets.add(id)
    counts.holders += holders.length
    counts.systems += holders.filter(({ kind }) => kind === 'SYSTEM').length
    const collections = holders.filter(
      ({ id, partOf }) => datasets.has(id) && partOf !== null && datasets.has(partOf),
    ).length
    counts.collections += collections
    counts.datasets += datasets.size - collections
    counts.flows += flows.length
    counts.fields += fields.length
    counts.identityFields += fields.filter(({ identity }) => identity !== null).length
    this.#between(map)
    counts.privacyDeclarations += declarations.length
    counts.unnamedPrivacyDeclarations += declarations.filter(({ name }) => name === null).length
    counts.datasetReferences += references.length
    this.#references.push(...references.map(({ dataset }) => dataset))
    for (const { categories } of [...flows, ...fields, ...declarations]) this.#carried(categories)
    for (const { categories } of holders) this.#carried(categories ?? [])
  }

  /** References of a manifest and lineage of a tool are counted apart, as their publishers do. */
  #between({ format, holders, flows, fields, derives, events }: MapDraft): void {
    const counts = this.#counts
    if (format !== 'openlineage' && format !== 'datahub') {
      counts.fieldReferences += derives.length
      counts.fieldReferencesFrom += derives.filter(({ direction }) => direction === 'from').length
      counts.fieldReferencesTo += derives.filter(({ direction }) => direction === 'to').length
      return
    }
    const kinds = new Map(holders.map(({ id, kind }) => [id, kind]))
    const between = (from: HolderKind, to: HolderKind): number =>
      flows.filter((flow) => kinds.get(flow.from) === from && kinds.get(flow.to) === to).length
    counts.events += events ?? 0
    counts.jobs += holders.filter(({ kind }) => kind === 'JOB').length
    counts.reads += between('DATASET', 'JOB')
    counts.writes += between('JOB', 'DATASET')
    counts.derived += between('DATASET', 'DATASET')
    if (format === 'datahub') counts.upstreamEdges += between('DATASET', 'DATASET')
    counts.columnEdges += derives.length
    for (const { id } of fields) this.#fields.add(id)
    for (const { from } of derives) this.#columnSources.add(from)
  }

  /** Lists are interned by the readers, so most are known by identity. */
  #carried(categories: readonly string[]): void {
    if (this.#categoryLists.has(categories)) return
    this.#categoryLists.add(categories)
    for (const key of categories) this.#categories.add(key)
  }
}

const ZERO: CheckCounts = {
  holders: 0,
  stubs: 0,
  systems: 0,
  datasets: 0,
  collections: 0,
  flows: 0,
  fields: 0,
  fieldReferences: 0,
  fieldReferencesFrom: 0,
  fieldReferencesTo: 0,
  identityFields: 0,
  events: 0,
  jobs: 0,
  reads: 0,
  writes: 0,
  derived: 0,
  upstreamEdges: 0,
  columnEdges: 0,
  danglingColumnSources: 0,
  privacyDeclarations: 0,
  unnamedPrivacyDeclarations: 0,
  datasetReferences: 0,
  danglingDatasetReferences: 0,
  distinctCategories: 0,
  subjects: 0,
  attributes: 0,
  canaries: 0,
  batches: 0,
  members: 0,
  movements: 0,
  setAside: 0,
}
