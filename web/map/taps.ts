// What the mouse does on the canvas, told as taps: a holder, a flow, a hop, a fold, a badge, the ground; a holder that was
// dragged to another place; holders that a box was drawn around (with Shift). Called by Map.tsx, which does not look further.

import type { Core, EventObject } from 'cytoscape'
import type { Offset } from '../url/arrangement.ts'
import type { Picture } from './elements.ts'

export interface MapTaps {
  readonly onHolder: (key: string) => void
  readonly onFlow: (key: string) => void
  readonly onHop: (hop: number) => void
  /** The box that stands for what is left out of a stage: its `~STAGE`. */
  readonly onFold: (stage: string) => void
  readonly onGround: () => void
  /** The number of neighbours that are not drawn, at a holder's corner. */
  readonly onBadge?: (key: string) => void
  /** Absent: holders cannot be moved. */
  readonly onMoved?: (key: string, by: Offset) => void
  readonly onBoxed?: (keys: readonly string[]) => void
}

/** `latest` gives the taps and the picture of the moment. */
export function listen(cy: Core, latest: () => readonly [MapTaps, Picture]): void {
  cy.autoungrabify(latest()[0].onMoved === undefined)
  cy.on('tap', (event) => answerTap(event, latest()[0]))
  cy.on('drag', 'node.holder', ({ target }) => {
    const { x, y } = target.position()
    const [left, top] = BADGE[target.data('stage') === 'THIRD_PARTY' ? 'diamond' : 'box']
    cy.getElementById(`~hidden:${target.id()}`).position({ x: x + left, y: y + top })
  })
  cy.on('dragfree', 'node.holder', ({ target }) => {
    const [taps, { elements }] = latest()
    const from = elements.find(({ data }) => data.id === target.id())?.position
    if (from === undefined) return
    const { x, y } = target.position()
    taps.onMoved?.(target.id(), { dx: Math.round(x - from.x), dy: Math.round(y - from.y) })
  })
  const boxed: string[] = []
  cy.on('box', 'node.holder', ({ target }) => {
    if (boxed.length === 0) queueMicrotask(() => latest()[0].onBoxed?.(boxed.splice(0)))
    if (!target.hasClass('seen')) boxed.push(target.id())
  })
}

/** Where the number stands, seen from the middle of its holder. */
export const BADGE = { box: [50, -18], diamond: [34, -18] } as const

function answerTap({ target, cy }: EventObject, taps: MapTaps): void {
  if (target === cy) {
    taps.onGround()
    return
  }
  const { id, flow, hop, of } = target.data()
  if (target.hasClass('fold')) taps.onFold(String(of))
  else if (target.hasClass('badge')) taps.onBadge?.(String(of))
  else if (typeof hop === 'number') taps.onHop(hop)
  else if (typeof flow === 'string') taps.onFlow(flow)
  else if (target.hasClass('holder') && !target.hasClass('seen')) taps.onHolder(String(id))
}
