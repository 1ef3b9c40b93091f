// The whole picture small, with the window on it: where one is, and a click to be elsewhere. Drawn on a canvas of its own;
// for the eye only, since the table and the search lead anywhere too.

import type { Core } from 'cytoscape'
import { useEffect, useRef } from 'react'
import type { Picture } from './elements.ts'
import { boundsOf } from './fit.ts'
import styles from './Map.module.css'

interface Props {
  readonly cy: Core
  readonly picture: Picture
  /** Changes when the inks do. */
  readonly theme: string
}

const SIZE = { width: 132, height: 76 }

export function Minimap({ cy, picture, theme }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const bounds = boundsOf(picture)
  const scale = bounds === null ? 1 : Math.min(SIZE.width / bounds.width, SIZE.height / bounds.height)

  const aside = bounds === null ? 0 : (SIZE.width - bounds.width * scale) / 2
  const above = bounds === null ? 0 : (SIZE.height - bounds.height * scale) / 2

  // biome-ignore lint/correctness/useExhaustiveDependencies: the bounds are the picture's; the inks are read anew with the theme.
  useEffect(() => {
    const drawing = canvas.current?.getContext('2d') ?? null
    if (canvas.current === null || drawing === null || bounds === null) return
    const read = getComputedStyle(canvas.current)
    const [dot, chain, frame] = ['--soft', '--cinnabar', '--indigo'].map((ink) => read.getPropertyValue(ink).trim())
    const spots = picture.elements.flatMap(({ position, classes }) =>
      position === undefined || String(classes).startsWith('badge')
        ? []
        : [{ ...position, ink: String(classes).includes('on-chain') ? chain : dot }],
    )
    const whole = document.createElement('canvas')
    Object.assign(whole, SIZE)
    const dots = whole.getContext('2d')
    for (const { x, y, ink } of spots) {
      if (dots === null || ink === undefined) break
      dots.fillStyle = ink
      dots.fillRect(aside + (x - bounds.left) * scale - 1, above + (y - bounds.top) * scale - 1, 2, 2)
    }
    const draw = () => {
      drawing.clearRect(0, 0, SIZE.width, SIZE.height)
      drawing.drawImage(whole, 0, 0)
      const { x1, y1, w, h } = cy.extent()
      drawing.strokeStyle = frame ?? ''
      drawing.strokeRect(aside + (x1 - bounds.left) * scale, above + (y1 - bounds.top) * scale, w * scale, h * scale)
    }
    draw()
    cy.on('viewport resize', draw)
    return () => {
      cy.off('viewport resize', draw)
    }
  }, [cy, picture, theme])

  const go = (event: { readonly nativeEvent: { readonly offsetX: number; readonly offsetY: number } }) => {
    if (bounds === null) return
    const { offsetX, offsetY } = event.nativeEvent
    const [x, y] = [(offsetX - aside) / scale + bounds.left, (offsetY - above) / scale + bounds.top]
    cy.pan({ x: cy.width() / 2 - x * cy.zoom(), y: cy.height() / 2 - y * cy.zoom() })
  }
  return (
    <div aria-hidden="true">
      <canvas ref={canvas} className={styles.minimap} {...SIZE} onPointerDown={go} />
    </div>
  )
}
