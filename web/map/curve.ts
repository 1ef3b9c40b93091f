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

/** How far a line may swing aside, the least first, below before above. */
const SWINGS = [0, ...Array.from({ length: 16 }, (_, i) => [(i + 1) * 40, -(i + 1) * 40]).flat()]
const STEPS = 24
/** Half of a box with the room that a line keeps from it. */
const BOX = { x: 60, y: 26 }

const STRAIGHT: Curve = { weights: '0.5', distances: '0', sourceEnd: 'outside-to-node', targetEnd: 'outside-to-node' }

/**
 * A place that is not known gives a straight line. `others`: places that the line must not run behind; it swings above or
 * below them by as little as it can, or runs as it is where it cannot. Cost O(others).
 */
export function curve(from: Place | undefined, to: Place | undefined, others: readonly Place[] = []): Curve {
  if (from === undefined || to === undefined) return STRAIGHT
  if (to.x - from.x > 2 * HALF_WIDTH) {
    const start = { x: from.x + HALF_WIDTH, y: from.y }
    const end = { x: to.x - HALF_WIDTH, y: to.y }
    const third = (end.x - start.x) * 0.38
    const between = others.filter(({ x }) => x > from.x + 1 && x < to.x - 1)
    const lines = SWINGS.map((swing): readonly [Place, Place] => [
      { x: start.x + third, y: start.y + swing },
      { x: end.x - third, y: end.y + swing },
    ])
    const clear = lines.find((controls) => !runsBehind(start, end, controls, between))
    return bent(start, end, clear ?? lines[0] ?? [], '50% 0', '-50% 0')
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

/** As Cytoscape draws it: two quadratic curves that meet midway between the control points. */
function runsBehind(start: Place, end: Place, [a, b]: readonly [Place, Place], others: readonly Place[]): boolean {
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
  for (let i = 0; i <= STEPS; i++) {
    for (const at of [onCurve(start, a, middle, i / STEPS), onCurve(middle, b, end, i / STEPS)]) {
      if (others.some(({ x, y }) => Math.abs(at.x - x) < BOX.x && Math.abs(at.y - y) < BOX.y)) return true
    }
  }
  return false
}

function onCurve(from: Place, control: Place, to: Place, t: number): Place {
  const part = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * (1 - t) * t * b + t ** 2 * c
  return { x: part(from.x, control.x, to.x), y: part(from.y, control.y, to.y) }
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
