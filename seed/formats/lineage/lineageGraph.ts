// What a lineage tool says, collected before a map is made of it: data sets with their columns, jobs, who reads and
// writes what, and which column comes from which. Filled by the readers of OpenLineage and DataHub; lineageMap.ts makes
// the map. It knows nothing of files.

import type { Place } from '@suyuan/cypher/model/finding.ts'
import type { HolderId } from '@suyuan/cypher/model/holder.ts'

/** A data set or job as far as it is known; what it is told later goes before. */
export interface LineageHolder {
  readonly id: HolderId
  readonly name: string
  readonly kind: 'DATASET' | 'JOB'
  partOf: HolderId | null
  owner: string | null
  /** Said of the whole, not of a column. */
  readonly categories: Set<string>
  /** Categories of the columns by name, in the order in which they were first named. */
  readonly columns: Map<string, Set<string>>
  readonly extra: Record<string, unknown>
}

export interface LineageEdge {
  readonly from: HolderId
  readonly to: HolderId
  /** The word of the latest run that made it; null where no run is known. */
  status: 'complete' | 'failed' | 'running' | null
}

/**
 * What of a column's value arrives in another: the value, a masked form of it, or only its influence (a filter, a join).
 * Of two sources that differ the one that says more is believed.
 */
export const ARRIVALS = ['influence', 'masked', 'value'] as const
export type Arrival = (typeof ARRIVALS)[number]

export interface LineageColumn {
  readonly from: HolderId
  readonly fromColumn: string
  readonly to: HolderId
  readonly toColumn: string
  arrives: Arrival
  readonly where: Place
}

/** So many edges are made of one run or entry; wider ones are left to the job that stands between. */
export const MOST_CROSSED = 100_000

export class LineageGraph {
  readonly holders = new Map<HolderId, LineageHolder>()
  /** Data set to job, job to data set, and between jobs. */
  readonly declared = new Map<string, LineageEdge>()
  /** Data set to data set. */
  readonly derived = new Map<string, LineageEdge>()
  readonly columns = new Map<string, LineageColumn>()

  /** The holder, made when it is named first. */
  holder(kind: LineageHolder['kind'], id: HolderId, name: string): LineageHolder {
    const known = this.holders.get(id)
    if (known !== undefined) return known
    const holder = {
      id,
      name,
      kind,
      partOf: null,
      owner: null,
      categories: new Set<string>(),
      columns: new Map<string, Set<string>>(),
      extra: {},
    }
    this.holders.set(id, holder)
    return holder
  }

  /** One edge for two ends; an edge to itself is none. Both ends must have been named by `holder`. */
  edge(of: 'declared' | 'derived', from: HolderId, to: HolderId, status: LineageEdge['status']): void {
    if (from === to) return
    const key = `${from} ${to}`
    const known = this[of].get(key)
    if (known === undefined) this[of].set(key, { from, to, status })
    else if (status !== null) known.status = status
  }

  /** One edge for two columns, however often it was said. Its ends need not exist. */
  column(one: LineageColumn): void {
    const key = JSON.stringify([one.from, one.fromColumn, one.to, one.toColumn])
    const known = this.columns.get(key)
    if (known === undefined) this.columns.set(key, { ...one })
    else if (ARRIVALS.indexOf(one.arrives) > ARRIVALS.indexOf(known.arrives)) known.arrives = one.arrives
  }
}
