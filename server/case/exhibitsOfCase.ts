// The leaked rows of a Case, each with how it was matched; audited as a look at personal data, although only hashes,
// categories and tokens can be seen.

import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import type { Case, Match } from '@suyuan/cypher/model/case.ts'
import { exhibitById } from '@suyuan/cypher/read/exhibit/exhibitById.ts'
import { type ExhibitRow, parseExhibitId } from '@suyuan/cypher/read/exhibit/exhibitRow.ts'
import { exhibitsOfCase as rowsOfCase } from '@suyuan/cypher/read/exhibit/exhibitsOfCase.ts'
import type { Member } from '../guard/member.ts'
import type { Page, Slice } from '../guard/page.ts'
import { audited } from './audited.ts'
import { caseOf } from './caseOf.ts'
import type { Desk } from './desk.ts'
import { TRACE_DEADLINE_MS } from './traceDeadline.ts'

export type MatchedExhibit = ExhibitRow & Match

/** One page by row number. A cursor is a row number; one that is none gives the first page. */
export async function exhibitsOfCase(
  desk: Desk,
  member: Member | null,
  of: Case,
  page: Page,
): Promise<Slice<MatchedExhibit>> {
  const read = async () => {
    const limits = { deadlineMs: member?.limits.deadline ?? 0, maxRows: page.first + 1 }
    const params = { case: of.id, after: Number.parseInt(page.after ?? '0', 10) || 0, limit: page.first + 1 }
    const { rows } = await runRead(desk.database, rowsOfCase, params, limits)
    return { rows: await matched(desk, of, rows.slice(0, page.first)), more: rows.length > page.first }
  }
  return audited(desk, { member, action: 'readExhibits', case: of.id }, read, ({ rows }) => ({ rows: rows.length }))
}

/** One Exhibit by its key; null when there is none. */
export async function exhibitByKey(desk: Desk, member: Member | null, key: string): Promise<MatchedExhibit | null> {
  const id = parseExhibitId(key)
  if (id === null) return null
  const read = async () => {
    const { rows } = await runRead(
      desk.database,
      exhibitById,
      { id },
      { deadlineMs: member?.limits.deadline ?? 0, maxRows: 1 },
    )
    if (rows[0] === undefined) return null
    const found = await matched(desk, await caseOf(desk, member, rows[0].case), rows)
    return found[0] ?? null
  }
  const intent = { member, action: 'readExhibits', case: id.slice(0, id.indexOf('/')) } as const
  return audited(desk, intent, read, (found) => ({ rows: found ? 1 : 0 }))
}

async function matched(desk: Desk, of: Case, rows: readonly ExhibitRow[]): Promise<MatchedExhibit[]> {
  if (rows.length === 0) return []
  // Before anybody said when the rows were seen, they match whomever their identifiers name today.
  const leaked = { rows, seenAt: of.seenAt ?? desk.now() }
  const matches = await desk.tracer.ask({ what: 'match', leaked }, TRACE_DEADLINE_MS)
  return rows.map((row, index) => ({ ...row, ...matches[index]! }))
}
