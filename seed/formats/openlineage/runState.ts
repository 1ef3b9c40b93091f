// How far a run has come: which of its events is the last, and what that says of what it read and wrote. PURE. Used by
// gathering.ts.

import type { LineageEdge } from '../lineage/lineageGraph.ts'

export interface RunState {
  readonly at: number | null
  readonly rank: number
  /** Place among all events read. */
  readonly order: number
  /** null for events of no run. */
  readonly outcome: LineageEdge['status']
}

/** Of events of one instant the one that ends the run is the last. OTHER says nothing of how a run ended. */
const RANKS: readonly (string | null)[] = [null, 'OTHER', 'START', 'RUNNING', 'COMPLETE', 'ABORT', 'FAIL']

export function stateOf(type: string | null, at: number | null, order: number): RunState {
  const outcome = type === null ? null : (OUTCOMES[type] ?? 'running')
  return { at, rank: Math.max(0, RANKS.indexOf(type)), order, outcome }
}

/** True when `a` came after `b`: by time, then by rank, then by place. Without a time the place decides. */
export function isLater(a: RunState, b: RunState): boolean {
  if (a.outcome === null || b.outcome === null) return a.outcome !== null || (b.outcome === null && a.order > b.order)
  const isEnd = (state: RunState): boolean => state.rank > 1
  if (isEnd(a) !== isEnd(b)) return isEnd(a)
  if (a.at !== null && b.at !== null && a.at !== b.at) return a.at > b.at
  if (a.at !== null && b.at !== null && a.rank !== b.rank) return a.rank > b.rank
  return a.order > b.order
}

const OUTCOMES: Readonly<Record<string, LineageEdge['status']>> = {
  COMPLETE: 'complete',
  ABORT: 'failed',
  FAIL: 'failed',
}
