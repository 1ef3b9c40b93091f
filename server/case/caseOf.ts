// Finds the Case that a use case is about. Shared by all that need one: malformed, deleted and never there look alike.

import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import type { CaseId } from '@suyuan/cypher/model/case.ts'
import { caseById } from '@suyuan/cypher/read/case/caseById.ts'
import { type CaseRow, parseCaseId } from '@suyuan/cypher/read/case/caseRow.ts'
import type { Member } from '../guard/member.ts'
import type { Desk } from './desk.ts'
import { NotFoundError } from './failures.ts'

/** The id in `key`. Throws NotFoundError for anything that is not one, before it could reach the audit. */
export function caseIdOf(key: string): CaseId {
  const id = parseCaseId(key)
  if (id === null) throw new NotFoundError('case')
  return id
}

/** The Case with this id; null when there is none. */
export async function findCase(desk: Desk, member: Member | null, id: CaseId): Promise<CaseRow | null> {
  const limits = { deadlineMs: member?.limits.deadline ?? 0, maxRows: 1 }
  const { rows } = await runRead(desk.database, caseById, { id }, limits)
  return rows[0] ?? null
}

/** The Case with this id. Throws NotFoundError when there is none. */
export async function caseOf(desk: Desk, member: Member | null, id: CaseId): Promise<CaseRow> {
  const found = await findCase(desk, member, id)
  if (found === null) throw new NotFoundError('case')
  return found
}
