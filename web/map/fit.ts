// Where the reader looks: the whole picture in the window, or one holder in its middle. Measured from the places of the
// picture, not from the drawing: that would cost a tenth of a second at five thousand holders.

import type { Core } from 'cytoscape'
import type { Picture } from './elements.ts'

export interface Bounds {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What the picture takes up, with the room of its boxes; null: it is empty. */
export function boundsOf({ elements }: Pick<Picture, 'elements'>): Bounds | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { position } of elements) {
    if (position === undefined) continue
    left = Math.min(left, position.x - BOX.x)
    right = Math.max(right, position.x + BOX.x)
    top = Math.min(top, position.y - BOX.y)
    bottom = Math.max(bottom, position.y + BOX.y)
  }
  return left > right ? null : { left, top, width: right - left, height: bottom - top }
}

/** All of it in the window; nothing for an empty picture. */
export function fit(cy: Core, picture: Picture): void {
  const bounds = boundsOf(picture)
  if (bounds === null) return
  const [width, height] = [cy.width() - 2 * BESIDE, cy.height() - ABOVE - BELOW]
  const zoom = Math.max(cy.minZoom(), Math.min(width / bounds.width, height / bounds.height, LARGEST))
  cy.viewport({
    zoom,
    pan: {
      x: BESIDE + (width - bounds.width * zoom) / 2 - bounds.left * zoom,
      y: ABOVE + (height - bounds.height * zoom) / 2 - bounds.top * zoom,
    },
  })
}

/** One place in the middle of the window, large enough to be read. */
export function lookAt(cy: Core, { x, y }: { readonly x: number; readonly y: number }): void {
  const zoom = Math.max(cy.zoom(), READABLE)
  cy.viewport({ zoom, pan: { x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom } })
}

/** Half of a box, with its name. */
const BOX = { x: 62, y: 36 }
/** Room in pixels for the heads of the columns and the buttons above and the line of limits below. */
const ABOVE = 68
const BELOW = 54
const BESIDE = 18
/** Small maps are not blown up. */
const LARGEST = 1.15
const READABLE = 0.8
