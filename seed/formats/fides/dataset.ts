// A Fides dataset: a Holder for it and one for each collection, with the fields of both. Used by manifest.ts. References
// between fields are read in references.ts, once all fields are known.

import type { Holder } from '@suyuan/cypher/model/holder.ts'
import type { CategoryLists } from '../categoryLists.ts'
import type { DocumentPart } from '../documentPart.ts'
import type { FieldDraft } from '../draft.ts'
import { categories } from '../native/mapFields.ts'
import { fidesHolder, idOfKey } from './fidesHolder.ts'

export interface FidesField {
  readonly part: DocumentPart
  readonly field: FieldDraft
  readonly nested: readonly FidesField[]
}

export interface FidesCollection {
  readonly part: DocumentPart
  readonly holder: Holder
  readonly fields: readonly FidesField[]
}

export interface FidesDataset {
  readonly part: DocumentPart
  readonly holder: Holder
  readonly collections: readonly FidesCollection[]
}

const READ = ['fides_key', 'name', 'data_categories', 'collections', 'fields']

/** null after saying why there is none. */
export function readDataset(part: DocumentPart, lists: CategoryLists): FidesDataset | null {
  const id = idOfKey(part, 'fides_key', part.text('fides_key'))
  if (id === null) return null
  const collections = part.parts('collections').flatMap((one) => readCollection(one, id, lists) ?? [])
  const inside = collections.flatMap(({ holder }) => holder.categories ?? [])
  const words = { partOf: null, categories: union(categories(part, 'data_categories', lists), inside), owner: null }
  return { part, holder: fidesHolder(part, id, 'DATASET', words, READ), collections }
}

function readCollection(part: DocumentPart, dataset: Holder['id'], lists: CategoryLists): FidesCollection | null {
  const name = part.text('name')
  const id = idOfKey(part, 'name', name === null ? null : `${dataset}.${name}`)
  if (id === null) return null
  const fields = part.parts('fields').flatMap((one) => readField(one, id, id, lists) ?? [])
  const inside = fields.flatMap(categoriesInside)
  const words = { partOf: dataset, categories: union(categories(part, 'data_categories', lists), inside), owner: null }
  return { part, holder: fidesHolder(part, id, 'DATASET', words, READ), fields }
}

function readField(part: DocumentPart, holder: string, above: string, lists: CategoryLists): FidesField | null {
  const name = part.neededText('name')
  if (name === null) return null
  const id = `${above}.${name}`
  const meta = part.part('fides_meta') ?? part.part('fidesops_meta')
  const field = {
    id,
    holder,
    name,
    categories: categories(part, 'data_categories', lists) ?? [],
    identity: meta?.text('identity') ?? null,
  }
  return { part, field, nested: part.parts('fields').flatMap((one) => readField(one, holder, id, lists) ?? []) }
}

function categoriesInside({ field, nested }: FidesField): readonly string[] {
  return [...field.categories, ...nested.flatMap(categoriesInside)]
}

function union(own: readonly string[] | null, inside: readonly string[]): readonly string[] | null {
  const all = [...new Set([...(own ?? []), ...inside])].sort()
  return all.length === 0 ? null : all
}
