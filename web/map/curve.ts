// The line between two places: leaves at the right, arrives at the left, and swings like an S; within one column, or
// back against the stream, it swings out to the right. Given as Cytoscape wants it: control points by weight and distance
// from the straight line, numbers with a space between. Pure.

export interface Place {
  readonly x: number
  readonly y: number
}

export interface Curve {
  /** Along the straight line, 0 at its start, 1 at its end. */
  readonly weights: string
  /** Off the straight line, to its right-hand side. */
  readonly distances: string
  readonly sourceEnd: string
  readonly targetEnd: string
}

const HALF_WIDTH = 52
/** How far a line within one column swings out. */
const SWING = 52

const STRAIGHT: Curve = { weights: '0.5', distances: '0', sourceEnd: 'outside-to-node', targetEnd: 'outside-to-node' }

/** A place that is not known gives a straight line. */
export function curve(from: Place | undefined, to: Place | undefined): Curve {
  if (from === undefined || to === undefined) return STRAIGHT
  if (to.x - from.x > 2 * HALF_WIDTH) {
    const start = { x: from.x + HALF_WIDTH, y: from.y }
    const end = { x: to.x - HALF_WIDTH, y: to.y }
    const third = (end.x - start.x) * 0.38
    return bent(
      start,
      end,
      [
        { x: start.x + third, y: start.y },
        { x: end.x - third, y: end.y },
      ],
      '50% 0',
      '-50% 0',
    )
  }
  const start = { x: from.x + HALF_WIDTH, y: from.y }
  const end = { x: to.x + HALF_WIDTH, y: to.y }
  const out = Math.max(start.x, end.x) + SWING
  return bent(
    start,
    end,
    [
      { x: out, y: start.y },
      { x: out, y: end.y },
    ],
    '50% 0',
    '50% 0',
  )
}

function bent(start: Place, end: Place, controls: readonly Place[], sourceEnd: string, targetEnd: string): Curve {
  const [dx, dy] = [end.x - start.x, end.y - start.y]
  const length = Math.hypot(dx, dy) || 1
  return {
    weights: controls.map(({ x, y }) => ((x - start.x) * dx + (y - start.y) * dy) / length ** 2).join(' '),
    distances: controls.map(({ x, y }) => ((y - start.y) * dx - (x - start.x) * dy) / length).join(' '),
    sourceEnd,
    targetEnd,
  }
}
