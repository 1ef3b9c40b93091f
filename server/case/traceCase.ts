// Traces a Case: who most probably leaked its rows. The answer is computed, never stored.

import type { Traced } from '../exposure/ask.ts'
import type { Member } from '../guard/member.ts'
import { audited } from './audited.ts'
import { caseIdOf } from './caseOf.ts'
import type { Desk } from './desk.ts'
import { leakedOf } from './leakedOf.ts'
import { TRACE_DEADLINE_MS } from './traceDeadline.ts'

/** The whole answer. Throws NotFoundError, InvalidInputError (no rows, not seen yet), and the broken-world failures. */
export async function traceCase(desk: Desk, member: Member | null, key: string): Promise<Traced> {
  const id = caseIdOf(key)
  const ask = async () => {
    const leaked = await leakedOf(desk, member, id)
    return desk.tracer.ask({ what: 'trace', leaked }, TRACE_DEADLINE_MS)
  }
  return audited(desk, { member, action: 'traceCase', case: id }, ask, ({ answer }) => ({
    rows: answer.exhibits.rows,
    candidates: answer.candidates.length,
  }))
}
