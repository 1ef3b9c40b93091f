// What the panel "Spread" is about and what of it the map draws: the picked holder, else the one under examination; the
// brushed days, else its best way. The map follows only while the panel is open.

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBlast } from '../blast/blastQuestion.ts'
import { type BlastWindow, blastWindow } from '../blast/blastWindow.ts'
import { useDays } from '../parts/useDays.ts'
import { useView } from '../url/useView.ts'
import type { DeskTrace } from './CaseCentre.tsx'
import type { Examined } from './examined.ts'

/** More than these are not outlined: the panel lists them all. */
const MOST_DRAWN = 40

export function useSpread(trace: DeskTrace | null, current: Examined, seen: string | null) {
  const { t } = useTranslation()
  const [view] = useView()
  const days = useDays()
  const holder = view.holder ?? current.holder
  const place = trace?.places.find(({ key }) => key === holder)
  const ranked = trace?.ranked.find(({ key }) => key === holder)
  const window: BlastWindow = blastWindow({ days, way: ranked?.way ?? place?.way ?? null, seen })
  const isOpen = trace !== null && view.side === 'blast' && holder !== null
  const answer = useBlast(isOpen ? { holder, from: window.from, to: window.to } : null)
  const downstream = isOpen ? answer.data?.radius.downstream : undefined
  const also = useMemo(() => {
    if (downstream === undefined || downstream.length === 0) return null
    const keys = downstream.slice(0, MOST_DRAWN).map(({ key }) => key)
    return { keys, links: [], said: t('map.reached', { count: keys.length }) }
  }, [downstream, t])
  return { holder, window, also }
}
