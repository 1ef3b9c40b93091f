// Which checks would tell most of where the rows of a Case left. Computed, never stored.

import type { Member } from '../guard/member.ts'
import type { AskAnswer } from '../trace/ask/askAnswer.ts'
import { audited } from './audited.ts'
import { caseIdOf } from './caseOf.ts'
import type { Desk } from './desk.ts'
import { leakedOf } from './leakedOf.ts'
import { TRACE_DEADLINE_MS } from './traceDeadline.ts'

/** The asks. Throws NotFoundError, InvalidInputError (no rows, not seen yet), and the broken-world failures. */
export async function asksOfCase(desk: Desk, member: Member | null, key: string): Promise<AskAnswer> {
  const id = caseIdOf(key)
  const ask = async () => desk.tracer.ask({ what: 'asks', leaked: await leakedOf(desk, member, id) }, TRACE_DEADLINE_MS)
  return audited(desk, { member, action: 'asksOfCase', case: id }, ask, ({ asks }) => ({ asks: asks.length }))
}
