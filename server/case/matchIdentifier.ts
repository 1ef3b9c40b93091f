// Answers whether the person behind one typed identifier is among the rows of a Case, or known at all. The identifier
// lives for the length of this call: it is hashed under the key, and only its token goes on. Each match is an audited act
// with a stated purpose, and there are few of them a minute, so that nobody can try all numbers.

import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import type { CaseId, Match } from '@suyuan/cypher/model/case.ts'
import type { IdentifierKind, Token } from '@suyuan/cypher/model/subject.ts'
import { isIdentifierKind } from '@suyuan/cypher/model/vocabulary.ts'
import { exhibitsOfCase } from '@suyuan/cypher/read/exhibit/exhibitsOfCase.ts'
import type { Member } from '../guard/member.ts'
import { audited } from './audited.ts'
import { caseIdOf, caseOf } from './caseOf.ts'
import { caseText } from './caseText.ts'
import type { Desk } from './desk.ts'
import { InvalidInputError, TooOftenError } from './failures.ts'
import { MOST_EXHIBITS } from './leakedOf.ts'
import { noteInquiry } from './noteInquiry.ts'
import { TRACE_DEADLINE_MS } from './traceDeadline.ts'

export interface MatchAsked {
  readonly case: string
  readonly kind: string
  /** As typed; kept nowhere. */
  readonly identifier: string
  /** Why it is asked: goes into the audit. */
  readonly purpose: string
}

export interface IdentifierMatch {
  readonly kind: IdentifierKind
  readonly token: Token
  /** False: its check digit or shape is wrong, so it may be mistyped. */
  readonly verified: boolean
  /** Whom it named up to the time the rows were seen: MATCHED one person, AMBIGUOUS several, UNMATCHED nobody known. */
  readonly state: Match['state']
  /** Numbers of the rows of the Case that hold it or are matched to the same person, ascending. */
  readonly rows: readonly number[]
  /** Tries left today. */
  readonly left: number
}

/** Longer than any identifier; what is longer is something else, pasted by mistake. */
const LONGEST = 200

/** The match. Throws NotFoundError, InvalidInputError (no identifier, no purpose), TooOftenError. */
export async function matchIdentifier(desk: Desk, member: Member | null, asked: MatchAsked): Promise<IdentifierMatch> {
  const id = caseIdOf(asked.case)
  const { kind } = asked
  if (!isIdentifierKind(kind)) throw new InvalidInputError('This kind of identifier is not known.', 'Choose another.')
  const purpose = caseText(asked.purpose, 'purpose')
  const { token, verified } = identified(desk, kind, asked.identifier)
  const match = async () => {
    const wait = desk.matchQuota.take()
    if (wait > 0) throw new TooOftenError(wait)
    const { state, rows } = await rowsOf(desk, member, id, token)
    await noteInquiry(desk, member, id, 'MATCH', [token])
    return { kind, token, verified, state, rows, left: desk.matchQuota.left() }
  }
  const about = { kind, token, purpose }
  return audited(desk, { member, action: 'matchIdentifier', case: id, about }, match, ({ state, rows }) => ({
    known: state === 'UNMATCHED' ? 0 : 1,
    rows: rows.length,
  }))
}

function identified(desk: Desk, kind: IdentifierKind, identifier: string) {
  const found = identifier.length > LONGEST ? null : desk.identify.identified(kind, identifier)
  if (found !== null) return found
  throw new InvalidInputError(
    'This is no identifier that can be matched: it is empty, too long, masked, or of another kind.',
    'Type it whole, and choose its kind.',
  )
}

async function rowsOf(desk: Desk, member: Member | null, id: CaseId, token: Token) {
  const found = await caseOf(desk, member, id)
  const limits = { deadlineMs: member?.limits.deadline ?? 0, maxRows: MOST_EXHIBITS }
  const params = { case: id, after: 0, limit: MOST_EXHIBITS }
  const { rows } = await runRead(desk.database, exhibitsOfCase, params, limits)
  // The typed one goes along as a row of its own, so that it is matched by the very rules of the rows.
  const typed = { row: 0, seenAt: null, who: [token], cells: [], masked: false }
  const leaked = { rows: [typed, ...rows], seenAt: found.seenAt ?? desk.now() }
  const [person, ...others] = await desk.tracer.ask({ what: 'match', leaked }, TRACE_DEADLINE_MS)
  const persons = new Set(person?.subjects)
  const same = rows.filter(
    (row, place) => row.who.includes(token) || others[place]?.subjects.some((subject) => persons.has(subject)),
  )
  return { state: person?.state ?? ('UNMATCHED' as const), rows: same.map(({ row }) => row) }
}
