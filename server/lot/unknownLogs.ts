// Files of a lot that no reader takes and that look like logs: what is told of them, so that a steward can map them. Called
// by graphql/mapping.ts and the mapping steps of server/steward. Cells leave it as shapes only.

import type { LogColumn } from '@suyuan/seed/formats/mapping/logColumn.ts'
import { logColumn } from '@suyuan/seed/formats/mapping/logColumn.ts'
import { type LogHead, logHead } from '@suyuan/seed/formats/mapping/logHead.ts'
import { mappingName } from '@suyuan/seed/formats/mapping/mappingDraft.ts'
import { sourceFromBytes } from '@suyuan/seed/formats/sourceFile.ts'
import type { Identify } from '@suyuan/seed/identify/identify.ts'
import { type Lot, listingOf } from './lots.ts'

export interface UnknownLog {
  readonly name: string
  /** What its mapping would be called. */
  readonly mapping: string
  readonly shape: LogHead['shape']
  /** Rows that were looked at. */
  readonly rows: number
  readonly columns: readonly LogColumn[]
}

/** By name; empty while a file is not whole yet. */
export async function unknownLogs(lot: Lot, identify: Identify): Promise<UnknownLog[]> {
  if ([...lot.files.values()].some(({ bytes, received }) => received < bytes) || lot.parts.size === 0) return []
  const read = new Set((await listingOf(lot)).files.map(({ source }) => source.name))
  const found: UnknownLog[] = []
  for (const name of [...lot.files.keys()].sort()) {
    if (read.has(name)) continue
    const head = await headOf(lot, name)
    if (head === null) continue
    const { shape, rows, columns } = head
    const described = columns.map(({ name: column, cells }) => logColumn(column, cells, identify))
    found.push({ name, mapping: mappingName(name), shape, rows, columns: guessedOnce(described) })
  }
  return found
}

/** The first rows of one file of the lot; null: it is none of the lot's, or no log. */
export async function headOf({ files, parts }: Lot, name: string): Promise<LogHead | null> {
  return files.has(name) ? logHead(sourceFromBytes(name, Buffer.concat(parts.get(name) ?? []))) : null
}

/** A row has one time, one kind, one phone: of two columns that look the same the first is taken. */
function guessedOnce(columns: readonly LogColumn[]): LogColumn[] {
  const taken = new Set<string>()
  return columns.map((column) => {
    const isTaken = column.guess !== '' && taken.has(column.guess)
    taken.add(column.guess)
    return isTaken ? { ...column, guess: '' } : column
  })
}
