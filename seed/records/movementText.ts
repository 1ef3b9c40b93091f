// The normalised text of a movement row, and the id derived from it when the row gave none (model.md, "Sources and ids of
// movements"). PURE. It holds tokens, never identifiers, and nothing of the map, so the same row has the same id whatever
// else is loaded.

import { createHash } from 'node:crypto'
import type { MovementDraft } from '../formats/draft.ts'
import { Prints } from './prints.ts'

/** Equal for equal rows and for no others. The id is left out. */
export function movementText(row: MovementDraft): string {
  // No field but the note may hold a control character, so a line feed parts them, and the note stands last. Absent is
  // empty: no reader gives an empty text.
  const ends = `${row.from ?? ''}\n${row.to ?? ''}\n${row.actor ?? ''}\n${row.via ?? ''}`
  const whose = `${row.who.join(' ')}\n${row.batch ?? ''}\n${row.categories.join(' ')}`
  const rest = `${row.ticket ?? ''}\n${row.volume ?? ''}\n${row.note ?? ''}`
  return `${row.at}\n${row.until ?? ''}\n${row.kind}\n${ends}\n${whose}\n${rest}`
}

/** Gives ids to rows without one: the hash of the row, and the number of equal rows before it in its file. */
export class DerivedIds {
  readonly #seen = new Prints()

  /** `file` keeps equal rows of two files apart in the count, so that a log copied twice is one. */
  idOf(file: string, text: string): string {
    const hash = createHash('sha256').update(text).digest('base64url')
    return `row-${hash}-${this.#seen.count(`${file}\n${hash}`)}`
  }
}

/** A 32-bit fingerprint of a text, to tell equal rows of one id from others without keeping them. */
export function fingerprint(text: string): number {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (a ^ b) >>> 0
}
