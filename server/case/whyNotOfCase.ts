// Why a Holder is no candidate in a Case, or what keeps a candidate from explaining every row.

import type { Member } from '../guard/member.ts'
import type { WhyNot } from '../trace/answer.ts'
import { audited } from './audited.ts'
import { caseIdOf } from './caseOf.ts'
import type { Desk } from './desk.ts'
import { InvalidInputError, NotFoundError } from './failures.ts'
import { leakedOf } from './leakedOf.ts'
import { noteInquiry } from './noteInquiry.ts'
import { TRACE_DEADLINE_MS } from './traceDeadline.ts'

/** The typed reason. Throws NotFoundError; InvalidInputError for a Holder that can never be a candidate. */
export async function whyNotOfCase(desk: Desk, member: Member | null, key: string, holder: string): Promise<WhyNot> {
  const id = caseIdOf(key)
  const ask = async () => {
    const leaked = await leakedOf(desk, member, id)
    const reply = await desk.tracer.ask({ what: 'whyNot', leaked, holder }, TRACE_DEADLINE_MS)
    if (reply === 'UNKNOWN_HOLDER') throw new NotFoundError('holder')
    if (reply === 'NOT_ELIGIBLE') {
      throw new InvalidInputError(
        'Such a holder is never a candidate: it is the people themselves, the market, a job, or an account that counts with its outlet.',
        'Ask about an outlet, a system, a device or a partner.',
      )
    }
    await noteInquiry(desk, member, id, 'WHY_NOT', [holder])
    return reply
  }
  return audited(desk, { member, action: 'whyNotOfCase', case: id }, ask, ({ rows }) => ({ reasons: rows.length }))
}
