// The copies that a canary plan must tell apart, and which of them get what others hold: Holders, and the Flows that carry
// lists from one to the next. Copies that send to each other in a ring hold the same planted records whatever one plants;
// they are one copy here.

import { isEligible } from '../candidates.ts'
import type { Exposure } from '../exposure.ts'
import { groundOf } from '../ground.ts'
import { CARRIES, CARRIES_UNSAID } from './carriers.ts'

export interface CopyGraph {
  /** Ids of Holders of each copy, sorted; more than one: they cannot be told apart. Sorted so that senders come first. */
  readonly copies: readonly (readonly string[])[]
  /** For each copy the places in `copies` of those that send to it, directly or not; all smaller than its own. Ascending. */
  readonly above: readonly (readonly number[])[]
}

/**
 * The copies of the map at `asOf` (epoch ms UTC): every Holder that can be a candidate (an account counts with its
 * outlet) and that any Flow or Movement touches. O(holders · flows).
 */
export function copyGraph(exposure: Exposure, asOf: number): CopyGraph {
  const next = sendsTo(exposure, asOf)
  const holders = [...exposure.holders.keys()].filter(
    (holder) => isEligible(exposure, holder) && isUsed(exposure, holder),
  )
  const reach = holders.map((holder) => reachedFrom(next, holder))
  const rings = holders.map((holder, i) =>
    holders.filter((other, j) => other === holder || (reach[i]!.has(other) && reach[j]!.has(holder))),
  )
  const heads = holders.filter((holder, i) => rings[i]![0] === holder)
  const headReach = new Map(holders.map((holder, i) => [holder, reach[i]!]))
  const aboveOf = (head: number): number[] => heads.filter((other) => other !== head && headReach.get(other)!.has(head))
  // Whoever has more above stands later, so all that send to a copy stand before it.
  const sorted = heads.sort((a, b) => aboveOf(a).length - aboveOf(b).length || a - b)
  const place = new Map(sorted.map((head, i) => [head, i]))
  return {
    copies: sorted.map((head) => rings[holders.indexOf(head)]!.map((holder) => exposure.holders[holder]!.id)),
    above: sorted.map((head) =>
      aboveOf(head)
        .map((other) => place.get(other)!)
        .sort((a, b) => a - b),
    ),
  }
}

/** holder -> Holders that get lists from it; an account's are its outlet's. The people and the market pass nothing on. */
function sendsTo(exposure: Exposure, asOf: number): ReadonlySet<number>[] {
  const { outletOf } = groundOf(exposure)
  const at = (holder: number): number => (outletOf[holder] === -1 ? holder : outletOf[holder]!)
  const next = exposure.holders.map(() => new Set<number>())
  const passes = (holder: number): boolean => {
    const { kind } = exposure.holders[holder]!
    return kind !== 'POPULATION' && kind !== 'MARKET'
  }
  const add = (from: number, to: number): void => {
    if (from === -1 || to === -1 || !passes(from) || !passes(to) || at(from) === at(to)) return
    next[at(from)]!.add(at(to))
  }
  for (const { from, to, mechanism, validFrom, validTo } of exposure.flows) {
    const carries = mechanism === null ? CARRIES_UNSAID : CARRIES[mechanism]
    if (carries && validFrom <= asOf && validTo > asOf) add(from, to)
  }
  // Lists that moved where the map knows no Flow: the map may be wrong, the log is not.
  const { movements } = exposure
  for (let m = 0; m < movements.count; m++)
    if (movements.via[m] === -1 && movements.batch[m] !== -1) add(movements.from[m]!, movements.to[m]!)
  return next
}

function reachedFrom(next: readonly ReadonlySet<number>[], start: number): ReadonlySet<number> {
  const reached = new Set<number>()
  const open = [start]
  for (let holder = open.pop(); holder !== undefined; holder = open.pop())
    for (const to of next[holder]!) {
      if (reached.has(to)) continue
      reached.add(to)
      open.push(to)
    }
  return reached
}

function isUsed(exposure: Exposure, holder: number): boolean {
  const { outletOf } = groundOf(exposure)
  const rows = [
    exposure.flowsFrom,
    exposure.flowsTo,
    exposure.movementsTo,
    exposure.movementsFrom,
    exposure.movementsBy,
  ]
  return [...exposure.holders.keys()].some(
    (other) =>
      (other === holder || outletOf[other] === holder) &&
      rows.some(({ offsets }) => offsets[other + 1]! > offsets[other]!),
  )
}
