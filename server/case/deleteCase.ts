// Deletes a Case with its Exhibits and all that it remembers. The audit keeps that it was, and who deleted it.

import { runWrite, type Tell } from '@suyuan/cypher/driver/runWrite.ts'
import type { CaseId } from '@suyuan/cypher/model/case.ts'
import { deleteCase as remove } from '@suyuan/cypher/write/case/deleteCase.ts'
import { removeMemory } from '@suyuan/cypher/write/memory/removeMemory.ts'
import type { Member } from '../guard/member.ts'
import { audited } from './audited.ts'
import { caseIdOf } from './caseOf.ts'
import type { Desk } from './desk.ts'
import { NotFoundError } from './failures.ts'
import { removeAll } from './removeExhibits.ts'
import { writeLimits } from './writeLimits.ts'

/** The id of the Case that is gone. Throws NotFoundError. */
export async function deleteCase(desk: Desk, member: Member | null, key: string): Promise<string> {
  const id = caseIdOf(key)
  const write = () =>
    runWrite(desk.database, 'case/deleteCase', writeLimits(member), async (tell) => {
      const rows = await removeAll(tell, id, null)
      await forgetAll(tell, id)
      const answer = await tell(remove, { id })
      if (answer[0]?.deleted !== 1) throw new NotFoundError('case')
      return rows
    })
  await audited(desk, { member, action: 'deleteCase', case: id }, write, (rows) => ({ cases: 1, rows }))
  return id
}

const AT_ONCE = 1_000

async function forgetAll(tell: Tell, id: CaseId): Promise<void> {
  for (;;) {
    const answer = await tell(removeMemory, { case: id, limit: AT_ONCE })
    if ((answer[0]?.removed ?? 0) < AT_ONCE) return
  }
}
