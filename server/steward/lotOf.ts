// A lot of whoever asks, as it is now. What it holds is audited when it is checked.

import type { Desk } from '../case/desk.ts'
import { NotFoundError } from '../case/failures.ts'
import type { Member } from '../guard/member.ts'
import type { Lot } from '../lot/lots.ts'

/** Throws NotFoundError: also for a lot of somebody else, and for one that was forgotten. */
export function lotOf(desk: Desk, member: Member | null, key: string): Lot {
  const lot = member === null ? null : desk.lots.of(key, member.id)
  if (lot === null) throw new NotFoundError('lot of files')
  return lot
}
