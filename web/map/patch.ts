// Brings the drawing to a new picture: changes what differs, by id; places are set, not laid out. A large picture comes in
// parts, one a frame, so that the page answers all the while; what stood already moves to its new place in sight.

import type { Core, ElementDefinition } from 'cytoscape'
import type { Picture } from './elements.ts'

/** As many new elements as are added within one frame. */
const A_FRAME = 250
/** Pictures with more elements than these are changed without a motion. */
const MOST_MOVED = 600
const MOTION = 140

/** `done` is called when all is there, at once for a small picture. Gives the function that stops what is under way. */
export function patch(cy: Core, { elements }: Picture, done: () => void): () => void {
  const wanted = new Set(elements.map(({ data }) => String(data.id)))
  const fresh: ElementDefinition[] = []
  const moves = elements.length <= MOST_MOVED && cy.nodes().nonempty() && !isStill()
  cy.batch(() => {
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove()
    for (const element of elements) {
      const there = cy.getElementById(String(element.data.id))
      if (there.empty()) {
        fresh.push(element)
        continue
      }
      there.data(element.data)
      there.classes(typeof element.classes === 'string' ? element.classes : '')
      if (element.position === undefined) continue
      const { x, y } = there.position()
      if (x === element.position.x && y === element.position.y) continue
      if (moves) {
        there.stop()
        there.animate({ position: { ...element.position } }, { duration: MOTION })
      } else there.position({ ...element.position })
    }
  })
  // Lines after the holders that they lie between.
  fresh.sort((a, b) => Number(a.group === 'edges') - Number(b.group === 'edges'))
  let frame = 0
  let next = 0
  const add = () => {
    // A copy: Cytoscape keeps what it is given, and the picture is nobody's to change.
    const part = fresh.slice(next, next + A_FRAME).map((element) => ({ ...element, data: { ...element.data } }))
    next += A_FRAME
    cy.add(part)
    if (next < fresh.length) frame = requestAnimationFrame(add)
    else done()
  }
  add()
  return () => cancelAnimationFrame(frame)
}

function isStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
