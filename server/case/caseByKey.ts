// Reads one Case, audited: that somebody looked is part of the record.

import { type CaseRow, parseCaseId } from '@suyuan/cypher/read/case/caseRow.ts'
import type { Member } from '../guard/member.ts'
import { audited } from './audited.ts'
import { findCase } from './caseOf.ts'
import type { Desk } from './desk.ts'

/** The Case; null when there is none. */
export async function caseByKey(desk: Desk, member: Member | null, key: string): Promise<CaseRow | null> {
  const id = parseCaseId(key)
  if (id === null) return null
  return audited(
    desk,
    { member, action: 'readCase', case: id },
    () => findCase(desk, member, id),
    (found) => ({ cases: found ? 1 : 0 }),
  )
}
