// Backward search: Chains of one class that end at a Holder, best first. It grows Chains from their last hop towards a
// COLLECT, always the one that can still become the best (A*, with prefix.ts as the bound), so it may stop at any time and
// what it gave is the top of the ranking. Order: weight; equal to ten digits: the later last logged hop (none: last);
// then ids hop by hop from the last hop to the first, the shorter Chain first.

import { isEmpty, popcount, union, without } from '../mask.ts'
import { linkWeight } from './link.ts'
import type { Mode } from './mode.ts'
import { type Prefix, prefixOf } from './prefix.ts'
import { queueBy } from './queue.ts'
import { carriedBy, flowOf, isInferred, type Steps, timeOf } from './steps.ts'
import { missingWeight, rankCost, type Weighed, weigh } from './weigh.ts'

/** DONE: there are no more Chains; STOPPED: the visitor had enough; CUT_OFF: the limit of expansions was reached. */
export type SearchEnd = 'DONE' | 'STOPPED' | 'CUT_OFF'

interface Growing {
  /** Steps from the last hop to the first so far. */
  readonly path: readonly number[]
  /** The Holders reached by the last hop that still count as its end; see `endsOf`. */
  readonly ends: readonly number[]
  readonly inferred: number
  /** Product of the links within `path`. */
  readonly links: number
  readonly carried: Uint32Array
  readonly lost: Uint32Array
  /** rankCost of the weight, or of its bound. */
  readonly cost: number
  readonly lastLogged: number
  /** Set once the Chain is finished and its weight exact. */
  readonly weighed: Weighed | null
}

/**
 * Calls `visit` with each Chain of `steps` under `mode` that ends at `holder`, best first, until it returns false.
 * No Holder sends twice on a Chain, and it ends where it first arrives at `holder`. Cost: expansions times links of a step.
 */
export function searchChains(
  steps: Steps,
  mode: Mode,
  holder: number,
  expansions: number,
  visit: (chain: Weighed) => boolean,
): SearchEnd {
  const prefix = prefixOf(steps, mode)
  const queue = queueBy<Growing>((a, b) => isBefore(steps, a, b))
  // A Chain ends when it first arrives: what was sent on from there is another Holder's Chain.
  const there = new Set(steps.arrivals[holder])
  for (const root of roots(steps, mode, prefix, holder)) queue.push(root)
  for (let left = expansions; ; left--) {
    const best = queue.pop()
    if (best === undefined) return 'DONE'
    if (best.weighed !== null) {
      if (!visit(best.weighed)) return 'STOPPED'
      continue
    }
    if (left <= 0) return 'CUT_OFF'
    const finished = finish(steps, mode, prefix, best, there)
    if (finished !== null) queue.push(finished)
    for (const grown of grow(steps, mode, prefix, best, there)) queue.push(grown)
  }
}

function roots(steps: Steps, mode: Mode, prefix: Prefix, holder: number): Growing[] {
  return steps.arrivals[holder]!.flatMap((step) => {
    const ends = endsOf(steps, step, holder)
    if (prefix.usable[step] === 0 || ends.length === 0) return []
    const start: Growing = {
      path: [],
      ends,
      inferred: 0,
      links: 1,
      carried: steps.need,
      lost: new Uint32Array(steps.need.length),
      cost: 0,
      lastLogged: Infinity,
      weighed: null,
    }
    return extended(steps, mode, prefix, start, step, 1, ends)
  })
}

/** Where a last hop can end for `holder`: there itself, or at an EMPLOYEE of it, be it as `to` or as the actor. */
function endsOf(steps: Steps, step: number, holder: number): number[] {
  const { exposure, ground } = steps
  const reached = isInferred(steps, step)
    ? [exposure.flows[flowOf(steps, step)]!.to]
    : [exposure.movements.to[steps.moves[step]!]!, exposure.movements.actor[steps.moves[step]!]!]
  const isEnd = (end: number): boolean => end !== -1 && (end === holder || ground.outletOf[end] === holder)
  return reached.filter((end) => isEnd(end) && end !== steps.from[step])
}

function grow(steps: Steps, mode: Mode, prefix: Prefix, state: Growing, there: ReadonlySet<number>): Growing[] {
  return linksBefore(steps, mode, prefix, state, there).flatMap(({ step, link, ends }) =>
    extended(steps, mode, prefix, state, step, link, ends),
  )
}

