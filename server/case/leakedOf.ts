// All leaked rows of a Case, in the shape the tracer takes. Every question about a Case begins with this.

import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import type { CaseId } from '@suyuan/cypher/model/case.ts'
import { exhibitsOfCase } from '@suyuan/cypher/read/exhibit/exhibitsOfCase.ts'
import type { Leaked } from '../exposure/ask.ts'
import type { Member } from '../guard/member.ts'
import { caseOf } from './caseOf.ts'
import type { Desk } from './desk.ts'
import { InvalidInputError } from './failures.ts'

/** A Case may hold this many rows. */
export const MOST_EXHIBITS = 100_000

/** The rows of the Case and when they were seen. Throws NotFoundError; InvalidInputError for a Case that cannot be traced yet. */
export async function leakedOf(desk: Desk, member: Member | null, id: CaseId): Promise<Leaked> {
  const found = await caseOf(desk, member, id)
  const limits = { deadlineMs: member?.limits.deadline ?? 0, maxRows: MOST_EXHIBITS }
  const params = { case: id, after: 0, limit: MOST_EXHIBITS + 1 }
  const { rows, truncated } = await runRead(desk.database, exhibitsOfCase, params, limits)
  if (rows.length === 0) throw new InvalidInputError('The case has no leaked rows yet.', 'Add some with addExhibits.')
  if (truncated) {
    throw new InvalidInputError(
      `The case has more than ${MOST_EXHIBITS} leaked rows.`,
      'Take some back with removeExhibits.',
    )
  }
  const times = rows.flatMap((row) => row.seenAt ?? [])
  if (found.seenAt === null && times.length < rows.length) {
    throw new InvalidInputError('Nobody has said when the leaked rows were seen.', 'Say it with setSeen.')
  }
  // Without a time of the Case every row has its own, and this one is used by none.
  return { rows, seenAt: found.seenAt ?? times[0]! }
}
