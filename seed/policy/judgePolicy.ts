// Holds a map against a policy: every path that a rule forbids is found, and told by its shortest. PURE. Called by
// checkPolicies.ts and tests. One Finding for each rule and Holder at which a wrong path ends; where a rule names no end, one
// for each Flow that is wrong.

import { type CarriedKeys, carriedKeys, keysOf } from './carriedKeys.ts'
import type { Rule } from './policy.ts'
import { reach } from './reach.ts'
import { avoids, meets, selectedHolders } from './selected.ts'
import type { Step, Steps } from './steps.ts'

export interface Violation {
  readonly rule: Rule
  /** A shortest path that is wrong; at least one step. */
  readonly path: readonly Step[]
  /** The Flow of the path that the rule names; null: the rule names none. */
  readonly over: Step | null
  /** What gets along a wrong path to this end, the most general keys, sorted; empty: the rule does not ask. */
  readonly categories: readonly string[]
}

/** All violations of a rule, by the id of the end, or of the Flow. Cost: one spread over the map, or one a wrong Flow. */
export function violationsOf(steps: Steps, rule: Rule): readonly Violation[] {
  const carried = carriedKeys(steps, rule.carrying)
  const starts = selectedHolders(steps, rule.from)
  const isOver = (step: Step): boolean => meets(steps, step, rule.over)
  const open = rule.without.length === 0 ? null : (step: Step): boolean => avoids(steps, step, rule)
  if (rule.to === null && rule.over !== null) return overFlows(steps, rule, carried, starts, isOver)
  const reached = reach(steps, carried, { starts, open, over: isOver })
  return selectedHolders(steps, rule.to).flatMap((end) => {
    const path = reached.path(end)
    if (path.length === 0) return []
    const over = rule.over === null ? null : (path.find(isOver) ?? null)
    return [{ rule, path, over, categories: named(rule, carried, reached.bits(end)) }]
  })
}

/** Each wrong Flow by itself, after the shortest way to it; the way on from there is not asked for. */
function overFlows(
  steps: Steps,
  rule: Rule,
  carried: CarriedKeys,
  starts: readonly number[],
  isOver: (step: Step) => boolean,
): readonly Violation[] {
  const isStart = new Set(starts)
  const toFlow = rule.from === null ? null : reach(steps, carried, { starts, open: null, over: () => true })
  return steps.all.flatMap((step, index) => {
    const mask = carried.masks[index]!
    if (!isOver(step) || mask === 0n) return []
    const direct = isStart.has(step.from)
    const bits = direct ? mask : mask & (toFlow?.bits(step.from) ?? 0n)
    if (bits === 0n) return []
    // The way to the Flow must carry what the Flow carries, so it is asked for again with those keys alone.
    const before = direct
      ? []
      : reach(steps, only(carried, bits), { starts, open: null, over: () => true }).path(step.from)
    return [{ rule, path: [...before, step], over: step, categories: named(rule, carried, bits) }]
  })
}

function only({ keys, masks }: CarriedKeys, bits: bigint): CarriedKeys {
  return { keys, masks, everything: bits }
}

function named(rule: Rule, carried: CarriedKeys, bits: bigint): readonly string[] {
  return rule.carrying === null ? [] : keysOf(carried, bits)
}
