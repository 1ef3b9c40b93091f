// Takes a stretch of a file into a lot. Files come in calls, since a request body is small; a stretch that was sent twice
// changes nothing. Called by graphql/lot.ts. Not audited by itself: nothing is read of it before the check, which is.

import type { Desk } from '../case/desk.ts'
import { InvalidInputError, NotFoundError, TooLargeError } from '../case/failures.ts'
import type { Member } from '../guard/member.ts'
import { LOT_LIMITS, type Lot } from '../lot/lots.ts'
import { lotOf } from './lotOf.ts'

export interface Stretch {
  /** null: a new lot, which takes the place of the one before. */
  readonly lot?: string | null | undefined
  readonly name: string
  /** Of the whole file. */
  readonly bytes: number
  /** Where in the file the stretch begins. */
  readonly offset: number
  readonly base64: string
}

/** The lot as it is then. Throws NotFoundError, InvalidInputError, TooLargeError. */
export async function receiveFile(desk: Desk, member: Member | null, stretch: Stretch): Promise<Lot> {
  if (member === null) throw new NotFoundError('lot of files')
  const { name, bytes, offset } = stretch
  refuseBadName(name)
  if (!Number.isSafeInteger(bytes) || bytes < 0 || bytes > LOT_LIMITS.bytes) throw new TooLargeError(LOT_LIMITS.bytes)
  const lot = stretch.lot ? lotOf(desk, member, stretch.lot) : desk.lots.open(desk.newId(), member.id)
  if (lot === null) {
    throw new InvalidInputError(
      'Too many lots of files are held at the moment.',
      'Try again later, or use suyuan import.',
    )
  }
  if (lot.state === 'COMMITTING' || lot.state === 'COMMITTED') {
    throw new InvalidInputError('This lot is committed already.', 'Begin a new lot.')
  }
  const known = lot.files.get(name) ?? { name, bytes, received: 0 }
  const held = [...lot.files.values()].reduce((sum, file) => sum + (file.name === name ? 0 : file.bytes), 0)
  if (held + bytes > LOT_LIMITS.bytes) throw new TooLargeError(LOT_LIMITS.bytes)
  if (lot.files.size >= LOT_LIMITS.files && !lot.files.has(name)) {
    throw new InvalidInputError(`A lot has at most ${LOT_LIMITS.files} files.`, 'Use `suyuan import` for the folder.')
  }
  const part = Buffer.from(stretch.base64, 'base64')
  if (known.bytes !== bytes || offset < 0 || offset > known.received || offset + part.length > bytes) {
    throw new InvalidInputError('The stretches of a file must follow each other.', 'Send the file again in a new lot.')
  }
  const fresh = part.subarray(known.received - offset)
  lot.parts.set(name, [...(lot.parts.get(name) ?? []), ...(fresh.length > 0 ? [fresh] : [])])
  lot.files.set(name, { name, bytes, received: known.received + fresh.length })
  // What was checked is no longer what is there.
  lot.state = 'RECEIVING'
  lot.check = null
  lot.report = null
  return lot
}

/** A name and nothing else: no folder, nothing that hides or turns its letters. */
function refuseBadName(name: string): void {
  if (/^(?!\.)[^/\\\p{Cc}\p{Cf}]{1,200}$/u.test(name)) return
  throw new InvalidInputError('The name of a file cannot be used.', 'Give it a plain name of at most 200 characters.')
}
