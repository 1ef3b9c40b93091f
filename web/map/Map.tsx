// The only file that holds Cytoscape: it is loaded when first drawn, patched by id when the picture changes, and fitted
// when other holders are drawn. A picture for the eye: everything it lets one do can be done in the table twin.

import type { Core } from 'cytoscape'
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { MOST_CURVED, type Picture } from './elements.ts'
import { FindDrawn } from './FindDrawn.tsx'
import { fit } from './fit.ts'
import { inksOf } from './inks.ts'
import styles from './Map.module.css'
import { Minimap } from './Minimap.tsx'
import { mapStyle } from './mapStyle.ts'
import { patch } from './patch.ts'
import type { Column } from './place.ts'
import { listen, type MapTaps } from './taps.ts'

interface Props {
  readonly picture: Picture
  /** Says in words what the picture shows. */
  readonly label: string
  /** Changes when the inks do. */
  readonly theme: string
  readonly taps: MapTaps
}

// biome-ignore lint/suspicious/noShadowRestrictedNames: the map of the plan, and no file here needs the other Map.
export function Map({ picture, label, theme, taps }: Props) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const [cy, setCy] = useState<Core | null>(null)
  const heads = useRef<HTMLDivElement>(null)
  const latest = useEffectEvent((): [MapTaps, Picture] => [taps, picture])
  const moved = useEffectEvent((core: Core) => placeHeads(heads.current, core, picture.columns))
  const isLarge = picture.shown > MOST_CURVED

  useEffect(() => {
    let core: Core | null = null
    let gone = false
    void import('cytoscape').then(({ default: cytoscape }) => {
      if (gone) return
      core = cytoscape({
        container: box.current,
        autounselectify: true,
        boxSelectionEnabled: true,
        minZoom: 0.03,
        maxZoom: 2.5,
        // While a large picture moves, its lines are left out and its holders are one image.
        hideEdgesOnViewport: isLarge,
        textureOnViewport: isLarge,
        ...(isLarge && { pixelRatio: 1 }),
      })
      listen(core, latest)
      core.on('viewport resize', () => core !== null && moved(core))
      setCy(core)
    })
    return () => {
      gone = true
      core?.destroy()
      setCy(null)
    }
  }, [isLarge])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the inks are read from the page whenever the theme changes.
  useEffect(() => {
    const ground = box.current
    if (cy === null || ground === null) return
    const draw = () => {
      const read = getComputedStyle(ground)
      cy.style(mapStyle(inksOf(read), read.fontFamily))
    }
    draw()
    // The page turns its inks after its children have heard of the theme: the new ones are there with the next frame.
    const frame = requestAnimationFrame(draw)
    return () => cancelAnimationFrame(frame)
  }, [cy, theme])

  const fitted = useRef('')
  useEffect(() => {
    if (cy === null) return
    const drawn = picture.fitKey
    const isNew = fitted.current !== drawn
    if (isNew) fit(cy, picture)
    fitted.current = drawn
    moved(cy)
    performance.mark('suyuan:map-begun')
    return patch(cy, picture, () => performance.mark('suyuan:map-drawn'))
  }, [cy, picture])

  useEffect(() => {
    if (cy === null || box.current === null) return
    const observer = new ResizeObserver(() => {
      cy.resize()
      fit(cy, latest()[1])
    })
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [cy])

  const zoom = (factor: number) =>
    cy?.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
  const pan = (event: KeyboardEvent) => {
    const by = PAN[event.key]
    if (by === undefined || cy === null) return
    event.preventDefault()
    const picked = cy.nodes('.holder.picked').not('.seen')
    if (event.shiftKey && picked.nonempty()) {
      taps.onMoved?.(picked.first().id(), { dx: -by[0] / 2, dy: -by[1] / 2 })
      return
    }
    cy.panBy({ x: by[0], y: by[1] })
  }
  return (
    <div className={styles.map}>
      <div className={styles.heads} ref={heads} aria-hidden="true">
        {picture.columns.map(({ stage }) => (
          <div key={stage} className={styles.head}>
            {t(`list.stage.${stage}`)}
          </div>
        ))}
        {picture.columns.slice(0, -1).map(({ stage }) => (
          <div key={stage} className={styles.rule} />
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the picture can be moved with the arrow keys. */}
      <div ref={box} className={styles.canvas} role="img" aria-label={label} tabIndex={0} onKeyDown={pan} />
      {cy !== null && <FindDrawn cy={cy} picture={picture} onFound={taps.onHolder} />}
      {cy !== null && picture.shown > SMALL && <Minimap cy={cy} picture={picture} theme={theme} />}
      <div className={styles.tools}>
        <Action aria-label={t('map.zoomIn')} title={t('map.zoomIn')} onClick={() => zoom(1.25)}>
          +
        </Action>
        <Action aria-label={t('map.zoomOut')} title={t('map.zoomOut')} onClick={() => zoom(0.8)}>
          −
        </Action>
        <Action aria-label={t('map.fit')} title={t('map.fit')} onClick={() => cy !== null && fit(cy, picture)}>
          ⤢
        </Action>
      </div>
    </div>
  )
}

/** A picture of so many holders is seen at once and needs no map of its own. */
const SMALL = 40

const PAN: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [60, 0],
  ArrowRight: [-60, 0],
  ArrowUp: [0, 60],
  ArrowDown: [0, -60],
}

/** The longest name of an outermost stage, on one line. */
const HEAD_PX = 84

/** Moves the heads and rules of the columns with the picture. */
function placeHeads(box: HTMLDivElement | null, cy: Core, columns: readonly Column[]): void {
  if (box === null) return
  const { x: pan } = cy.pan()
  const zoom = cy.zoom()
  const heads = box.querySelectorAll<HTMLElement>(`.${styles.head}`)
  const rules = box.querySelectorAll<HTMLElement>(`.${styles.rule}`)
  let left = 0
  for (const [i, { edge }] of columns.entries()) {
    const width = (edge - left) * zoom
    // Beyond the outermost columns there is room: their heads may stand out of them.
    const short = i === 0 || i === columns.length - 1 ? Math.max(0, HEAD_PX - width) : 0
    heads[i]?.style.setProperty('left', `${left * zoom + pan - (i === 0 ? short : 0)}px`)
    heads[i]?.style.setProperty('width', `${width + short}px`)
    rules[i]?.style.setProperty('left', `${edge * zoom + pan}px`)
    left = edge
  }
}
