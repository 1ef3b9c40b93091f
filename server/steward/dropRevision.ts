// Takes back one revision of the map as a unit. Audited. Movements and people of the same import stay: they are no part
// of a revision.

import {
  type DroppedRevision,
  dropRevision as drop,
  RevisionHeld,
  RevisionUnknown,
} from '@suyuan/seed/load/dropRevision.ts'
import { audited } from '../case/audited.ts'
import type { Desk } from '../case/desk.ts'
import { NotFoundError, RevisionHeldError } from '../case/failures.ts'
import type { Member } from '../guard/member.ts'
import { whoOf } from './whoOf.ts'

/** What was taken away. Throws NotFoundError, and RevisionHeldError when others rest on it or it was dropped before. */
export async function dropRevision(desk: Desk, member: Member | null, id: string): Promise<DroppedRevision> {
  const dropped = () =>
    drop(desk.database, id, whoOf(member), desk.now()).catch((error: unknown) => Promise.reject(refusalOf(error)))
  const counts = ({ removed, reopened }: DroppedRevision) => ({ removed, reopened })
  return audited(desk, { member, action: 'dropRevision', case: null }, dropped, counts)
}

function refusalOf(error: unknown): unknown {
  if (error instanceof RevisionUnknown) return new NotFoundError('revision')
  if (error instanceof RevisionHeld) return new RevisionHeldError(error.message, { cause: error })
  return error
}
