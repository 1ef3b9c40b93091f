// The map of a folder or of a lone file, without its records: people, batches and movements are not read. Used by the
// commands diff and export.

import type { Finding } from '@suyuan/cypher/model/finding.ts'
import type { MapDraft } from '../formats/draft.ts'
import { type FileKind, type Listing, listFolder } from '../formats/listFolder.ts'
import { admitListing, byPlace, type FolderOptions } from '../records/admitFolder.ts'
import { type MapView, mapViewOf } from './mapView.ts'

export interface MapsRead {
  /** null: there is no map. */
  readonly view: MapView | null
  /** The documents that were kept. */
  readonly maps: readonly MapDraft[]
  /** Documents that were refused: what they say is missing from the map. */
  readonly refused: number
  readonly warnings: number
  /** By file and line. */
  readonly findings: readonly Finding[]
  /** Files of records that were left alone. */
  readonly records: readonly string[]
}

/** Kinds of files in which rows stand, and the mappings through which logs are read. */
const RECORDS: readonly string[] = ['subjects', 'attributes', 'canaries', 'batches', 'movements', 'mapping', 'log']

/** Throws FolderUnusable when the path cannot be read at all. Whatever is wrong inside is a Finding. */
export async function readMaps(path: string, options: FolderOptions): Promise<MapsRead> {
  return readMapsOf(await listFolder(path), options)
}

/** The same for files that were listed before. */
export async function readMapsOf(listing: Listing, options: FolderOptions): Promise<MapsRead> {
  const isRecords = ({ kind }: { readonly kind: FileKind }): boolean => RECORDS.includes(kind)
  const documents = { ...listing, files: listing.files.filter((file) => !isRecords(file)) }
  const maps: MapDraft[] = []
  const { refused, findings } = await admitListing(documents, options, (fact) => {
    if (fact.word === 'map') maps.push(fact.map)
  })
  return {
    view:
      maps.length === 0
        ? null
        : mapViewOf(
            maps,
            maps.map(({ name }) => name),
          ),
    maps,
    refused,
    warnings: findings.countOf('warning'),
    findings: byPlace(findings.kept),
    records: listing.files.filter(isRecords).map(({ source }) => source.name),
  }
}
