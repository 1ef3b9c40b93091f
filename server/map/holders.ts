// Questions about Holders: one page, one by key, many by key. The map holds no leaked row and no customer, so no audit
// line is written for them.

import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import type { Holder, HolderKind, Stage } from '@suyuan/cypher/model/holder.ts'
import { holdersAsOf } from '@suyuan/cypher/read/holder/holdersAsOf.ts'
import { holdersById } from '@suyuan/cypher/read/holder/holdersById.ts'
import type { Desk } from '../case/desk.ts'
import { named } from '../case/failureFrom.ts'
import type { Page, Slice } from '../guard/page.ts'
import { knownAt } from './knownAt.ts'
import { MAP_DEADLINE_MS } from './mapDeadline.ts'

export interface HolderFilter {
  /** Epoch ms UTC; see knownAt.ts. */
  readonly asOf?: number | null | undefined
  readonly kind?: HolderKind | null | undefined
  readonly stage?: Stage | null | undefined
  readonly search?: string | null | undefined
}

/** One page, sorted by id. Empty when nothing fits. */
export async function holders(desk: Desk, filter: HolderFilter, page: Page): Promise<Slice<Holder>> {
  const params = {
    knownAt: await knownAt(desk, filter.asOf ?? null),
    kind: filter.kind ?? null,
    stage: filter.stage ?? null,
    search: filter.search || null,
    after: page.after,
    most: page.first + 1,
  }
  const limits = { deadlineMs: MAP_DEADLINE_MS, maxRows: page.first + 1 }
  const { rows } = await named(runRead(desk.database, holdersAsOf, params, limits))
  return { rows: rows.slice(0, page.first), more: rows.length > page.first }
}

/** The Holder with this id, as the map is now; null when there is none. */
export async function holderByKey(desk: Desk, key: string): Promise<Holder | null> {
  return (await holdersByKeys(desk, [key]))[0] ?? null
}

/** The Holders with these ids, in their order; null in the place of one that is not there. One question for all. */
export async function holdersByKeys(desk: Desk, keys: readonly string[]): Promise<(Holder | null)[]> {
  const limits = { deadlineMs: MAP_DEADLINE_MS, maxRows: keys.length }
  const { rows } = await named(runRead(desk.database, holdersById, { ids: keys, knownAt: null }, limits))
  const found = new Map<string, Holder>(rows.map((holder) => [holder.id, holder]))
  return keys.map((key) => found.get(key) ?? null)
}
