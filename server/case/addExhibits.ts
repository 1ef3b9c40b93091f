// Adds leaked rows to a Case: reads the pasted text, keeps hashes, stores them. The one request in which raw identifiers
// come in; they live for the length of this call and go nowhere. Sent again after a failure, nothing doubles.

import { runWrite } from '@suyuan/cypher/driver/runWrite.ts'
import type { CaseId } from '@suyuan/cypher/model/case.ts'
import type { Finding } from '@suyuan/cypher/model/finding.ts'
import type { CaseRow } from '@suyuan/cypher/read/case/caseRow.ts'
import { addExhibits as add } from '@suyuan/cypher/write/exhibit/addExhibits.ts'
import type { LeakedColumn } from '@suyuan/seed/formats/rows/columns.ts'
import { readLeakedRows } from '@suyuan/seed/formats/rows/leakedRows.ts'
import { sourceFromBytes } from '@suyuan/seed/formats/sourceFile.ts'
import type { Member } from '../guard/member.ts'
import { audited } from './audited.ts'
import { caseIdOf, caseOf } from './caseOf.ts'
import { caseText } from './caseText.ts'
import { type ColumnAsked, columnChoices } from './columnChoices.ts'
import type { Desk } from './desk.ts'
import { InvalidInputError, TooManyRowsError } from './failures.ts'
import { storedExhibit } from './storedExhibit.ts'
import { writeLimits } from './writeLimits.ts'

export const MOST_ROWS = 1_000
const LAST_ROW = 100_000_000

export interface AddExhibitsAsked {
  readonly case: string
  /** CSV or tab-separated, with a header line. */
  readonly text: string
  readonly columns?: readonly ColumnAsked[] | null | undefined
  /** Epoch ms UTC; for rows that say nothing themselves. */
  readonly seenAt?: number | null | undefined
  readonly seenWhere?: string | null | undefined
  /** Number of the first data row; default 1. */
  readonly firstRow?: number | null | undefined
}

/** rows = stored + alreadyThere + refused. */
export interface AddedExhibits {
  readonly case: CaseRow
  readonly rows: number
  readonly stored: number
  /** Of the stored: those that took the place of another row with their number. */
  readonly replaced: number
  readonly alreadyThere: number
  readonly refused: number
  readonly columns: readonly LeakedColumn[]
  readonly findings: readonly Finding[]
}

/** Stores what can be read, all or nothing. Throws NotFoundError, InvalidInputError, TooManyRowsError. */
export async function addExhibits(desk: Desk, member: Member | null, asked: AddExhibitsAsked): Promise<AddedExhibits> {
  const id = caseIdOf(asked.case)
  const counts = ({ rows, stored, alreadyThere, refused }: AddedExhibits) => ({ rows, stored, alreadyThere, refused })
  return audited(desk, { member, action: 'addExhibits', case: id }, () => readAndStore(desk, member, id, asked), counts)
}

async function readAndStore(
  desk: Desk,
  member: Member | null,
  id: CaseId,
  asked: AddExhibitsAsked,
): Promise<AddedExhibits> {
  const firstRow = asked.firstRow ?? 1
  if (firstRow < 1 || firstRow > LAST_ROW) {
    throw new InvalidInputError(`\`firstRow\` must be from 1 to ${LAST_ROW}.`, 'Count data rows from 1.')
  }
  const seenWhere = asked.seenWhere ? caseText(asked.seenWhere, 'seenWhere') : null
  const columns = columnChoices(asked.columns ?? [])
  const file = sourceFromBytes('pasted rows', Buffer.from(asked.text, 'utf8'))
  const read = await readLeakedRows(file, { identify: desk.identify, timezone: null, columns })
  if (read.counts.rows > MOST_ROWS) throw new TooManyRowsError(read.counts.rows, MOST_ROWS)
  const rows = read.rows.map((row) => storedExhibit(id, row, firstRow, asked.seenAt ?? null))
  const facts = { case: id, seenWhere, rows }
  const limits = writeLimits(member)
  const answer = await runWrite(desk.database, 'exhibit/addExhibits', limits, (tell) => tell(add, facts))
  const { added, replaced, alreadyThere } = answer[0] ?? { added: 0, replaced: 0, alreadyThere: 0 }
  return {
    case: await caseOf(desk, member, id),
    rows: read.counts.rows,
    stored: added + replaced,
    replaced,
    alreadyThere,
    refused: read.counts.refused,
    columns: read.columns,
    findings: read.findings.map((finding) => shifted(finding, firstRow)),
  }
}

/** A Finding of this text at its line of the whole, of which it may be a later part with the header repeated. */
function shifted(finding: Finding, firstRow: number): Finding {
  const { line } = finding.where
  return line === null || line === 1 ? finding : { ...finding, where: { ...finding.where, line: line + firstRow - 1 } }
}
