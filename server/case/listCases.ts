// Lists Cases, newest first, a page at a time; audited.

import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import type { CaseRow } from '@suyuan/cypher/read/case/caseRow.ts'
import { casesNewestFirst } from '@suyuan/cypher/read/case/casesNewestFirst.ts'
import type { Member } from '../guard/member.ts'
import type { Page, Slice } from '../guard/page.ts'
import { audited } from './audited.ts'
import type { Desk } from './desk.ts'

/** One page of Cases. Empty when there are none, and after a Case that was deleted. */
export async function listCases(desk: Desk, member: Member | null, page: Page): Promise<Slice<CaseRow>> {
  const read = async () => {
    const limits = { deadlineMs: member?.limits.deadline ?? 0, maxRows: page.first + 1 }
    const params = { after: page.after, limit: page.first + 1 }
    const { rows } = await runRead(desk.database, casesNewestFirst, params, limits)
    return { rows: rows.slice(0, page.first), more: rows.length > page.first }
  }
  return audited(desk, { member, action: 'listCases', case: null }, read, (slice) => ({ cases: slice.rows.length }))
}
