// The canary plan: the fewest planted records, and into which copies each is put, so that the next leak from any single
// copy (or from any two) names itself by the records that show in it. It takes for granted that a leak shows all planted
// records of its copy; one that shows only some is named as far as it can be (nameLeak.ts).

import type { Exposure } from '../exposure.ts'
import { smallCode } from './code.ts'
import { type CopyGraph, copyGraph } from './copyGraph.ts'

export interface PlannedRecord {
  /** `canary-1` …: a name for the planner, not an identifier of anybody. */
  readonly id: string
  /** Holders into whose copy it is put, sorted; of a ring of copies the first. It goes on from there by itself. */
  readonly plantIn: readonly string[]
}

export interface PlannedCopy {
  /** Holders of this copy, sorted; more than one: they send to each other, and no planted record tells them apart. */
  readonly holders: readonly string[]
  /** Ids of the records that show in it, in the order of the records. */
  readonly shows: readonly string[]
  /** Copies that send to it, by their first Holder: what leaked from them too is hidden behind a leak from here. */
  readonly behind: readonly string[]
}

export interface CanaryPlan {
  /** Epoch ms UTC: the map as of then. */
  readonly asOf: number
  readonly pairs: boolean
  readonly records: readonly PlannedRecord[]
  readonly copies: readonly PlannedCopy[]
  /** No plan has fewer records; equal to their number: this one is the smallest. */
  readonly atLeast: number
}

/** The plan for the copies at `asOf`. Empty when the map has none. Cost: a search that is given up after a while. */
export function canaryPlan(exposure: Exposure, asOf: number, pairs: boolean): CanaryPlan {
  return planFor(copyGraph(exposure, asOf), asOf, pairs)
}

/** The plan for given copies. */
export function planFor({ copies, above }: CopyGraph, asOf: number, pairs: boolean): CanaryPlan {
  const code = smallCode({ above, pairs })
  const records = Array.from({ length: code.records }, (_, bit) => ({
    id: `canary-${bit + 1}`,
    bit: 1n << BigInt(bit),
  }))
  const comes = above.map((list) => list.reduce((word, other) => word | code.words[other]!, 0n))
  return {
    asOf,
    pairs,
    records: records.map(({ id, bit }) => ({
      id,
      plantIn: copies
        .flatMap((holders, copy) => ((code.words[copy]! & ~comes[copy]! & bit) === 0n ? [] : [holders[0]!]))
        .sort(),
    })),
    copies: copies.map((holders, copy) => ({
      holders,
      shows: records.flatMap(({ id, bit }) => ((code.words[copy]! & bit) === 0n ? [] : [id])),
      behind: above[copy]!.map((other) => copies[other]![0]!),
    })),
    atLeast: code.atLeast,
  }
}
