// Time from left to right: when the leaked values were true together, the best way of the source, how long each hop's copy
// was held, the day the rows were seen. Brushing it keeps what lasted into the chosen days, in every view; what that hides
// is said aloud. The same as a list of dates stands below, for those who do not see the picture.

import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { dayOf } from '../parts/days.ts'
import { dayText } from '../parts/time.ts'
import { useSpan } from '../parts/useSpan.ts'
import { ZONE } from '../parts/zone.ts'
import { chooseDays } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import { Brush } from './Brush.tsx'
import { toChange } from './brush.ts'
import { type LaneHop, Lanes, type Span } from './Lanes.tsx'
import { scaleOf } from './scale.ts'
import styles from './Timeline.module.css'

/** How many there are, and how many of them the brushed days leave. */
export interface Left {
  readonly kept: number
  readonly all: number
}

interface Props {
  readonly vintage: Span | null
  readonly way: { readonly from: string; readonly to: string } | null
  readonly hops: readonly LaneHop[]
  readonly seen: string | null
  /** Hops of all chains of the row, and sources of the list. */
  readonly left: { readonly hops: Left; readonly sources: Left }
}

export function Timeline({ vintage, way, hops, seen, left }: Props) {
  const { t, i18n } = useTranslation()
  const [view, go] = useView()
  const spanOf = useSpan()
  const starts = hops.flatMap(({ from }) => from ?? [])
  const instants = [vintage?.from, vintage?.to, way?.from, way?.to, ...starts, seen].filter(
    (at) => typeof at === 'string',
  )
  if (instants.length < 2) return null
  const scale = scaleOf(instants.map(Date.parse), i18n.language, ZONE)
  const whole = { from: dayOf(scale.from, ZONE), until: dayOf(scale.to, ZONE) }
  const brushed = { from: view.from ?? whole.from, until: view.until ?? whole.until }
  const isBrushed = view.from !== null || view.until !== null
  return (
    <section className={styles.timeline} aria-label={t('chain.timeName')}>
      <div className={styles.drawing}>
        <Lanes scale={scale} vintage={vintage} way={way} hops={hops} seen={seen} />
        <Brush
          scale={scale}
          whole={whole}
          brushed={brushed}
          onBrush={(next) => go(chooseDays(toChange(next, whole)))}
        />
      </div>
      <ol className={styles.ticks} aria-hidden="true">
        {scale.ticks.map(({ at, label }) => (
          <li key={label} style={{ left: `${at * 100}%` }}>
            {label}
          </li>
        ))}
      </ol>
      <p className={styles.said}>
        <span role="status">{isBrushed ? <Said from={view.from} until={view.until} left={left} /> : ''}</span>
        {isBrushed ? (
          <Action tone="quiet" onClick={() => go(chooseDays({ from: null, until: null }))}>
            {t('chain.brush.clear')}
          </Action>
        ) : (
          <span className={styles.how}>{t('chain.brush.how')}</span>
        )}
      </p>
      <ul className={styles.legend}>
        {vintage !== null && (
          <li className={styles.vintageWord}>
            {t('chain.vintage')}: {spanOf(vintage.from, vintage.to)}
          </li>
        )}
        {way !== null && (
          <li className={styles.wayWord}>
            {t('chain.way')}: {spanOf(way.from, way.to)}
          </li>
        )}
        {starts.length > 0 && (
          <li className={styles.hopWord}>
            {t('chain.hops')}: {starts.map((at) => dayText(at, i18n.language, ZONE)).join(', ')}
          </li>
        )}
        {seen !== null && (
          <li className={styles.seenWord}>
            {t('chain.seen')}: {dayText(seen, i18n.language, ZONE)}
          </li>
        )}
      </ul>
    </section>
  )
}

interface SaidProps {
  readonly from: string | null
  readonly until: string | null
  readonly left: Props['left']
}

function Said({ from, until, left }: SaidProps) {
  const { t } = useTranslation()
  const spanOf = useSpan()
  const noon = (day: string | null) => (day === null ? null : `${day}T12:00:00.000Z`)
  const [first, last] = from !== null && until !== null && from > until ? [until, from] : [from, until]
  return t('chain.brush.said', {
    span: spanOf(noon(first), noon(last)),
    hops: left.hops.all - left.hops.kept,
    allHops: left.hops.all,
    sources: left.sources.all - left.sources.kept,
    allSources: left.sources.all,
  })
}
