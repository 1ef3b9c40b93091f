// What an attack hands to the leak: who held what, through which acts, and how the rows turn up. Each scenario is one
// function in a file of its own; it may add lines to the log, as its act would have left them, and nothing else.

import type { Line } from '../log.ts'
import type { Random } from '../random.ts'
import type { Town } from '../town.ts'

/** What the guilty act held of one person, and when that was true. */
export interface Held {
  readonly person: number
  /** Epoch ms UTC. */
  readonly asOf: number
  readonly categories: readonly string[]
}

export interface Source {
  /** Holder ids from which the rows left; any of them is right. */
  readonly holders: readonly string[]
  /** Accounts; empty when the log cannot know one. */
  readonly actors: readonly string[]
  /** The lines of the act, where it left any. */
  readonly acts: readonly Line[]
  /** Share of the true rows it is to give, 0..1; it gives less when it held fewer. Shares sum to 1. */
  readonly share: number
  readonly held: readonly Held[]
  /** What of it is among the rows in any case; mostly nothing. */
  readonly always: readonly Held[]
}

export interface Attack {
  /** Empty: nobody in the map. */
  readonly sources: readonly Source[]
  /** Categories that the leak shows, in the order of its columns. */
  readonly columns: readonly string[]
  readonly seenWhere: string
  /** Holder id of the innocent that looks most like a source; null: found by overlap (leak/lookalike.ts). */
  readonly lookalike: string | null
  /** Share of rows of people who are not in the town, 0..1; null: as usual. */
  readonly strangers: number | null
  /** People who stand behind rows from elsewhere; null: anybody in town. */
  readonly elsewhere: readonly Held[] | null
  /** People whose records were planted, and in which list. */
  readonly planted: readonly Planted[]
}

/** A record that stands in one list only. */
export interface Planted {
  readonly person: number
  readonly line: Line
  readonly at: number
}

/** An attack as most are: no stranger than usual, nothing planted. */
export function plainAttack(
  sources: readonly Source[],
  columns: readonly string[],
  seenWhere: string,
  lookalike: string | null,
): Attack {
  return { sources, columns, seenWhere, lookalike, strangers: null, elsewhere: null, planted: [] }
}

export type AttackMaker = (town: Town, random: Random) => Attack
