// A Fides system: its Holder, its privacy declarations, what it exchanges data with, and the data sets it refers to.
// Used by manifest.ts; flows are made from all systems together in flows.ts.

import type { Holder } from '@suyuan/cypher/model/holder.ts'
import { shown } from '../../check/shown.ts'
import type { CategoryLists } from '../categoryLists.ts'
import type { DocumentPart } from '../documentPart.ts'
import type { DatasetReference, Declaration } from '../draft.ts'
import { categories } from '../native/mapFields.ts'
import { encodedKey, fidesHolder, idOfKey } from './fidesHolder.ts'

export interface FidesSystem {
  readonly part: DocumentPart
  readonly holder: Holder
  readonly declarations: readonly Declaration[]
  readonly references: readonly DatasetReference[]
}

const READ = [
  'fides_key',
  'name',
  'administrating_department',
  'egress',
  'ingress',
  'dataset_references',
  'system_dependencies',
  'privacy_declarations',
]

/** null after saying why there is none. */
export function readSystem(part: DocumentPart, lists: CategoryLists): FidesSystem | null {
  const id = idOfKey(part, 'fides_key', part.text('fides_key'))
  if (id === null) return null
  const parts = part.parts('privacy_declarations')
  const declarations = parts.map((one, i) => readDeclaration(one, id, i, lists))
  const carried = new Set(declarations.flatMap((one) => one.categories))
  const holder = fidesHolder(
    part,
    id,
    'SYSTEM',
    {
      partOf: null,
      categories: carried.size === 0 ? null : [...carried].sort(),
      owner: part.text('administrating_department'),
    },
    READ,
  )
  for (const one of parts) sayUnlisted(one, part)
  const beyond = parts.map((one) =>
    Object.fromEntries(Object.entries(one.value).filter(([key]) => !DECLARED.includes(key))),
  )
  const extra = beyond.some((one) => Object.keys(one).length > 0)
    ? { ...holder.extra, privacy_declarations: beyond }
    : holder.extra
  const references = [part, ...parts].flatMap((one) =>
    (one.texts('dataset_references') ?? []).map((dataset) => ({
      system: id,
      dataset: encodedKey(dataset),
      where: one.place('dataset_references'),
    })),
  )
  return { part, holder: { ...holder, extra }, declarations, references }
}

const DECLARED = [
  'name',
  'data_use',
  'data_categories',
  'data_subjects',
  'legal_basis_for_processing',
  'dataset_references',
  'egress',
  'ingress',
]

/** Scheme and code of the six bases of GDPR Article 6, as Fides words them. */
const LEGAL_BASES: Readonly<Record<string, string>> = {
  Consent: 'gdpr6:consent',
  Contract: 'gdpr6:contract',
  'Legal obligations': 'gdpr6:legal_obligation',
  'Vital interests': 'gdpr6:vital_interests',
  'Public interest': 'gdpr6:public_interest',
  'Legitimate interests': 'gdpr6:legitimate_interests',
}

function readDeclaration(part: DocumentPart, system: string, index: number, lists: CategoryLists): Declaration {
  const dataUse = part.text('data_use')
  const basis = part.text('legal_basis_for_processing')
  return {
    // Most declarations have no name, so the id is made from where and for what they stand.
    id: `${system}:${dataUse ?? 'unsaid'}:${index}`,
    name: part.text('name'),
    dataUse,
    categories: categories(part, 'data_categories', lists) ?? [],
    dataSubjects: part.texts('data_subjects') ?? [],
    legalBasis: basis === null ? null : (LEGAL_BASES[basis] ?? `fides:${basis}`),
    datasetReferences: part.texts('dataset_references') ?? [],
  }
}

function sayUnlisted(declaration: DocumentPart, system: DocumentPart): void {
  for (const side of ['egress', 'ingress']) {
    const listed = system.parts(side).map((one) => one.text('fides_key'))
    for (const key of declaration.texts(side) ?? []) {
      if (listed.includes(key)) continue
      const message = `The declaration uses ${side} ${shown(key)}, which the system does not list`
      declaration.say(
        'FIDES_UNLISTED',
        side,
        message,
        `Add it to the system's ${side}, or take it from the declaration.`,
      )
    }
  }
}
