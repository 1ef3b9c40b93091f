// The guided first run: five steps, each beside the panel that it explains. It takes no focus and covers nothing it
// speaks of; it is skipped or done once. It knows the panels only by the marks that the desk puts on them.

import { Paper, Portal } from '@mantine/core'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { besideAnchor } from './besideAnchor.ts'
import styles from './Guide.module.css'
import { useGuide } from './guideState.ts'

/** The steps with the places they may be anchored to, the first that is on the screen. */
const STEPS = [
  { word: 'rows', anchors: ['[data-guide="left"] > section:nth-of-type(1)'] },
  { word: 'sources', anchors: ['[data-guide="left"] > section:nth-of-type(2) [aria-current="true"]'] },
  { word: 'chain', anchors: ['[data-guide="chain"]'] },
  { word: 'map', anchors: ['[data-guide="chain"] + section'] },
  { word: 'why', anchors: ['[data-guide="right"]', '[data-guide="opener"]'] },
] as const

export function Guide() {
  const { t } = useTranslation()
  const { step, go, end } = useGuide()
  const card = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null)
  const current = step === null ? undefined : STEPS[step]

  useLayoutEffect(() => {
    if (current === undefined) return
    let marked: HTMLElement | null = null
    const stand = () => {
      const anchor = anchorOf(current.anchors)
      if (marked !== anchor) {
        if (marked !== null) delete marked.dataset.guided
        if (anchor !== null) anchor.dataset.guided = 'true'
        marked = anchor
      }
      if (anchor === null || card.current === null) return
      const { width, height } = card.current.getBoundingClientRect()
      const screen = { width: window.innerWidth, height: window.innerHeight }
      setPlace(besideAnchor(anchor.getBoundingClientRect(), { width, height }, screen))
    }
    anchorOf(current.anchors)?.scrollIntoView({ block: 'nearest' })
    stand()
    // Panels fill and move as answers arrive; twice a second is soon enough for a card beside them.
    const clock = setInterval(stand, 500)
    window.addEventListener('resize', stand)
    return () => {
      clearInterval(clock)
      window.removeEventListener('resize', stand)
      if (marked !== null) delete marked.dataset.guided
    }
  }, [current])

  if (step === null || current === undefined) return null
  const last = step === STEPS.length - 1
  return (
    <Portal>
      <Paper
        ref={card}
        component="section"
        className={styles.card}
        aria-label={t('guide.title')}
        style={place === null ? { visibility: 'hidden' } : place}
      >
        <p className={styles.count}>{t('guide.step', { step: step + 1, all: STEPS.length })}</p>
        <p className={styles.title} aria-live="polite">
          {t(`guide.${current.word}.title`)}
        </p>
        <p>{t(`guide.${current.word}.text`)}</p>
        <div className={styles.actions}>
          {!last && (
            <Action tone="quiet" onClick={end}>
              {t('guide.skip')}
            </Action>
          )}
          {step > 0 && <Action onClick={() => go(step - 1)}>{t('guide.back')}</Action>}
          <Action tone="strong" onClick={() => (last ? end() : go(step + 1))}>
            {last ? t('guide.done') : t('guide.next')}
          </Action>
        </div>
      </Paper>
    </Portal>
  )
}

function anchorOf(selectors: readonly string[]): HTMLElement | null {
  for (const selector of selectors) {
    const found = document.querySelector<HTMLElement>(selector)
    if (found !== null && found.getClientRects().length > 0) return found
  }
  return null
}
