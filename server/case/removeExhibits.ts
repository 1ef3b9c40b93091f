// Takes Exhibits back: their hashes leave the database. All or nothing.

import { runWrite, type Tell } from '@suyuan/cypher/driver/runWrite.ts'
import type { CaseId } from '@suyuan/cypher/model/case.ts'
import { caseById } from '@suyuan/cypher/read/case/caseById.ts'
import type { CaseRow } from '@suyuan/cypher/read/case/caseRow.ts'
import { removeExhibits as remove } from '@suyuan/cypher/write/exhibit/removeExhibits.ts'
import type { Member } from '../guard/member.ts'
import { audited } from './audited.ts'
import { caseIdOf } from './caseOf.ts'
import type { Desk } from './desk.ts'
import { InvalidInputError, NotFoundError } from './failures.ts'
import { writeLimits } from './writeLimits.ts'

const AT_ONCE = 1_000

/** The Case as it is now; row numbers that it does not have are passed over. `rows` null: all. Throws NotFoundError. */
export async function removeExhibits(
  desk: Desk,
  member: Member | null,
  key: string,
  rows: readonly number[] | null,
): Promise<CaseRow> {
  const id = caseIdOf(key)
  const write = async () => {
    if (rows !== null && rows.length > AT_ONCE) {
      throw new InvalidInputError(
        `At most ${AT_ONCE} row numbers are taken in one call.`,
        'Send several calls, or null for all rows.',
      )
    }
    return runWrite(desk.database, 'exhibit/removeExhibits', writeLimits(member), async (tell) => {
      const removed = await removeAll(tell, id, rows)
      const found = (await tell(caseById, { id }))[0]
      if (found === undefined) throw new NotFoundError('case')
      return { found, removed }
    })
  }
  const done = await audited(desk, { member, action: 'removeExhibits', case: id }, write, ({ removed }) => ({
    rows: removed,
  }))
  return done.found
}

/** Removes within a transaction, some at a time, and says how many. */
export async function removeAll(tell: Tell, id: CaseId, rows: readonly number[] | null): Promise<number> {
  let removed = 0
  for (;;) {
    const answer = await tell(remove, { case: id, rows, limit: AT_ONCE })
    const more = answer[0]?.removed ?? 0
    removed += more
    if (more < AT_ONCE) return removed
  }
}
