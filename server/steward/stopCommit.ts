// Asks an import under way to stop: what it is storing is committed, the rest is left, and committing the lot again goes on
// there. Not audited by itself: the commit is, and its outcome says how many rows it stored.

import type { Desk } from '../case/desk.ts'
import type { Member } from '../guard/member.ts'
import type { Lot } from '../lot/lots.ts'
import { lotOf } from './lotOf.ts'

/** The lot as it is; it is CHECKED again once the commit has stopped. A lot that is not being committed stays as it is. */
export function stopCommit(desk: Desk, member: Member | null, key: string): Lot {
  const lot = lotOf(desk, member, key)
  lot.stop?.abort()
  return lot
}
