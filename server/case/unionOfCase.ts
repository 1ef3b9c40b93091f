// The union of the Chains of a Case to several candidates, for the map.

import type { Union } from '../exposure/union.ts'
import type { Member } from '../guard/member.ts'
import { audited } from './audited.ts'
import { caseIdOf } from './caseOf.ts'
import type { Desk } from './desk.ts'
import { InvalidInputError, NotFoundError } from './failures.ts'
import { leakedOf } from './leakedOf.ts'
import { TRACE_DEADLINE_MS } from './traceDeadline.ts'

/** So many candidates are drawn at once at most. */
const MOST = 20

/** Throws NotFoundError for an unknown Case or Holder; InvalidInputError for none or too many. */
export async function unionOfCase(
  desk: Desk,
  member: Member | null,
  key: string,
  candidates: readonly string[],
): Promise<Union> {
  const id = caseIdOf(key)
  const ask = async () => {
    if (candidates.length < 1 || candidates.length > MOST) {
      throw new InvalidInputError(`From 1 to ${MOST} candidates are taken at once.`, 'Name fewer.')
    }
    const leaked = await leakedOf(desk, member, id)
    const reply = await desk.tracer.ask({ what: 'union', leaked, candidates }, TRACE_DEADLINE_MS)
    if (reply === 'UNKNOWN_HOLDER') throw new NotFoundError('holder')
    return reply
  }
  return audited(desk, { member, action: 'unionOfCase', case: id }, ask, ({ links }) => ({ links: links.length }))
}
