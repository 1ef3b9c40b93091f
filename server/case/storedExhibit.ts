// A leaked row as it is stored: its id from Case and row number, its cells as two lists, and a digest of its content by
// which the same row sent again is known.

import { createHash } from 'node:crypto'
import type { CaseId } from '@suyuan/cypher/model/case.ts'
import type { StoredExhibit } from '@suyuan/cypher/write/exhibit/addExhibits.ts'
import type { ReadRow } from '@suyuan/seed/formats/rows/leakedRows.ts'

/** The stored form of a read row; its number counts from `firstRow`, `seenAt` (epoch ms UTC) stands in where it has none. */
export function storedExhibit(id: CaseId, read: ReadRow, firstRow: number, seenAt: number | null): StoredExhibit {
  const row = read.row + firstRow - 1
  const facts = {
    row,
    seenAt: read.seenAt ?? seenAt,
    who: read.who,
    categories: read.cells.map((cell) => cell.category),
    // Neo4j lists hold no null: an empty hash is a masked value.
    hashes: read.cells.map((cell) => cell.hash ?? ''),
    masked: read.masked,
  }
  const content = createHash('sha256').update(JSON.stringify(facts)).digest('hex')
  return { id: `${id}/${row}`, ...facts, content }
}
