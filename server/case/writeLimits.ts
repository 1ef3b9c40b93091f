// How long a write of a Case may take, and how often it is tried when another one holds the same locks.

import type { WriteLimits } from '@suyuan/cypher/driver/runWrite.ts'
import type { Member } from '../guard/member.ts'

/** The limits for this member; nobody has none. */
export function writeLimits(member: Member | null): WriteLimits {
  return { deadlineMs: member?.limits.deadline ?? 0, attempts: 5 }
}
