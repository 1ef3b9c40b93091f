// Holders and Flows as the tracer sees them: sorted by id, joined by index, the map as of one time.

import type { Flow } from '@suyuan/cypher/model/flow.ts'
import type { Holder } from '@suyuan/cypher/model/holder.ts'
import { DAY_MS } from '../trace/assumptions.ts'
import type { FlowFacts, HolderFacts } from '../trace/exposure.ts'
import type { CategoryBits } from './categoryBits.ts'

/** Orders indices of `items` by id, ascending by code unit. */
export function orderById(items: readonly { readonly id: string }[]): number[] {
  return items.map((_, index) => index).sort((a, b) => (items[a]!.id < items[b]!.id ? -1 : 1))
}

/** Facts of the Holders in the order given, which must be by id. Unknown `partOf` counts as none. */
export function holderFacts(holders: readonly Holder[], index: ReadonlyMap<string, number>): HolderFacts[] {
  return holders.map((holder) => ({
    id: holder.id,
    name: holder.name,
    kind: holder.kind,
    stage: holder.stage,
    partOf: holder.partOf === null ? -1 : (index.get(holder.partOf) ?? -1),
    retention: holder.retentionDays === null ? Number.POSITIVE_INFINITY : holder.retentionDays * DAY_MS,
    controls: [...holder.controls].sort(),
    logGaps: [...holder.logGaps].sort((a, b) => a.from - b.from || a.to - b.to),
  }))
}

/** Facts of the Flows in the order given, which must be by id; a Flow with an unknown end is left out. */
export function flowFacts(flows: readonly Flow[], index: ReadonlyMap<string, number>, bits: CategoryBits): FlowFacts[] {
  return flows.flatMap((flow) => {
    const from = index.get(flow.from)
    const to = index.get(flow.to)
    if (from === undefined || to === undefined) return []
    return [
      {
        id: flow.id,
        from,
        to,
        mask: bits.held(flow.categories),
        mechanism: flow.mechanism,
        logged: flow.logged,
        ratePerSubject: flow.ratePerSubject,
        severCost: flow.severCost ?? 1,
        controls: [...flow.controls].sort(),
        validFrom: flow.validFrom ?? Number.NEGATIVE_INFINITY,
        validTo: flow.validTo ?? Number.POSITIVE_INFINITY,
      },
    ]
  })
}
