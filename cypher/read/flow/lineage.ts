// Lineage in the map: walks Flows up- or downstream from one Holder, level by level, with a depth and caps that are said
// when they cut. Never an unbounded path in Cypher: a clique of 40 Holders has more paths than the database has time.

import type { Database } from '../../driver/database.ts'
import { runRead } from '../../driver/runRead.ts'
import type { Flow } from '../../model/flow.ts'
import { flowsIn } from './flowsIn.ts'
import { flowsOut } from './flowsOut.ts'

export interface LineageAsked {
  /** Id of the Holder to start from. */
  readonly holder: string
  readonly direction: 'UPSTREAM' | 'DOWNSTREAM'
  /** Epoch ms UTC: only Flows that are declared open then; null: closed ones too. */
  readonly asOf: number | null
  readonly knownAt: number | null
  /** How many Flows away at most; at least 1. */
  readonly depth: number
  /** Holders at most, the start among them. */
  readonly mostHolders: number
  /** Flows looked at for one level at most. */
  readonly mostFlows: number
  readonly deadlineMs: number
}

export interface Lineage {
  /** Ids, the start first, then by distance, then by id. */
  readonly holders: readonly string[]
  /** Flows between these Holders that were walked, sorted by id. */
  readonly flows: readonly Flow[]
  /** null: all that lies within `depth`. `omitted` counts Holders left out; null where they were not counted. */
  readonly truncated: { readonly reason: string; readonly omitted: number | null } | null
}

/** Walks at most `depth` levels, one question each. A Holder without Flows, or an unknown one, gives itself alone. */
export async function lineage(database: Database, asked: LineageAsked): Promise<Lineage> {
  const step = asked.direction === 'DOWNSTREAM' ? flowsOut : flowsIn
  const reached = new Set([asked.holder])
  const flows = new Map<string, Flow>()
  let truncated: Lineage['truncated'] = null
  let level = [asked.holder]
  for (let away = 1; away <= asked.depth && level.length > 0 && !truncated; away++) {
    const { asOf, knownAt, mostFlows, deadlineMs } = asked
    const params = { holders: level, asOf, knownAt, most: mostFlows + 1 }
    const found = await runRead(database, step, params, { deadlineMs, maxRows: mostFlows })
    if (found.truncated) truncated = { reason: `more than ${mostFlows} flows at distance ${away}`, omitted: null }
    const next = [...new Set(found.rows.map((flow) => farEnd(flow, asked)))].filter((id) => !reached.has(id)).sort()
    const room = asked.mostHolders - reached.size
    if (next.length > room) {
      truncated = { reason: `more than ${asked.mostHolders} holders`, omitted: next.length - room }
      next.length = Math.max(0, room)
    }
    for (const id of next) reached.add(id)
    for (const flow of found.rows) if (reached.has(farEnd(flow, asked))) flows.set(flow.id, flow)
    level = next
  }
  const sorted = [...flows.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { holders: [...reached], flows: sorted, truncated }
}

function farEnd(flow: Flow, asked: LineageAsked): string {
  return asked.direction === 'DOWNSTREAM' ? flow.to : flow.from
}
