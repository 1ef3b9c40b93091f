// One holder of map.yml (formats.md A1). Used by map.ts.

import { HOLDER_KINDS, type Holder, STAGES, stageOf } from '@suyuan/cypher/model/holder.ts'
import type { CategoryLists } from '../categoryLists.ts'
import type { DocumentPart } from '../documentPart.ts'
import { categories, holderId, intervals } from './mapFields.ts'

/** The words of this entry, in the order in which they are written. */
export const HOLDER_KEYS: readonly string[] = [
  'id',
  'name',
  'labels',
  'kind',
  'stage',
  'partOf',
  'retentionDays',
  'categories',
  'controls',
  'owner',
  'jurisdiction',
  'logGaps',
]

const LONGEST_NAME = 200

/** The Holder, or null after saying what is wrong with it. */
export function readHolder(part: DocumentPart, lists: CategoryLists): Holder | null {
  const id = part.neededText('id') === null ? null : holderId(part, 'id')
  const kind = part.neededText('kind') === null ? null : part.word('kind', HOLDER_KINDS)
  const stage = part.word('stage', STAGES)
  const holder = {
    name: (part.text('name') ?? id ?? '').normalize('NFC'),
    labels: labels(part),
    partOf: holderId(part, 'partOf'),
    retentionDays: part.amount('retentionDays'),
    categories: categories(part, 'categories', lists),
    controls: part.texts('controls') ?? [],
    owner: part.text('owner'),
    jurisdiction: part.text('jurisdiction'),
    logGaps: intervals(part, 'logGaps'),
    stub: false,
    extra: part.extra(HOLDER_KEYS, 'holder'),
  }
  if ([...holder.name].length > LONGEST_NAME) {
    part.refuse('TEXT_TOO_LONG', 'name', 'The name is longer than 200 characters', 'Shorten it.')
  }
  if (id === null || kind === null) return null
  return { id, kind, stage: stage ?? stageOf(kind), ...holder }
}

function labels(part: DocumentPart): Readonly<Record<string, string>> {
  const given = part.part('labels')
  if (given === null) return {}
  return Object.fromEntries(
    Object.keys(given.value).flatMap((tag) => {
      const text = given.text(tag)
      return text === null ? [] : [[tag, text.normalize('NFC')]]
    }),
  )
}
