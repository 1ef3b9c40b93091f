// Questions about Flows: one page, and many by key.

import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import type { Flow } from '@suyuan/cypher/model/flow.ts'
import { flowsAsOf } from '@suyuan/cypher/read/flow/flowsAsOf.ts'
import { flowsById } from '@suyuan/cypher/read/flow/flowsById.ts'
import type { Desk } from '../case/desk.ts'
import { named } from '../case/failureFrom.ts'
import type { Page, Slice } from '../guard/page.ts'
import { MAP_DEADLINE_MS } from './mapDeadline.ts'

export interface FlowFilter {
  /** Only Flows open at this time, epoch ms UTC; null: closed ones too. */
  readonly asOf: number | null
  /** Only Flows from or to this Holder. */
  readonly holder: string | null
}

/** One page, sorted by id. Empty when nothing fits. */
export async function flows(desk: Desk, filter: FlowFilter, page: Page): Promise<Slice<Flow>> {
  const params = { ...filter, knownAt: null, after: page.after, most: page.first + 1 }
  const limits = { deadlineMs: MAP_DEADLINE_MS, maxRows: page.first + 1 }
  const { rows } = await named(runRead(desk.database, flowsAsOf, params, limits))
  return { rows: rows.slice(0, page.first), more: rows.length > page.first }
}

/** The Flows with these ids, in their order; null in the place of one that is not there. One question for all. */
export async function flowsByKeys(desk: Desk, keys: readonly string[]): Promise<(Flow | null)[]> {
  const limits = { deadlineMs: MAP_DEADLINE_MS, maxRows: keys.length }
  const { rows } = await named(runRead(desk.database, flowsById, { ids: keys }, limits))
  const found = new Map<string, Flow>(rows.map((flow) => [flow.id, flow]))
  return keys.map((key) => found.get(key) ?? null)
}
