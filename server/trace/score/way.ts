// A Way is one of the many ways in which a candidate may have leaked: one act, what reached it between two dates, or all
// that it held at one time. acts.ts, windows.ts and snapshots.ts make them; coverage.ts weighs them.

export type WayKind = 'ACT' | 'WINDOW' | 'SNAPSHOT'

export interface Way {
  readonly kind: WayKind
  /** Movement id, `window:HOLDER:FROM/TO` or `snapshot:HOLDER:AT`; empty for a way that holds no row. */
  readonly id: string
  /** Epoch ms UTC. */
  readonly from: number
  readonly to: number
  /** Index of the Movement of an act; -1 otherwise. */
  readonly movement: number
  /** K: Subjects it exposed who could have given the easiest of the leaked rows, weighted by presence. */
  readonly exposed: number
  /** K for each pattern of columns that the leaked rows have, in the order of `claims.patterns`. */
  readonly byPattern: readonly number[]
  /** Share of its log lines that are missing, 0..1; 0 for an act: its list is whole, or has no members at all. */
  readonly gap: number
  /** Core columns that nobody of this way has: if it is the source, they were bought in. */
  readonly lacks: number
  /** Claims that it holds (ascending) and the x of each, 0..1. */
  readonly claims: readonly number[]
  readonly xs: readonly number[]
  /** Its share of the ways of its kind before normalising: the age prior is put on by coverage.ts. */
  readonly count: number
  /** An act that only left the candidate, for a holder that may leak it as well. */
  readonly sent: boolean
  /** Supposed, over a Flow that leaves no log (unlogged.ts). */
  readonly unlogged: boolean
}
