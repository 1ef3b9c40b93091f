// Says when and where the leaked rows of a Case were seen. Both decide what can have leaked them.

import { runWrite } from '@suyuan/cypher/driver/runWrite.ts'
import type { CaseRow } from '@suyuan/cypher/read/case/caseRow.ts'
import { setSeen as set } from '@suyuan/cypher/write/case/setSeen.ts'
import type { Member } from '../guard/member.ts'
import { audited } from './audited.ts'
import { caseIdOf } from './caseOf.ts'
import { caseText } from './caseText.ts'
import type { Desk } from './desk.ts'
import { NotFoundError } from './failures.ts'
import { writeLimits } from './writeLimits.ts'

export interface SeenAsked {
  readonly case: string
  /** Epoch ms UTC. */
  readonly seenAt: number
  /** null or left out: the place stays as it was. */
  readonly seenWhere?: string | null | undefined
}

/** The Case as it is now. Throws NotFoundError, InvalidInputError. */
export async function setSeen(desk: Desk, member: Member | null, asked: SeenAsked): Promise<CaseRow> {
  const id = caseIdOf(asked.case)
  const write = async () => {
    const seenWhere = asked.seenWhere ? caseText(asked.seenWhere, 'seenWhere') : null
    const facts = { id, seenAt: asked.seenAt, seenWhere }
    const rows = await runWrite(desk.database, 'case/setSeen', writeLimits(member), (tell) => tell(set, facts))
    if (rows[0] === undefined) throw new NotFoundError('case')
    return rows[0]
  }
  return audited(desk, { member, action: 'setSeen', case: id }, write, () => ({ cases: 1 }))
}
