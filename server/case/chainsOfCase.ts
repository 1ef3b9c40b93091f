// The best Chains by which one leaked row of a Case reached one candidate.

import type { HeldChainAnswer } from '../exposure/holding.ts'
import type { Member } from '../guard/member.ts'
import { audited } from './audited.ts'
import { caseIdOf } from './caseOf.ts'
import type { Desk } from './desk.ts'
import { InvalidInputError, NotFoundError } from './failures.ts'
import { leakedOf } from './leakedOf.ts'
import { noteInquiry } from './noteInquiry.ts'
import { TRACE_DEADLINE_MS } from './traceDeadline.ts'

const USUAL = 5
const MOST = 50

export interface ChainsAsked {
  /** Key of a Holder. */
  readonly candidate: string
  /** Row number of an Exhibit. */
  readonly row: number
  /** How many at most, 1 to 50; default 5. */
  readonly k?: number | null | undefined
}

/** Empty when no Chain reaches the candidate. Throws NotFoundError for an unknown Case, row or Holder. */
export async function chainsOfCase(
  desk: Desk,
  member: Member | null,
  key: string,
  asked: ChainsAsked,
): Promise<HeldChainAnswer> {
  const id = caseIdOf(key)
  const { candidate, row } = asked
  const k = asked.k ?? USUAL
  const ask = async () => {
    if (k < 1 || k > MOST) throw new InvalidInputError(`\`k\` must be from 1 to ${MOST}.`, 'Ask for fewer chains.')
    const leaked = await leakedOf(desk, member, id)
    const reply = await desk.tracer.ask({ what: 'chains', leaked, candidate, row, k }, TRACE_DEADLINE_MS)
    if (reply === 'UNKNOWN_HOLDER') throw new NotFoundError('holder')
    if (reply === 'UNKNOWN_ROW') throw new NotFoundError('exhibit')
    await noteInquiry(desk, member, id, 'CANDIDATE', [candidate])
    return reply
  }
  return audited(desk, { member, action: 'chainsOfCase', case: id }, ask, ({ chains }) => ({ chains: chains.length }))
}
