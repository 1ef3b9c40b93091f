// What the picture is drawn from, as plain values: the whole map, the chain that is looked at, who is ranked. The pure
// files of this folder know these shapes only; useWholeMap.ts and MapPanel.tsx fill them.

import type { Arrangement } from '../url/arrangement.ts'

export const MAP_STAGES = ['CUSTOMER', 'COUNTER', 'SYSTEM', 'THIRD_PARTY', 'MARKET'] as const
export type MapStage = (typeof MAP_STAGES)[number]

export interface MapHolder {
  readonly key: string
  /** In the reader's language. */
  readonly name: string
  readonly kind: string
  readonly stage: MapStage
  readonly partOf: string | null
}

export interface MapFlow {
  readonly key: string
  readonly from: string
  readonly to: string
  /** False: it leaves no log, and is drawn dashed. */
  readonly logged: boolean
  /** When it is open, ISO in UTC; null ends are open. Left out: always. */
  readonly valid?: { readonly from: string | null; readonly to: string | null }
}

export interface WholeMap {
  readonly holders: readonly MapHolder[]
  readonly flows: readonly MapFlow[]
}

export interface MapHop {
  readonly from: string
  readonly to: string
  readonly evidence: 'LOGGED' | 'INFERRED' | 'DISPUTED'
  /** Which hop of the whole chain it is, from 1, where some of it is not drawn; left out: its place. */
  readonly ordinal?: number
}

/** The chain that is drawn, hop by hop; empty without one. */
export type MapChain = readonly MapHop[]

/** What is drawn beside the chain: holders that are outlined, and links between holders. */
export interface MapAlso {
  readonly keys: readonly string[]
  readonly links: readonly { readonly from: string; readonly to: string; readonly inferred: boolean }[]
}

export interface MapLook {
  /** Where the rows were seen, drawn after the chain; null without a chain. */
  readonly seen: string | null
  /** Keys of the ranked places, best first. */
  readonly ranked: readonly string[]
  /** Key of the candidate under examination; null for the unknown source or an act. */
  readonly current: string | null
  readonly picked: { readonly holder: string | null; readonly flow: string | null; readonly hop: number | null }
  /** True: the whole map, folded where it is large; false: the chain and its neighbours. */
  readonly all: boolean
  /** What the reader has opened, folded, hidden, pinned and moved; absent: nothing. */
  readonly arranged?: Arrangement
  /** Keys that a box was drawn around; absent: none. */
  readonly boxed?: ReadonlySet<string>
  readonly also?: MapAlso
}
