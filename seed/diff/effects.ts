// What a change of the map does to where data can get to: which Holders gain or lose a path to the outside, and which
// categories reach whom now. PURE. Called by diffMaps.ts. A path is made as for a policy: every flow of it carries the
// category. Flows that do not say what they carry are left out of it, and counted.

import type { HolderKind, Stage } from '@suyuan/cypher/model/holder.ts'
import { type CarriedKeys, carriedBy, keysInUse, keysOf } from '../policy/carriedKeys.ts'
import { reach } from '../policy/reach.ts'
import { type Steps, stepsOf } from '../policy/steps.ts'
import type { MapView } from './mapView.ts'
import { type PathStep, ShortestPaths } from './shortestPaths.ts'

/** How a Holder's way to one at the outside changes. The most general keys, sorted. */
export interface PathEffect {
  readonly from: string
  readonly kind: HolderKind | null
  readonly to: string
  readonly had: boolean
  readonly has: boolean
  /** Whether it had, and has, a way to anyone at the outside. */
  readonly hadAny: boolean
  readonly hasAny: boolean
  readonly gained: readonly string[]
  readonly lost: readonly string[]
  /** A shortest path of the map in which the first gained (else lost) category gets along. */
  readonly path: readonly PathStep[]
}

/** A category that reaches a Holder over some Flow, or does so no more. */
export interface CategoryEffect {
  readonly holder: string
  readonly stage: Stage | null
  readonly category: string
  readonly change: 'GAINED' | 'LOST'
  /** A shortest path from the people, or the last flow alone where none leads from them. */
  readonly path: readonly PathStep[]
}

export interface Effects {
  /** By `from`, then `to`. */
  readonly paths: readonly PathEffect[]
  /** By holder, then category. */
  readonly categories: readonly CategoryEffect[]
  /** Open flows that do not say what they carry. */
  readonly silentFlows: { readonly before: number; readonly after: number }
}

interface Side {
  readonly steps: Steps
  readonly carried: CarriedKeys
  readonly paths: ShortestPaths
  /** Bits that arrive at each Holder, by its id. */
  readonly arriving: ReadonlyMap<string, bigint>
  /** Bits that get from a Holder to one at the outside, by both ids. */
  readonly outward: ReadonlyMap<string, bigint>
}

/**
 * `asOf`: epoch ms UTC; only flows that are open then count; null: all. Cost: a spread over the map for each Holder at the
 * outside, and for each of these and category that changes one more.
 */
export function effectsOf(before: MapView, after: MapView, asOf: number | null): Effects {
  const keys = keysInUse([...before.flows, ...after.flows])
  const [old, fresh] = [sideOf(before, keys, asOf), sideOf(after, keys, asOf)]
  const silent = ({ steps }: Side): number => steps.all.filter(({ flow }) => flow?.categories.length === 0).length
  return {
    paths: pathEffects(old, fresh),
    categories: categoryEffects(old, fresh),
    silentFlows: { before: silent(old), after: silent(fresh) },
  }
}

function sideOf(map: MapView, keys: readonly string[], asOf: number | null): Side {
  const steps = stepsOf(map.holders, map.flows, asOf)
  const carried = carriedBy(steps, keys)
  const paths = new ShortestPaths(steps, carried)
  const everywhere = reach(steps, carried, { starts: steps.ids.map((_, index) => index), open: null, over: isFlow })
  const outward = new Map<string, bigint>()
  for (const [end, holder] of steps.holders.entries()) {
    if (holder?.stage !== 'THIRD_PARTY' && holder?.stage !== 'MARKET') continue
    const toEnd = reach(paths.reversed, carried, { starts: [end], open: null, over: isFlow })
    for (const [start, id] of steps.ids.entries())
      if (start !== end && toEnd.bits(start) !== 0n) outward.set(pair(id, holder.id), toEnd.bits(start))
  }
  const arriving = new Map(steps.ids.map((id, index) => [id, everywhere.bits(index)]))
  return { steps, carried, paths, arriving, outward }
}

function isFlow({ flow }: { readonly flow: unknown }): boolean {
  return flow !== null
}

function pathEffects(old: Side, fresh: Side): PathEffect[] {
  const [hadAny, hasAny] = [startsOf(old), startsOf(fresh)]
  const pairs = [...new Set([...old.outward.keys(), ...fresh.outward.keys()])].sort()
  return pairs.flatMap((key) => {
    const [was, is] = [old.outward.get(key) ?? 0n, fresh.outward.get(key) ?? 0n]
    if (was === is) return []
    const [from = '', to = ''] = key.split('\n')
    const [gained, lost] = [is & ~was, was & ~is]
    const side = gained === 0n ? old : fresh
    const kind = (fresh.steps.holders[at(fresh, from)] ?? old.steps.holders[at(old, from)])?.kind ?? null
    return [
      {
        from,
        kind,
        to,
        had: was !== 0n,
        has: is !== 0n,
        hadAny: hadAny.has(from),
        hasAny: hasAny.has(from),
        gained: keysOf(fresh.carried, gained),
        lost: keysOf(old.carried, lost),
        path: side.paths.between(at(side, from), at(side, to), lowest(gained === 0n ? lost : gained)),
      },
    ]
  })
}

function startsOf({ outward }: Side): ReadonlySet<string> {
  return new Set([...outward.keys()].map((key) => key.slice(0, key.indexOf('\n'))))
}

function categoryEffects(old: Side, fresh: Side): CategoryEffect[] {
  const ids = [...new Set([...old.arriving.keys(), ...fresh.arriving.keys()])].sort()
  return ids.flatMap((holder) => {
    const [was, is] = [old.arriving.get(holder) ?? 0n, fresh.arriving.get(holder) ?? 0n]
    const stage = (fresh.steps.holders[at(fresh, holder)] ?? old.steps.holders[at(old, holder)])?.stage ?? null
    return [...told(fresh, is & ~was, 'GAINED', holder, stage), ...told(old, was & ~is, 'LOST', holder, stage)].sort(
      (a, b) => (a.category < b.category ? -1 : 1),
    )
  })
}

function told(
  side: Side,
  bits: bigint,
  change: 'GAINED' | 'LOST',
  holder: string,
  stage: Stage | null,
): CategoryEffect[] {
  return keysOf(side.carried, bits).map((category) => {
    const bit = side.carried.keys.indexOf(category)
    return { holder, stage, category, change, path: side.paths.to(at(side, holder), bit) }
  })
}

/** Number of the lowest bit that is set. */
function lowest(bits: bigint): number {
  let bit = 0
  while (((bits >> BigInt(bit)) & 1n) === 0n) bit++
  return bit
}

function at({ steps }: Side, id: string): number {
  return steps.indexOf.get(id) ?? -1
}

/** No id holds a line feed. */
function pair(from: string, to: string): string {
  return `${from}\n${to}`
}