interface LinkBefore {
  readonly step: number
  readonly link: number
  readonly ends: readonly number[]
}

/** The steps that can stand before the first one of `state`, with the weight of the link. */
function linksBefore(
  steps: Steps,
  mode: Mode,
  prefix: Prefix,
  state: Growing,
  there: ReadonlySet<number>,
): LinkBefore[] {
  const first = state.path[state.path.length - 1]!
  const holder = steps.from[first]!
  if (holder === -1) return []
  return steps.arrivals[holder]!.flatMap((step) => {
    const ends = prefix.usable[step] === 1 && !there.has(step) ? endsLeft(steps, state, step) : []
    if (ends.length === 0) return []
    const link = linkWeight(steps, mode, step, first)
    return link === 0 ? [] : [{ step, link, ends }]
  })
}

/** The ends that remain when `step` is put in front; none when its Holder sends already, so that no Chain goes in a ring. */
function endsLeft(steps: Steps, state: Growing, step: number): readonly number[] {
  const from = steps.from[step]!
  if (from === -1) return state.ends
  if (state.path.some((other) => steps.from[other] === from)) return []
  return state.ends.filter((end) => end !== from)
}

/** `state` with `step` in front; nothing when no Category is left or no COLLECT can be reached any more. */
function extended(
  steps: Steps,
  mode: Mode,
  prefix: Prefix,
  state: Growing,
  step: number,
  link: number,
  ends: readonly number[],
): Growing[] {
  const here = carriedBy(steps, step)
  const carried = state.carried.map((word, w) => word & here[w]!)
  if (isEmpty(carried)) return []
  const lost = mode.parts ? state.lost : union(state.lost, without(steps.need, here, 0))
  let ahead = 0
  for (let inferred = 0; inferred + state.inferred <= mode.maxInferred; inferred++) {
    if (inferred + state.inferred >= mode.minInferred)
      ahead = Math.max(ahead, prefix.best[inferred * steps.count + step]!)
  }
  if (ahead === 0) return []
  const logged = !isInferred(steps, step)
  const links = state.links * link
  return [
    {
      path: [...state.path, step],
      ends,
      inferred: state.inferred + (logged ? 0 : 1),
      links,
      carried,
      lost,
      cost: rankCost(links * ahead * missingWeight(steps, popcount(lost))),
      lastLogged: state.lastLogged === Infinity && logged ? timeOf(steps, step) : state.lastLogged,
      weighed: null,
    },
  ]
}

/** The state as a finished Chain; null when it can't start with its first step, or an inferred hop has no time. */
function finish(steps: Steps, mode: Mode, prefix: Prefix, state: Growing, there: ReadonlySet<number>): Growing | null {
  const first = state.path[state.path.length - 1]!
  if (prefix.start[first] === 0 || state.inferred < mode.minInferred) return null
  const weighed = weigh(steps, mode, [...state.path].reverse())
  if (weighed === null || weighed.weight === 0) return null
  // A Chain starts in the middle, where an arrival was never logged, only if no logged hop can stand before it.
  if (weighed.hops[0]!.disputes.includes('ARRIVAL') && hasLoggedBefore(steps, mode, prefix, state, there)) return null
  const lastLogged = state.lastLogged === Infinity ? -Infinity : state.lastLogged
  return { ...state, cost: rankCost(weighed.weight), lastLogged, weighed }
}

function hasLoggedBefore(
  steps: Steps,
  mode: Mode,
  prefix: Prefix,
  state: Growing,
  there: ReadonlySet<number>,
): boolean {
  return linksBefore(steps, mode, prefix, state, there).some(({ step }) => {
    const here = carriedBy(steps, step)
    return !isInferred(steps, step) && state.carried.some((word, w) => (word & here[w]!) !== 0)
  })
}

function isBefore(steps: Steps, a: Growing, b: Growing): boolean {
  if (a.cost !== b.cost) return a.cost < b.cost
  if (a.lastLogged !== b.lastLogged) return a.lastLogged > b.lastLogged
  const shared = Math.min(a.path.length, b.path.length)
  for (let i = 0; i < shared; i++) {
    const difference = steps.order[a.path[i]!]! - steps.order[b.path[i]!]!
    if (difference !== 0) return difference < 0
  }
  if (a.path.length !== b.path.length) return a.path.length < b.path.length
  return a.weighed !== null && b.weighed === null
}
