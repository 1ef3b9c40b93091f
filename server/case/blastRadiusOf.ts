// Who was exposed at a Holder in a stretch of time, and where it went. Of no Case, but of people: so it is audited.

import type { Blast } from '../exposure/sever.ts'
import type { Member } from '../guard/member.ts'
import { audited } from './audited.ts'
import type { Desk } from './desk.ts'
import { InvalidInputError, NotFoundError } from './failures.ts'
import { TRACE_DEADLINE_MS } from './traceDeadline.ts'

/** The blast radius between two times (epoch ms UTC, both included). Throws NotFoundError, InvalidInputError. */
export async function blastRadiusOf(
  desk: Desk,
  member: Member | null,
  holder: string,
  window: { readonly from: number; readonly to: number },
): Promise<Blast> {
  const { from, to } = window
  const ask = async () => {
    if (to < from) throw new InvalidInputError('`to` lies before `from`.', 'Swap them.')
    const reply = await desk.tracer.ask({ what: 'blast', holder, from, to }, TRACE_DEADLINE_MS)
    if (reply === 'UNKNOWN_HOLDER') throw new NotFoundError('holder')
    if (reply === 'NOT_ELIGIBLE')
      throw new InvalidInputError('The people themselves are no copy of their data.', 'Ask about another holder.')
    return reply
  }
  return audited(desk, { member, action: 'blastRadius', case: null }, ask, ({ radius }) => ({
    subjects: radius.subjects,
    holders: radius.byHolder.length,
  }))
}
