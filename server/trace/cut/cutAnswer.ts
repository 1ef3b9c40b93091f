// What would sever every Chain of a leak: the answer as plain data, the same for the command line, GraphQL and the page.

import type { Truncated } from '../answer.ts'

export const CUT_QUESTION =
  'Over which channels must nothing go any more, so that no chain leads from the people through these candidates to where the rows were seen?'

/** A channel of the cut. `flow`: the Flow's id, or `FROM->TO` where no Flow of the map stands for it (`derived`). */
export interface CutChannel {
  readonly flow: string
  readonly from: string
  readonly to: string
  readonly mechanism: string | null
  readonly derived: boolean
  /** In the unit of the map's severCost. */
  readonly cost: number
  /** Distinct rows that go by it on some Chain; `inferred`: those of them that no logged Movement takes there. */
  readonly rows: number
  readonly inferred: number
}

export interface CutAnswer {
  /** The candidates whose Chains are severed, by rank or as named; `rows`: distinct rows with a Chain to it. */
  readonly candidates: readonly { readonly id: string; readonly posterior: number | null; readonly rows: number }[]
  /** Sum of their posteriors; null when there are none. The rest is other candidates' and the unknown source's. */
  readonly share: number | null
  /** Distinct matched rows, and those of them that have a Chain to any of the candidates. */
  readonly rows: { readonly matched: number; readonly chained: number }
  /** What every Chain passes, from the people on; the people and the market are left out. */
  readonly dominators: readonly {
    readonly kind: 'HOLDER' | 'FLOW'
    readonly id: string
    /** True for a channel that no Flow of the map stands for. */
    readonly derived: boolean
  }[]
  /** The cheapest set that severs every Chain, sorted by id; of equally cheap ones the fewest, then nearest to the market. */
  readonly cut: readonly CutChannel[]
  /** Sum of its costs; null: nothing that can be severed stands on some Chain of each candidate. */
  readonly total: number | null
  /** Candidates from which neither map nor logs know a channel to a MARKET: only what comes to them can be severed. */
  readonly unknownExits: readonly string[]
  /** Candidates that also got the data by no channel known, so that the cut leaves them open. */
  readonly unsevered: readonly string[]
  /** Cost of channels for which the map names none. */
  readonly defaultCost: number
  /** Of each row, Chains less probable than this beside its best one are left out. */
  readonly leastWeight: number
  readonly truncated: Truncated | null
}
