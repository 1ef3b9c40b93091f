// Questions about Movements: pages by time, of a Holder or of a Subject. Asking for a Subject is a look at a person's
// data and stands in the audit; the others show no person.

import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import { movementById } from '@suyuan/cypher/read/movement/movementById.ts'
import type { StoredMovement } from '@suyuan/cypher/read/movement/movementRow.ts'
import { movementsInTime } from '@suyuan/cypher/read/movement/movementsInTime.ts'
import { movementsOfHolder } from '@suyuan/cypher/read/movement/movementsOfHolder.ts'
import { movementsOfTokens } from '@suyuan/cypher/read/movement/movementsOfTokens.ts'
import { audited } from '../case/audited.ts'
import type { Desk } from '../case/desk.ts'
import { named } from '../case/failureFrom.ts'
import { TRACE_DEADLINE_MS } from '../case/traceDeadline.ts'
import type { Member } from '../guard/member.ts'
import type { Page, Slice } from '../guard/page.ts'
import { MAP_DEADLINE_MS } from './mapDeadline.ts'
import { afterCursor, movementInKey } from './movementKey.ts'

export interface MovementFilter {
  /** Only acts from, to or by it. */
  readonly holder: string | null
  /** A Subject's key, whole. */
  readonly subject?: string | null | undefined
  /** Epoch ms UTC, half-open; null: open. */
  readonly from?: number | null | undefined
  readonly to?: number | null | undefined
}

/** One page, by time, then source and id. Throws InvalidInputError for a cursor that is none. */
export async function movements(
  desk: Desk,
  member: Member | null,
  filter: MovementFilter,
  page: Page,
): Promise<Slice<StoredMovement>> {
  const { subject } = filter
  if (!subject) return named(pageOf(desk, filter, page))
  const read = () => pageOfSubject(desk, { ...filter, subject }, page)
  return audited(desk, { member, action: 'readSubject', case: null }, read, ({ rows }) => ({ movements: rows.length }))
}

/** The Movement with this key (movementKey.ts); null when there is none. */
export async function movementByKey(desk: Desk, key: string): Promise<StoredMovement | null> {
  const asked = movementInKey(key)
  if (asked === null) return null
  const { rows } = await named(runRead(desk.database, movementById, asked, { deadlineMs: MAP_DEADLINE_MS, maxRows: 1 }))
  return rows[0] ?? null
}

async function pageOf(desk: Desk, { holder, from, to }: MovementFilter, page: Page): Promise<Slice<StoredMovement>> {
  const params = { from: from ?? null, to: to ?? null, after: afterCursor(page.after), most: page.first + 1 }
  const limits = { deadlineMs: MAP_DEADLINE_MS, maxRows: page.first + 1 }
  const read =
    holder === null
      ? runRead(desk.database, movementsInTime, params, limits)
      : runRead(desk.database, movementsOfHolder, { ...params, holder }, limits)
  return sliceOf((await read).rows, page)
}

async function pageOfSubject(
  desk: Desk,
  filter: MovementFilter & { readonly subject: string },
  page: Page,
): Promise<Slice<StoredMovement>> {
  const { holder, subject, from, to } = filter
  const tokens = await desk.tracer.ask({ what: 'tokens', subject }, TRACE_DEADLINE_MS)
  const span = { from: from ?? null, to: to ?? null }
  const params = { tokens, holder, ...span, after: afterCursor(page.after), most: page.first + 1 }
  const limits = { deadlineMs: MAP_DEADLINE_MS, maxRows: page.first + 1 }
  return sliceOf((await runRead(desk.database, movementsOfTokens, params, limits)).rows, page)
}

function sliceOf(rows: readonly StoredMovement[], page: Page): Slice<StoredMovement> {
  return { rows: rows.slice(0, page.first), more: rows.length > page.first }
}
