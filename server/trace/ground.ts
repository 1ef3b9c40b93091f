// The Ground is what the tracer derives once from an Exposure and needs for every Subject: which outlet a clerk stands
// in, which DELETEs empty a Holder, and in which stretches a Flow may have moved something that no log shows.
// It is remembered per Exposure, which never changes; it holds nothing of any Subject.

import type { Interval } from '@suyuan/cypher/model/holder.ts'
import { MOVEMENT_KINDS } from '@suyuan/cypher/model/movement.ts'
import type { Exposure, FlowFacts, Rows } from './exposure.ts'
import { clipped, merged } from './stretch.ts'

export const DELETE = MOVEMENT_KINDS.indexOf('DELETE')
export const COLLECT = MOVEMENT_KINDS.indexOf('COLLECT')

export interface Ground {
  /** The OUTLET that an EMPLOYEE is directly part of, which holds what they hold; -1 for everybody else. */
  readonly outletOf: Int32Array
  /** 1 for a POPULATION: it holds everything always, and is no copy. */
  readonly isPopulation: Uint8Array
  /** holder -> DELETEs of everything it holds (neither Subject nor Batch), ascending. */
  readonly deletesOfAll: Rows
  /**
   * flow -> when it may have moved something unseen, sorted and disjoint, from the first Movement of any log on: while
   * it is valid for a Flow that leaves no log, else while it is valid and the log of one of its ends has a gap.
   */
  readonly unseen: readonly (readonly Interval[])[]
  /** holder -> Flows from it, and to it, that have such a stretch, ascending. */
  readonly unseenFrom: Rows
  readonly unseenTo: Rows
  /** `at` of the first Movement, epoch ms UTC; Infinity without Movements. A lost COLLECT is not dated before it. */
  readonly logStart: number
}

const remembered = new WeakMap<Exposure, Ground>()

/** The Ground of an Exposure. O(holders + flows + movements) the first time, then free. */
export function groundOf(exposure: Exposure): Ground {
  const known = remembered.get(exposure)
  if (known !== undefined) return known
  const ground = build(exposure)
  remembered.set(exposure, ground)
  return ground
}

function build(exposure: Exposure): Ground {
  const { holders, flows, movements } = exposure
  const isPopulation = Uint8Array.from(holders, (holder) => (holder.kind === 'POPULATION' ? 1 : 0))
  const outletOf = Int32Array.from(holders, (holder) =>
    holder.kind === 'EMPLOYEE' && holders[holder.partOf]?.kind === 'OUTLET' ? holder.partOf : -1,
  )
  const logStart = movements.count === 0 ? Infinity : movements.at[0]!
  const unseen = flows.map((flow) => unseenStretches(exposure, flow, logStart))
  const deletes = holders.map((): number[] => [])
  for (let m = 0; m < movements.count; m++) {
    if (movements.kind[m] === DELETE && movements.subject[m] === -1 && movements.batch[m] === -1)
      deletes[movements.from[m]!]?.push(m)
  }
  const unseenFrom = holders.map((): number[] => [])
  const unseenTo = holders.map((): number[] => [])
  flows.forEach((flow, f) => {
    if (unseen[f]!.length === 0) return
    unseenFrom[flow.from]!.push(f)
    unseenTo[flow.to]!.push(f)
  })
  return {
    outletOf,
    isPopulation,
    deletesOfAll: rowsOf(deletes),
    unseen,
    unseenFrom: rowsOf(unseenFrom),
    unseenTo: rowsOf(unseenTo),
    logStart,
  }
}

function unseenStretches(exposure: Exposure, flow: FlowFacts, logStart: number): Interval[] {
  const from = Math.max(flow.validFrom, logStart)
  if (!flow.logged) return merged([{ from, to: flow.validTo }])
  const gaps = [...exposure.holders[flow.from]!.logGaps, ...exposure.holders[flow.to]!.logGaps]
  return clipped(merged(gaps), from, flow.validTo)
}

function rowsOf(lists: readonly (readonly number[])[]): Rows {
  const offsets = new Int32Array(lists.length + 1)
  lists.forEach((list, i) => {
    offsets[i + 1] = offsets[i]! + list.length
  })
  return { offsets, items: Int32Array.from(lists.flat()) }
}
