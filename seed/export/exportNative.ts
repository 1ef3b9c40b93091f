// A map and its records as native folders, and what is to be known about them. PURE. One source is one folder, since the name
// of a map is the source of its movements; several stand beside each other, people apart. Called by the command export.

import type { MapView } from '../diff/mapView.ts'
import type { Exported, ExportFile, Lost } from './lost.ts'
import { nativeMap } from './nativeMap.ts'
import type { NativeRecords } from './nativeRecords.ts'

/** `maps` by the name of their source. `records`: null leaves them out. */
export function exportNative(maps: ReadonlyMap<string, MapView>, records: NativeRecords | null, lost: Lost): Exported {
  const sources = [...new Set([...maps.keys(), ...(records?.sources ?? [])])].sort()
  const people = records?.people() ?? []
  const folders = foldersOf(sources)
  const isOne = sources.length <= 1
  const files = sources.flatMap((source): ExportFile[] => {
    const view = maps.get(source)
    const own = [
      ...(view === undefined ? [] : [{ path: 'map.yml', text: nativeMap(source, view, lost) }]),
      ...[records?.movements(source) ?? null].filter((file) => file !== null),
      ...(isOne ? people : []),
    ]
    return own.map(({ path, text }) => ({ path: isOne ? path : `${folders.get(source)}/${path}`, text }))
  })
  const apart = isOne ? [] : people.map(({ path, text }) => ({ path: `people/${path}`, text }))
  const about = { path: 'README.md', text: readme(sources, folders, maps, records !== null) }
  return { files: [about, ...files, ...apart].filter(({ text }) => text !== ''), lost: lost.entries }
}

/** Names of folders: the letters and digits of the source, told apart by a number. */
function foldersOf(sources: readonly string[]): ReadonlyMap<string, string> {
  const folders = new Map<string, string>()
  const taken = new Set(['people'])
  for (const source of sources) {
    const slug =
      source
        .normalize('NFKC')
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 60) || 'map'
    let name = slug
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${slug}-${number}`
    taken.add(name.toLowerCase())
    folders.set(source, name)
  }
  return folders
}

function readme(
  sources: readonly string[],
  folders: ReadonlyMap<string, string>,
  maps: ReadonlyMap<string, MapView>,
  hasRecords: boolean,
): string {
  const order = sources.map((source) => {
    const folder = sources.length <= 1 ? '.' : (folders.get(source) ?? '.')
    const option = maps.has(source) ? '' : ` --source ${JSON.stringify(source)}`
    return `    suyuan import ${folder}${option}`
  })
  return [
    '# Native export of Suyuan',
    '',
    'Read it back into an empty database, in this order:',
    '',
    ...(sources.length > 1 && hasRecords ? ['    suyuan import people'] : []),
    ...order,
    '',
    ...(hasRecords
      ? [
          'People stand as keyed tokens (`hk1:`, `hv1:`): no identifier, name or value is in these files. They name somebody only',
          'together with the key they were made with (SUYUAN_KEY_FILE, or `key` in the data folder). In law they are personal',
          'data still: keep the folder as you keep the key, and apart from it.',
          '',
        ]
      : []),
  ].join('\n')
}
