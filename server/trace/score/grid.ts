// The points on which the score integrates what nobody knows: w0, the share of rows from elsewhere, and m, the share of
// elsewhere's rows that would match somebody. Midpoints of equal cells, so that no point sits on a pole.

import type { Assumptions } from '../assumptions.ts'

export interface Grid {
  /** Points of w0 and the log of their weights (natural); weights sum to 1. */
  readonly w0: Float64Array
  readonly logW0: Float64Array
  /** Points of m in (0, 1); each weighs the same. */
  readonly m: Float64Array
}

const W0_POINTS = 16
const M_POINTS = 16

/**
 * The grid for a town whose logs lack a share `gapRate` of their lines: w0 ~ Beta(a, b) with a and the mean of the
 * assumptions; m ~ U(0, 1).
 */
export function makeGrid(gapRate: number, assumptions: Assumptions): Grid {
  const a = assumptions.w0Shape
  const mean = Math.min(assumptions.w0Max, assumptions.w0Mean + assumptions.w0GapSlope * gapRate)
  const b = (a * (1 - mean)) / mean
  const w0 = midpoints(W0_POINTS)
  const density = w0.map((point) => (a - 1) * Math.log(point) + (b - 1) * Math.log1p(-point))
  const total = logSum(density)
  return { w0, logW0: density.map((log) => log - total), m: midpoints(M_POINTS) }
}

/** log of the sum of exponentials, natural logs; -Infinity for none. */
export function logSum(logs: ArrayLike<number>): number {
  let most = Number.NEGATIVE_INFINITY
  for (let index = 0; index < logs.length; index++) most = Math.max(most, logs[index]!)
  if (most === Number.NEGATIVE_INFINITY) return most
  let sum = 0
  for (let index = 0; index < logs.length; index++) sum += Math.exp(logs[index]! - most)
  return most + Math.log(sum)
}

function midpoints(count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, cell) => (cell + 0.5) / count)
}
