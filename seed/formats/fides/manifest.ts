// Fides manifests, current dialect (formats.md B1): systems become Holders, data sets and their collections too; egress
// and ingress become Flows, privacy declarations a property of their system. Called by readDocumentFile.ts. It reads what
// is declared and says nothing of what happened.

import type { Holder } from '@suyuan/cypher/model/holder.ts'
import { shown } from '../../check/shown.ts'
import { CategoryLists } from '../categoryLists.ts'
import { type DocumentPart, type DocumentReading, partOf } from '../documentPart.ts'
import type { MapDraft } from '../draft.ts'
import { type FidesDataset, readDataset } from './dataset.ts'
import { fieldsInOrder } from './fields.ts'
import { flowsOf, userHolder } from './flows.ts'
import { readReferences } from './references.ts'
import { type FidesSystem, readSystem } from './system.ts'

/** The top-level lists of a manifest. */
const LISTS = ['system', 'dataset', 'organization', 'policy', 'registry', 'data_category', 'data_use', 'data_subject']
const READ = ['system', 'dataset', 'data_category']

/** True for an object with a list of Fides resources. Looks at keys only. */
export function isFides(value: object): boolean {
  return Object.entries(value).some(([key, list]) => LISTS.includes(key) && Array.isArray(list) && list.some(hasKey))
}

/** The map of a manifest, or null when it is refused (its errors stand in the log). */
export function readFides(of: DocumentReading): MapDraft | null {
  const root = partOf(of, [], of.document.value)
  if (root === null) return null
  const lists = new CategoryLists()
  // A manifest may bring its own categories; they are known from then on.
  for (const category of root.parts('data_category')) of.reading.isNews(`category ${category.text('fides_key') ?? ''}`)
  for (const key of Object.keys(root.value)) if (!READ.includes(key)) sayUnread(root, key)
  const datasets = root.parts('dataset').flatMap((part) => readDataset(part, lists) ?? [])
  const systems = root.parts('system').flatMap((part) => readSystem(part, lists) ?? [])
  refuseTwice(systems, datasets)
  const fields = datasets.flatMap((dataset) => dataset.collections.flatMap(fieldsInOrder))
  const flows = flowsOf(systems, datasets, lists)
  const derives = readReferences(datasets, fields)
  if (of.errors > 0) return null
  return {
    name: of.log.file.replace(/\.gz$/, '').replace(/\.\w+$/, ''),
    format: 'fides',
    sha256: of.document.sha256,
    holders: [...userHolder(flows, systems), ...systems.map(({ holder }) => holder), ...datasets.flatMap(holdersOf)],
    flows,
    fields,
    derives,
    declarations: systems.flatMap(({ holder, declarations }) =>
      declarations.map((one) => ({ ...one, holder: holder.id })),
    ),
    references: systems.flatMap(({ references }) => references),
  }
}

function hasKey(resource: unknown): boolean {
  return typeof resource === 'object' && resource !== null && 'fides_key' in resource
}

function sayUnread(root: DocumentPart, key: string): void {
  if (!root.of.reading.isNews(`fides list ${key}`)) return
  root.say(
    'KEY_UNKNOWN',
    key,
    `The list ${shown(key)} of a manifest has no meaning here and is not read`,
    'Nothing: it is not needed to trace.',
  )
}

function holdersOf({ holder, collections }: FidesDataset): Holder[] {
  return [holder, ...collections.map((collection) => collection.holder)]
}

function refuseTwice(systems: readonly FidesSystem[], datasets: readonly FidesDataset[]): void {
  const seen = new Set<string>()
  const resources = [...systems, ...datasets, ...datasets.flatMap(({ collections }) => collections)]
  for (const { part, holder } of resources) {
    if (seen.has(holder.id))
      part.refuse('HOLDER_DUPLICATE', null, `The key ${shown(holder.id)} is declared twice`, 'Give each its own key.')
    seen.add(holder.id)
  }
}
