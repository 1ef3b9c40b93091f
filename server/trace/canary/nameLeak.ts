// Who leaked, by the planted records that show: the other half of a canary plan, and the check that it works.

import type { CanaryPlan, PlannedCopy } from './canaryPlan.ts'

export interface NamedLeak {
  /** EXACT: what shows is all that this copy (or these two) would show. PART: only some of it: any of those named. NONE: no copy. */
  readonly fit: 'EXACT' | 'PART' | 'NONE'
  /** Each a single copy, or two that leaked together (only when the plan is for pairs and no single one fits). */
  readonly sources: readonly (readonly PlannedCopy[])[]
}

/**
 * The copies that a leak with the records `seen` names. An EXACT fit names exactly one source for every leak that the plan
 * is for. O(copies), for pairs O(copies²).
 */
export function nameLeak(plan: CanaryPlan, seen: readonly string[]): NamedLeak {
  const shown = new Set(seen)
  const single = plan.copies.map((copy) => [copy])
  const exact = single.filter((source) => isAll(shown, source))
  if (exact.length > 0) return { fit: 'EXACT', sources: exact }
  const two = plan.pairs ? pairsOf(plan).filter((source) => isAll(shown, source)) : []
  if (two.length > 0) return { fit: 'EXACT', sources: two }
  const part = shown.size === 0 ? [] : single.filter(([copy]) => [...shown].every((id) => copy!.shows.includes(id)))
  return { fit: part.length > 0 ? 'PART' : 'NONE', sources: part }
}

function pairsOf({ copies }: CanaryPlan): PlannedCopy[][] {
  const hides = (one: PlannedCopy, other: PlannedCopy): boolean => one.behind.includes(other.holders[0]!)
  return copies.flatMap((one, i) =>
    copies.slice(0, i).flatMap((other) => (hides(one, other) || hides(other, one) ? [] : [[other, one]])),
  )
}

function isAll(shown: ReadonlySet<string>, source: readonly PlannedCopy[]): boolean {
  const all = new Set(source.flatMap(({ shows }) => shows))
  return all.size === shown.size && [...all].every((id) => shown.has(id))
}
