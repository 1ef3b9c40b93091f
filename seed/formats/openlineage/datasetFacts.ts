// What the facets of a data set say of it: its columns, tags as categories, owners, other names, the state of its life.
// Used by event.ts. Passwords in an address are dropped here.

import { categoryOfHeader, isKnownCategory } from '@suyuan/cypher/model/vocabulary.ts'
import { nearestKnown } from '../reading.ts'
import { datasetEntry, type LineageEntry } from './columnLineage.ts'
import { columnIn, type Facet, facetCalled, objectOf, objectsIn, sayBroken, textIn } from './facets.ts'

export interface DatasetFacts {
  /** Columns in the order of the schema, nested ones as `outer.inner`, each with the categories of its tags. */
  readonly columns: readonly { readonly name: string; readonly categories: readonly string[] }[]
  /** Of tags on the data set as a whole. */
  readonly categories: readonly string[]
  /** Other names of the same data set, and the one it had before it was renamed. */
  readonly aliases: readonly { readonly namespace: string; readonly name: string }[]
  readonly owner: string | null
  /** Lineage that is said outright; null: reads and writes say it. */
  readonly entry: LineageEntry | null
  readonly extra: Readonly<Record<string, unknown>>
}

export function datasetFacts(facets: readonly Facet[]): DatasetFacts {
  const schema = facetCalled(facets, 'schema')
  const tags = tagsOf(facets)
  const columns = (schema === null ? [] : columnsOf(objectsIn(schema, 'fields'), '', schema)).map((one) => ({
    ...one,
    categories: [...one.categories, ...tags.filter(({ field }) => field === one.name).map(({ category }) => category)],
  }))
  const named = new Set(columns.map(({ name }) => name))
  const onlyTagged = tags.flatMap(({ field, category }) =>
    field !== null && !named.has(field) ? [{ name: field, categories: [category] }] : [],
  )
  return {
    columns: [...columns, ...onlyTagged],
    categories: tags.flatMap(({ field, category }) => (field === null ? [category] : [])),
    aliases: aliasesOf(facets),
    owner: ownerOf(facets),
    entry: datasetEntry(facets),
    extra: extraOf(facets),
  }
}

/** The owners of a data set or job, in one text; null without any. Addresses are people's and are left out. */
export function ownerOf(facets: readonly Facet[]): string | null {
  const facet = facetCalled(facets, 'ownership')
  const all = facet === null ? [] : objectsIn(facet, 'owners').flatMap(({ name }) => textIn(name) ?? [])
  const names = all.filter((name) => !name.includes('@'))
  return names.length === 0 ? null : names.join(', ')
}

export function descriptionOf(facets: readonly Facet[]): string | null {
  return textIn(facetCalled(facets, 'documentation')?.value.description)
}

function columnsOf(
  fields: readonly Readonly<Record<string, unknown>>[],
  above: string,
  facet: Facet,
): { name: string; categories: string[] }[] {
  return fields.flatMap((field) => {
    const name = columnIn(`${above}${textIn(field.name) ?? ''}`)
    if (name === null || name === above) {
      sayBroken(facet.part, facet.under, facet.name)
      return []
    }
    const nested = Array.isArray(field.fields) ? objectsIn({ ...facet, value: field }, 'fields') : []
    const deep = name.split('.').length > DEEPEST ? [] : columnsOf(nested, `${name}.`, facet)
    return [{ name, categories: tagTexts(field.tags).flatMap((text) => categoryOfTag(text) ?? []) }, ...deep]
  })
}

const DEEPEST = 100

/** Tags of a column stand as texts or as key and value. */
function tagTexts(tags: unknown): string[] {
  if (!Array.isArray(tags)) return []
  return tags.flatMap((tag: unknown) => {
    if (typeof tag === 'string') return [tag]
    const pair = objectOf(tag)
    return pair === null ? [] : [categoryTextOf(pair)].flatMap((text) => text ?? [])
  })
}

function tagsOf(facets: readonly Facet[]): { readonly field: string | null; readonly category: string }[] {
  const facet = facetCalled(facets, 'tags')
  if (facet === null) return []
  return objectsIn(facet, 'tags').flatMap((tag) => {
    const category = [categoryTextOf(tag)].flatMap((text) => (text === null ? [] : (categoryOfTag(text) ?? [])))[0]
    return category === undefined ? [] : [{ field: columnIn(tag.field), category }]
  })
}

/** `{key: "pii", value: "user.contact.email"}`, `{key: "email"}`, `{key: "pii", value: "true"}`; null for `false`. */
function categoryTextOf(tag: Readonly<Record<string, unknown>>): string | null {
  const [key, value] = [textIn(tag.key), textIn(tag.value)]
  if (value !== null && /^(false|no|0|none)$/i.test(value)) return null
  return value !== null && categoryOfTag(value) !== null ? value : key
}

/** The category that a tag stands for; null for tags of any other meaning. */
function categoryOfTag(text: string): string | null {
  if (/^(pii|personal|personal_?data|personal_?information|sensitive_?pii|contains_?pii)$/i.test(text)) return 'user'
  const known = isKnownCategory(text) ? text : categoryOfHeader(text)
  if (known !== null) return known
  return text.length <= 200 && /^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$/.test(text) && nearestKnown(text) !== null
    ? text
    : null
}

function aliasesOf(facets: readonly Facet[]): { namespace: string; name: string }[] {
  const symlinks = facetCalled(facets, 'symlinks')
  const before = objectOf(facetCalled(facets, 'lifecycleStateChange')?.value.previousIdentifier)
  return [
    ...(symlinks === null ? [] : objectsIn(symlinks, 'identifiers')),
    ...(before === null ? [] : [before]),
  ].flatMap((one) => {
    const [namespace, name] = [textIn(one.namespace), textIn(one.name)]
    return namespace === null || name === null ? [] : [{ namespace, name }]
  })
}

function extraOf(facets: readonly Facet[]): Readonly<Record<string, unknown>> {
  const source = facetCalled(facets, 'dataSource')
  const uri = textIn(source?.value.uri)
  const found = {
    description: descriptionOf(facets),
    dataSource: textIn(source?.value.name),
    dataSourceUri: uri === null ? null : uri.replace(/\/\/[^/@]*@/, '//').replace(/[?#].*$/, ''),
    lifecycle: textIn(facetCalled(facets, 'lifecycleStateChange')?.value.lifecycleStateChange),
    datasetType: textIn(facetCalled(facets, 'datasetType')?.value.datasetType),
    // The condition of a subset may name a value, so only that there is one is kept.
    subset: facetCalled(facets, 'subset') === null ? null : true,
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null))
}
