// Fields that Holders and Flows of a map have in common: ids, categories, intervals. Used by mapHolder.ts, mapFlow.ts
// and the reader of Fides manifests.

import { type HolderId, type Interval, parseHolderId } from '@suyuan/cypher/model/holder.ts'
import { shown } from '../../check/shown.ts'
import { type CategoryLists, sayUnknown } from '../categoryLists.ts'
import type { DocumentPart } from '../documentPart.ts'

/** A holder id; null when absent or after an error. */
export function holderId(part: DocumentPart, key: string): HolderId | null {
  const text = part.text(key)
  if (text === null || text === '') return null
  const id = parseHolderId(text)
  if (id === null) {
    const rule = 'Use letters, digits and ._:- (at most 200), beginning with a letter or digit.'
    part.refuse('HOLDER_ID', key, `${shown(text)} is no holder id`, rule)
  }
  return id
}

/** Sorted keys, unknown ones reported; null when absent or after an error. */
export function categories(part: DocumentPart, key: string, lists: CategoryLists): readonly string[] | null {
  const texts = part.texts(key)
  if (texts === null) return null
  const list = lists.ofList(texts)
  if (list.bad !== null) {
    part.refuse('CATEGORY_TEXT', key, `${shown(list.bad)} is no category`, 'Write dotted keys.')
    return null
  }
  sayUnknown(list, part.place(key), part.of.log, part.of.reading)
  return list.keys
}

/** Half-open intervals `{from, to}`, sorted by start; those in error are left out. */
export function intervals(part: DocumentPart, key: string): readonly Interval[] {
  const found = part.parts(key).flatMap((one) => {
    const [from, to] = [one.instant('from'), one.instant('to')]
    if (one.value.from === undefined || one.value.to === undefined) {
      one.refuse('FIELD_MISSING', null, 'A log gap needs `from` and `to`', 'Give both.')
    }
    if (from === null || to === null) return []
    if (to > from) return [{ from, to }]
    one.refuse('INTERVAL_ORDER', 'to', '`to` is not after `from`', 'Write the later time as `to`.')
    return []
  })
  return found.sort((a, b) => a.from - b.from || a.to - b.to)
}
