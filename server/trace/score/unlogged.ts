// Unlogged ways to leak: a candidate to which a Flow leads that leaves no log may have got what the Flow's sender held. How
// probable that is for one person follows from the Flow's rate; it is never more than supposed, and the answer says so.

import { YEAR_MS } from '../assumptions.ts'
import type { Exposure, FlowFacts } from '../exposure.ts'
import type { Leak } from './leak.ts'
import { storeOf } from './store.ts'
import type { Way } from './way.ts'

/**
 * For each Flow into `holder` with `logged: false`, the snapshots of its sender as snapshots of the candidate: the same
 * people, x of each row times 1 - exp(-rate · years held there while the Flow was valid). By Flow, then latest first;
 * empty without such a Flow. A POPULATION sends nothing here: what it gave is a COLLECT. Cost O(snapshots x claims).
 */
export function unloggedWays(exposure: Exposure, holder: number, leak: Leak): Way[] {
  const ways: Way[] = []
  for (let entry = exposure.flowsTo.offsets[holder]!; entry < exposure.flowsTo.offsets[holder + 1]!; entry++) {
    const flow = exposure.flows[exposure.flowsTo.items[entry]!]!
    if (flow.logged || exposure.holders[flow.from]!.kind === 'POPULATION') continue
    const rate = flow.ratePerSubject ?? leak.assumptions.defaultRate
    const core = carriedCore(flow, leak)
    if (core === 0 || rate <= 0) continue
    const { snapshots, since } = storeOf(exposure, flow.from, leak)
    for (const way of snapshots) {
      if (way.to < flow.validFrom) continue
      const claims: number[] = []
      const xs: number[] = []
      way.claims.forEach((index, place) => {
        const claim = leak.claims.list[index]!
        const from = Math.max(since.get(claim.subject)!, flow.validFrom)
        const years = (Math.min(way.to, flow.validTo) - from) / YEAR_MS
        if (years <= 0) return
        claims.push(index)
        xs.push(way.xs[place]! * -Math.expm1(-rate * years))
      })
      if (claims.length === 0) continue
      ways.push({
        ...way,
        id: `snapshot:${exposure.holders[holder]!.id}:${new Date(way.to).toISOString()}`,
        lacks: way.lacks + notCarried(flow, way, leak),
        claims,
        xs,
        unlogged: true,
      })
    }
  }
  return ways
}

function carriedCore(flow: FlowFacts, leak: Leak): number {
  return leak.claims.core.filter((bit) => carries(flow, bit)).length
}

/** Core columns that the sender had and the Flow does not carry. */
function notCarried(flow: FlowFacts, way: Way, leak: Leak): number {
  const had = leak.claims.core.length - way.lacks
  return Math.max(0, had - carriedCore(flow, leak))
}

function carries(flow: FlowFacts, bit: number): boolean {
  return (flow.mask[bit >>> 5]! & (1 << (bit & 31))) !== 0
}
