// Opens an empty Case.

import { runWrite } from '@suyuan/cypher/driver/runWrite.ts'
import type { CaseRow } from '@suyuan/cypher/read/case/caseRow.ts'
import { openCase as open } from '@suyuan/cypher/write/case/openCase.ts'
import type { Member } from '../guard/member.ts'
import { audited } from './audited.ts'
import { caseIdOf } from './caseOf.ts'
import { caseText } from './caseText.ts'
import type { Desk } from './desk.ts'
import { writeLimits } from './writeLimits.ts'

export interface NewCase {
  readonly name: string
  /** Epoch ms UTC. */
  readonly seenAt?: number | null | undefined
  readonly seenWhere?: string | null | undefined
}

/** The new Case. Throws InvalidInputError for a name or place that cannot be kept. */
export async function openCase(desk: Desk, member: Member | null, asked: NewCase): Promise<CaseRow> {
  const id = caseIdOf(desk.newId())
  const write = async () => {
    const name = caseText(asked.name, 'name')
    const seenWhere = asked.seenWhere ? caseText(asked.seenWhere, 'seenWhere') : null
    const facts = { id, name, openedAt: desk.now(), seenAt: asked.seenAt ?? null, seenWhere }
    const rows = await runWrite(desk.database, 'case/openCase', writeLimits(member), (tell) => tell(open, facts))
    return rows[0]!
  }
  return audited(desk, { member, action: 'openCase', case: id }, write, () => ({ cases: 1 }))
}
