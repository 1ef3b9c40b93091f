// Opens the map of a folder or file for a command, without its records, and refuses one that is not whole: a diff or an
// export of half a map would look like a smaller map. Used by diff and export.

import { randomBytes } from 'node:crypto'
import { placeText } from '@suyuan/cypher/model/finding.ts'
import type { MapView } from '@suyuan/seed/diff/mapView.ts'
import { type MapsRead, readMaps } from '@suyuan/seed/diff/readMaps.ts'
import { FolderUnusable } from '@suyuan/seed/formats/listFolder.ts'
import { identifyWith, MASTER_KEY_BYTES } from '@suyuan/seed/identify/identify.ts'
import { Refusal } from './refusal.ts'

export interface OpenMaps extends MapsRead {
  readonly view: MapView
}

const SHOWN = 20

/** Throws Refusal (exit 1) when the path cannot be used, holds no map, or a document of it is refused. */
export async function openMaps(path: string, timezone: string | null): Promise<OpenMaps> {
  const read = await readMaps(path, {
    // Maps name nobody, and nothing is kept.
    identify: identifyWith(randomBytes(MASTER_KEY_BYTES)),
    timezone,
    mode: 'lenient',
  }).catch((error: unknown) => {
    throw error instanceof FolderUnusable ? new Refusal(error.message, 1) : error
  })
  const errors = read.findings.filter(({ severity }) => severity === 'error')
  for (const { where, code, message, remedy } of errors.slice(0, SHOWN))
    process.stderr.write(`${placeText(where)} ${code} ${message} ${remedy}\n`)
  if (read.refused > 0)
    throw new Refusal(`${path} is not whole: ${read.refused} of its documents cannot be used. See suyuan check.`, 1)
  if (read.view === null) throw new Refusal(`${path} holds no map.`, 1)
  return { ...read, view: read.view }
}
