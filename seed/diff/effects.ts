// What a change of the map does to where data can get to: which Holders gain or lose a path to the outside, and which
// categories reach whom now. PURE. Called by diffMaps.ts. A path is made as for a policy: every flow of it carries the
// category. Flows that do not say what they carry are left out of it, and counted.

import type { HolderKind, Stage } from '@suyuan/cypher/model/holder.ts'
import { type CarriedKeys, carriedBy, keysInUse, keysOf } from '../policy/carriedKeys.ts'
import { reach } from '../policy/reach.ts'
import { type Steps, stepsOf } from '../policy/steps.ts'
import type { MapView } from './mapView.ts'

/** One step of a path, by ids; no flow: inside one place. */
export interface PathStep {
  readonly from: string
  readonly to: string
  readonly flow: string | null
}

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
  /** Bits that arrive at each Holder, by its id. */
  readonly arriving: ReadonlyMap<string, bigint>
  /** Bits that get from a Holder to one at the outside, by both ids. */
  readonly outward: ReadonlyMap<string, bigint>
}

/** `asOf`: epoch ms UTC; only flows that are open then count; null: all. Cost: a spread for each Holder at the outside. */
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
  const over = ({ flow }: { readonly flow: unknown }): boolean => flow !== null
  const all = reach(steps, carried, { starts: steps.ids.map((_, index) => index), open: null, over })
  const outward = new Map<string, bigint>()
  const back = reversed(steps)
  for (const [end, holder] of steps.holders.entries()) {
    if (holder?.stage !== 'THIRD_PARTY' && holder?.stage !== 'MARKET') continue
    const toEnd = reach(back, carried, { starts: [end], open: null, over })
    for (const [start, id] of steps.ids.entries())
      if (start !== end && toEnd.bits(start) !== 0n) outward.set(pair(id, holder.id), toEnd.bits(start))
  }
  return { steps, carried, arriving: new Map(steps.ids.map((id, index) => [id, all.bits(index)])), outward }
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
        path: shortest(side, [at(side, from)], at(side, to), gained === 0n ? lost : gained),
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
    const bit = 1n << BigInt(side.carried.keys.indexOf(category))
    const end = at(side, holder)
    const people = side.steps.holders.flatMap((one, index) => (one?.kind === 'POPULATION' ? [index] : []))
    const everybody = side.steps.ids.map((_, index) => index)
    const fromPeople = people.includes(end) ? [] : shortest(side, people, end, bit)
    return {
      holder,
      stage,
      category,
      change,
      path: fromPeople.length > 0 ? fromPeople : shortest(side, everybody, end, bit),
    }
  })
}

function shortest({ steps, carried }: Side, starts: readonly number[], end: number, bits: bigint): PathStep[] {
  const over = ({ flow }: { readonly flow: unknown }): boolean => flow !== null
  const found = reach(steps, { ...carried, everything: bits }, { starts, open: null, over }).path(end)
  return found.map(({ from, to, flow }) => ({
    from: steps.ids[from] ?? '',
    to: steps.ids[to] ?? '',
    flow: flow?.id ?? null,
  }))
}

/** The same steps, each from its end to its start. */
function reversed(steps: Steps): Steps {
  const all = steps.all.map(({ from, to, flow }) => ({ from: to, to: from, flow }))
  const leaving: number[][] = steps.ids.map(() => [])
  for (const [step, { from }] of all.entries()) leaving[from]!.push(step)
  return { ...steps, all, leaving }
}

function at({ steps }: Side, id: string): number {
  return steps.indexOf.get(id) ?? -1
}

/** No id holds a line feed. */
function pair(from: string, to: string): string {
  return `${from}\n${to}`
}
