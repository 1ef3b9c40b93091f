// What a checked folder holds, by the names of formats.md: systems, flows, fields, movements. Called by checkFolder.ts.
// Pure counting: it judges nothing.

import type { Fact } from '../records/fact.ts'

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
}

export class FactCounter {
  readonly #counts: CheckCounts = { ...ZERO }
  readonly #categories = new Set<string>()
  readonly #categoryLists = new Set<readonly string[]>()
  readonly #batches = new Set<string>()
  readonly #datasets = new Set<string>()
  readonly #references: string[] = []

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
        counts.members++
        this.#batches.add(fact.batch)
        return
      case 'movement':
        counts.movements++
        this.#carried(fact.movement.categories)
        if (fact.movement.batch !== null) this.#batches.add(fact.movement.batch)
        return
    }
  }

  /** `repeated`: membership rows that repeat another, which are no members of their own. */
  finish(repeated: number): CheckCounts {
    return {
      ...this.#counts,
      members: this.#counts.members - repeated,
      batches: this.#batches.size,
      distinctCategories: this.#categories.size,
      danglingDatasetReferences: this.#references.filter((dataset) => !this.#datasets.has(dataset)).length,
    }
  }

  #map({ holders, flows, fields, derives, declarations, references }: Extract<Fact, { word: 'map' }>['map']): void {
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
    counts.fieldReferences += derives.length
    counts.fieldReferencesFrom += derives.filter(({ direction }) => direction === 'from').length
    counts.fieldReferencesTo += derives.filter(({ direction }) => direction === 'to').length
    counts.privacyDeclarations += declarations.length
    counts.unnamedPrivacyDeclarations += declarations.filter(({ name }) => name === null).length
    counts.datasetReferences += references.length
    this.#references.push(...references.map(({ dataset }) => dataset))
    for (const { categories } of [...flows, ...fields, ...declarations]) this.#carried(categories)
    for (const { categories } of holders) this.#carried(categories ?? [])
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
}
