// Drops a lot before it is committed: its bytes are let go, and nothing was ever stored. Audited.

import { audited } from '../case/audited.ts'
import type { Desk } from '../case/desk.ts'
import { InvalidInputError } from '../case/failures.ts'
import type { Member } from '../guard/member.ts'
import { lotOf } from './lotOf.ts'

/** The id of the lot that is gone. Throws NotFoundError, InvalidInputError while it is being committed. */
export async function discardFiles(desk: Desk, member: Member | null, key: string): Promise<string> {
  const lot = lotOf(desk, member, key)
  const drop = async () => {
    if (lot.state === 'COMMITTING') {
      throw new InvalidInputError('The lot is being committed.', 'Wait for it, then drop its revision.')
    }
    desk.lots.drop(lot.id)
    return lot.id
  }
  return audited(desk, { member, action: 'discardFiles', case: null }, drop, () => ({ files: lot.files.size }))
}
