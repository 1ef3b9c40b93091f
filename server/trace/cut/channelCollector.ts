// Collects the channels and Holders that Chains pass, for chainNetwork.ts: one passage after the other, then the ways on
// from a candidate to a MARKET, and at last the whole sorted by id. It searches no Chain itself.

import type { Assumptions } from '../assumptions.ts'
import { isInferred, type Steps } from '../chain/steps.ts'
import { isOrigin } from '../copy.ts'
import type { Exposure } from '../exposure.ts'
import { channelOfStep, type KnownChannel } from './channelOf.ts'
import { type Network, PEOPLE, SEEN } from './network.ts'
import { passageTo } from './passage.ts'

/** A channel that Chains pass. */
export interface PassedChannel extends KnownChannel {
  /** Distinct rows that go by it on some Chain; `inferred`: those of them that no logged Movement takes there. */
  readonly rows: number
  readonly inferred: number
}

export interface Collected {
  readonly network: Network
  /** What each channel of the Network is, in its order. */
  readonly channels: readonly PassedChannel[]
  /** Holder of each vertex from 2 on. */
  readonly holders: readonly number[]
}

interface Gathered {
  readonly known: KnownChannel
  readonly tails: Set<number>
  readonly heads: Set<number>
  readonly logged: Set<number>
  readonly inferred: Set<number>
}

/** Gathers channels and vertices row by row; `close` gives them sorted by id. */
export function channelCollector(exposure: Exposure) {
  const channels = new Map<string, Gathered>()
  const vertexOf = new Map<number, number>()
  const holders: number[] = []
  const entries = new Set<number>()

  const vertex = (holder: number): number => {
    if (holder === -1 || exposure.holders[holder]!.kind === 'POPULATION') return PEOPLE
    const known = vertexOf.get(holder)
    if (known !== undefined) return known
    holders.push(holder)
    vertexOf.set(holder, holders.length + 1)
    return holders.length + 1
  }
  const channel = (known: KnownChannel): Gathered => {
    const old = channels.get(known.id)
    if (old !== undefined) return old
    const made = {
      known,
      tails: new Set<number>(),
      heads: new Set<number>(),
      logged: new Set<number>(),
      inferred: new Set<number>(),
    }
    channels.set(known.id, made)
    return made
  }
  return {
    addPassage(steps: Steps, target: number, row: number, assumptions: Assumptions): boolean {
      const { steps: on, starts } = passageTo(steps, target, assumptions)
      const leaves = departs(steps, target)
      for (const step of on) {
        const gathered = channel(channelOfStep(steps, step))
        const origin = !isInferred(steps, step) && isOrigin(exposure, steps.ground, steps.moves[step]!)
        gathered.tails.add(origin ? PEOPLE : vertex(steps.from[step]!))
        for (const place of steps.places[step]!) gathered.heads.add(vertex(place))
        ;(isInferred(steps, step) ? gathered.inferred : gathered.logged).add(row)
      }
      for (const step of starts) {
        const origin = isInferred(steps, step) || isOrigin(exposure, steps.ground, steps.moves[step]!)
        if (!origin) entries.add(vertex(steps.from[step]!))
      }
      if (on.length > 0) return true
      if (leaves) entries.add(vertex(target))
      return leaves
    },
    /** The channels that lead from `target` to a MARKET. */
    addExits(target: number, exits: readonly KnownChannel[]): void {
      for (const known of exits) {
        const gathered = channel(known)
        gathered.tails.add(vertex(target))
        gathered.heads.add(SEEN)
      }
    },
    close(unknownExits: readonly number[]): Collected {
      const sorted = [...channels.values()].sort((a, b) => (a.known.id < b.known.id ? -1 : 1))
      const ascending = (set: ReadonlySet<number>): number[] => [...set].sort((a, b) => a - b)
      return {
        network: {
          vertices: holders.length + 2,
          channels: sorted.map(({ known, tails, heads }) => ({
            id: known.id,
            cost: known.cost,
            tails: ascending(tails),
            heads: ascending(heads),
          })),
          entries: ascending(entries),
          exits: ascending(new Set(unknownExits.map(vertex))),
        },
        channels: sorted.map(({ known, logged, inferred }) => ({
          ...known,
          rows: new Set([...logged, ...inferred]).size,
          inferred: [...inferred].filter((row) => !logged.has(row)).length,
        })),
        holders,
      }
    },
  }
}

/** Do logs show the Holder sending the record though nothing tells how it came? Then it was there by a way unknown. */
function departs(steps: Steps, target: number): boolean {
  if (steps.explained[target] === 1) return false
  return steps.from
    .subarray(0, steps.moves.length)
    .some(
      (from) =>
        from === target || (from !== -1 && steps.ground.outletOf[from] === target && steps.explained[from] === 0),
    )
}
