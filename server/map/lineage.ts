// Lineage of a Holder: up, down or both, with depth and a limit that is said when it cuts.

import type { Flow } from '@suyuan/cypher/model/flow.ts'
import type { Holder } from '@suyuan/cypher/model/holder.ts'
import { lineage as walk } from '@suyuan/cypher/read/flow/lineage.ts'
import type { Desk } from '../case/desk.ts'
import { named } from '../case/failureFrom.ts'
import { InvalidInputError, NotFoundError } from '../case/failures.ts'
import type { Truncated } from '../trace/answer.ts'
import { holdersByKeys } from './holders.ts'
import { MAP_DEADLINE_MS } from './mapDeadline.ts'

const USUAL_DEPTH = 4
const MOST_DEPTH = 12
/** How many Holders are shown when nobody says. */
export const USUAL_HOLDERS = 200
const MOST_HOLDERS = 2_000
const FLOWS_A_LEVEL = 5_000

export interface LineageAsked {
  /** Id of a Holder. */
  readonly holder: string
  readonly direction: 'UPSTREAM' | 'DOWNSTREAM' | 'BOTH'
  /** Only Flows open at this time, epoch ms UTC; null: closed ones too. */
  readonly asOf?: number | null | undefined
  readonly depth?: number | null | undefined
  readonly first?: number | null | undefined
}

export interface LineageFound {
  /** The one asked about first, then by distance. */
  readonly holders: readonly Holder[]
  readonly flows: readonly Flow[]
  readonly truncated: Truncated | null
}

/** The part of the map that can be reached. Throws NotFoundError, InvalidInputError for a depth or limit out of range. */
export async function lineage(desk: Desk, asked: LineageAsked): Promise<LineageFound> {
  const depth = within(asked.depth ?? USUAL_DEPTH, MOST_DEPTH, 'depth')
  const first = within(asked.first ?? USUAL_HOLDERS, MOST_HOLDERS, 'first')
  const ways = asked.direction === 'BOTH' ? (['UPSTREAM', 'DOWNSTREAM'] as const) : [asked.direction]
  const fixed = { holder: asked.holder, asOf: asked.asOf ?? null, knownAt: null, depth }
  const limits = { mostHolders: first, mostFlows: FLOWS_A_LEVEL, deadlineMs: MAP_DEADLINE_MS }
  const found = await named(
    Promise.all(ways.map((direction) => walk(desk.database, { ...fixed, ...limits, direction }))),
  )
  const ids = [...new Set(found.flatMap((one) => one.holders))]
  const holders = (await holdersByKeys(desk, ids)).filter((holder) => holder !== null)
  if (holders[0]?.id !== asked.holder) throw new NotFoundError('holder')
  const flows = new Map(found.flatMap((one) => one.flows).map((flow) => [flow.id, flow]))
  const sorted = [...flows.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { holders, flows: sorted, truncated: joined(found.map((one) => one.truncated)) }
}

function within(value: number, most: number, name: string): number {
  if (value >= 1 && value <= most) return value
  throw new InvalidInputError(`\`${name}\` must be from 1 to ${most}.`, 'Start nearer, or at another holder.')
}

/** What either way left out. Holders that were not counted count as one: "at least". */
function joined(
  cuts: readonly ({ readonly reason: string; readonly omitted: number | null } | null)[],
): Truncated | null {
  const real = cuts.filter((cut) => cut !== null)
  if (real.length === 0) return null
  const reason = [...new Set(real.map((cut) => cut.reason))].join('; ')
  return { reason, omitted: real.reduce((sum, cut) => sum + (cut.omitted ?? 1), 0) }
}
