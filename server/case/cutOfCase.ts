// What would sever every Chain of a Case, and what if some of it had been severed. The answer is computed, never stored.

import type { Cut } from '../exposure/sever.ts'
import type { Member } from '../guard/member.ts'
import type { Toggles, UnknownToggle } from '../trace/cut/toggles.ts'
import { audited } from './audited.ts'
import { caseIdOf } from './caseOf.ts'
import type { Desk } from './desk.ts'
import { InvalidInputError, NotFoundError } from './failures.ts'
import { leakedOf } from './leakedOf.ts'
import { noteInquiry } from './noteInquiry.ts'
import { TRACE_DEADLINE_MS } from './traceDeadline.ts'

/** So many candidates, and so many switches, may be named in one question. */
const MOST_NAMED = 50

export interface CutAsked {
  /** Keys of Holders; empty: the leading candidates. */
  readonly candidates: readonly string[]
  readonly toggles: Toggles
}

export type CutFound = Exclude<Cut, { readonly unknown: unknown }>

/** The cut. Throws NotFoundError for an unknown Case, Holder or channel; InvalidInputError for a switch that does nothing. */
export async function cutOfCase(desk: Desk, member: Member | null, key: string, asked: CutAsked): Promise<CutFound> {
  const id = caseIdOf(key)
  const { candidates, toggles } = asked
  const ask = async () => {
    const named = candidates.length + Object.values(toggles).reduce((sum, list) => sum + list.length, 0)
    if (named > MOST_NAMED)
      throw new InvalidInputError(`At most ${MOST_NAMED} candidates and switches are taken at once.`, 'Name fewer.')
    const leaked = await leakedOf(desk, member, id)
    const reply = await desk.tracer.ask({ what: 'cut', leaked, candidates, toggles }, TRACE_DEADLINE_MS)
    if ('unknown' in reply) throw refusalOf(reply.unknown[0]!)
    const switched = switchesIn(toggles)
    if (switched.length > 0) await noteInquiry(desk, member, id, 'WHAT_IF', switched)
    return reply
  }
  return audited(desk, { member, action: 'cutOfCase', case: id }, ask, ({ answer }) => ({
    candidates: answer.candidates.length,
    cut: answer.cut.length,
  }))
}

function refusalOf({ what, why }: UnknownToggle) {
  switch (why) {
    case 'UNKNOWN':
      return new NotFoundError(what === 'FLOW' ? 'flow' : 'holder')
    case 'THE_PEOPLE':
      return new InvalidInputError('Without the people themselves there is nothing to ask.', 'Name another holder.')
    case 'NOT_IN_FORCE':
      return new InvalidInputError('A control that is not in force cannot be switched off.', 'Look at its controls.')
    case 'IN_FORCE':
      return new InvalidInputError('A control that is in force already cannot be switched on.', 'Look at its controls.')
  }
}

/** The switches as the page writes them in its address: `flow:ID`, `off:HOLDER:CONTROL`, sorted, so that order is nothing. */
function switchesIn({ withoutFlows, withoutHolders, withoutControls, withControls }: Toggles): string[] {
  const written = (sort: string, ...parts: readonly string[]) => [sort, ...parts.map(encodeURIComponent)].join(':')
  return [
    ...withoutFlows.map((key) => written('flow', key)),
    ...withoutHolders.map((key) => written('holder', key)),
    ...withoutControls.map(({ holder, control }) => written('off', holder, control)),
    ...withControls.map(({ holder, control }) => written('on', holder, control)),
  ].sort()
}
