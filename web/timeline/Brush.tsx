// The brush over the timeline: two handles and the stretch between them, each a slider by keyboard, all of it by mouse.
// While it is moved only the brush itself follows; when it is let go, the days go into the address and every view follows.

import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf, startOf } from '../parts/days.ts'
import { dayText, rangeText } from '../parts/time.ts'
import { ZONE } from '../parts/zone.ts'
import { type Brushed, byKey, daysFrom, drawn, moved, type Part } from './brush.ts'
import type { Scale } from './scale.ts'
import styles from './Timeline.module.css'

interface Props {
  readonly scale: Scale
  readonly whole: Brushed
  readonly brushed: Brushed
  readonly onBrush: (brushed: Brushed) => void
}

interface Drag {
  readonly part: Part | 'new'
  readonly day: string
  readonly before: Brushed
}

const PARTS: readonly Part[] = ['from', 'both', 'until']

export function Brush({ scale, whole, brushed, onBrush }: Props) {
  const { t, i18n } = useTranslation()
  const ground = useRef<HTMLDivElement>(null)
  const drag = useRef<Drag | null>(null)
  const [draft, setDraft] = useState<Brushed | null>(null)
  const now = draft ?? brushed
  const isWhole = now.from <= whole.from && now.until >= whole.until
  const last = daysFrom(whole.from, whole.until)
  const left = scale.at(startOf(now.from, ZONE))
  const right = scale.at(startOf(now.until, ZONE) + 86_400_000)
  const style = {
    left: share(Math.max(0, left)),
    width: share(Math.max(0.002, Math.min(1, right) - Math.max(0, left))),
  }

  const dayAt = (event: PointerEvent) => {
    const box = ground.current?.getBoundingClientRect()
    const x = box === undefined || box.width === 0 ? 0 : (event.clientX - box.left) / box.width
    return dayOf(scale.instant(Math.min(1, Math.max(0, x))), ZONE)
  }
  const begin = (part: Part | 'new') => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.stopPropagation()
    ground.current?.setPointerCapture(event.pointerId)
    drag.current = { part, day: dayAt(event), before: now }
  }
  const move = (event: PointerEvent) => {
    const held = drag.current
    if (held === null) return
    const day = dayAt(event)
    if (held.part === 'new') setDraft(drawn(held.day, day, whole))
    else setDraft(moved(held.part, held.before, daysFrom(held.day, day), whole))
  }
  const letGo = () => {
    drag.current = null
    if (draft !== null) onBrush(draft)
    setDraft(null)
  }
  const press = (part: Part) => (event: KeyboardEvent) => {
    const next = byKey(event.key, event.shiftKey, part, now, whole)
    if (next === null) return
    event.preventDefault()
    event.stopPropagation()
    setDraft(next)
  }
  const said = (part: Part) => {
    if (part !== 'both') return dayText(new Date(startOf(now[part], ZONE)).toISOString(), i18n.language, ZONE)
    const [from, until] = [now.from, now.until].map((day) => new Date(startOf(day, ZONE)).toISOString())
    return rangeText(from ?? '', until ?? '', i18n.language, ZONE)
  }
  return (
    // The pointer's way to what the three sliders in it do by keyboard.
    <div ref={ground} className={styles.ground} onPointerDown={begin('new')} onPointerMove={move} onPointerUp={letGo}>
      <div className={styles.veil} style={{ left: 0, width: share(Math.max(0, left)) }} />
      <div className={styles.veil} style={{ right: 0, width: share(Math.max(0, 1 - right)) }} />
      <div className={isWhole ? styles.wholeBrush : styles.brush} style={style}>
        {PARTS.map((part) => (
          <div
            key={part}
            role="slider"
            tabIndex={0}
            className={styles[part]}
            aria-label={t(`chain.brush.${part}`)}
            aria-valuemin={0}
            aria-valuemax={last}
            aria-valuenow={Math.min(last, Math.max(0, daysFrom(whole.from, part === 'until' ? now.until : now.from)))}
            aria-valuetext={said(part)}
            onPointerDown={part === 'both' && isWhole ? undefined : begin(part)}
            onKeyDown={press(part)}
            // A key that is held down makes one step of the history, not hundreds.
            onKeyUp={letGo}
            onBlur={letGo}
          />
        ))}
      </div>
    </div>
  )
}

function share(value: number): string {
  return `${value * 100}%`
}
