// map*.yml (formats.md A1): the Holders and Flows of a town. A map is stored whole or not at all, so one error refuses
// the document; all its errors are reported. Called by document readers of readFolder.ts. Whether the holders that flows
// name exist is decided in seed/records/admitMaps.ts, since a folder may have several maps.

import { shown } from '../../check/shown.ts'
import { CategoryLists } from '../categoryLists.ts'
import { type DocumentPart, type DocumentReading, partOf } from '../documentPart.ts'
import type { MapDraft } from '../draft.ts'
import { readFlow } from './mapFlow.ts'
import { readHolder } from './mapHolder.ts'

export const MAP_VERSION = 'map/1'

/** The map, or null when the document is refused (its errors stand in the log). */
export function readMap(of: DocumentReading): MapDraft | null {
  const root = partOf(of, [], of.document.value)
  if (root === null) return null
  if (root.value.suyuan !== MAP_VERSION) {
    const message =
      root.value.suyuan === undefined
        ? 'The document is neither a map nor a Fides manifest'
        : 'The document is no map/1'
    root.refuse('MAP_VERSION', 'suyuan', message, 'Write `suyuan: map/1` and the map below it, or use a newer Suyuan.')
    return null
  }
  const lists = new CategoryLists()
  const name = root.neededText('name')
  const holders = unique(root.parts('holders'), (part) => readHolder(part, lists), 'HOLDER_DUPLICATE')
  const flows = unique(root.parts('flows'), (part) => readFlow(part, lists), 'FLOW_DUPLICATE')
  root.extra(['suyuan', 'name', 'holders', 'flows'], 'map')
  if (of.errors > 0 || name === null) return null
  const { sha256 } = of.document
  return { name, format: 'native', sha256, holders, flows, fields: [], derives: [], declarations: [], references: [] }
}

function unique<W extends { readonly id: string }>(
  parts: readonly DocumentPart[],
  read: (part: DocumentPart) => W | null,
  code: 'HOLDER_DUPLICATE' | 'FLOW_DUPLICATE',
): W[] {
  const seen = new Set<string>()
  return parts.flatMap((part) => {
    const word = read(part)
    if (word === null) return []
    if (seen.has(word.id))
      part.refuse(code, 'id', `The id ${shown(word.id)} is declared twice`, 'Give each an `id` of its own.')
    seen.add(word.id)
    return [word]
  })
}
