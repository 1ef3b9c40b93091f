// Time from left to right: when the leaked values were true together, the best way of the source, the hops of the chain,
// the day the rows were seen. The same as a list of dates stands below, for those who do not see the picture.

import { useTranslation } from 'react-i18next'
import { dayText } from '../parts/time.ts'
import { useSpan } from '../parts/useSpan.ts'
import { ZONE } from '../parts/zone.ts'
import { scaleOf } from './scale.ts'
import styles from './Timeline.module.css'

interface Span {
  readonly from: string | null
  readonly to: string | null
}

interface Props {
  readonly vintage: Span | null
  readonly way: { readonly from: string; readonly to: string } | null
  /** Instants of the logged hops, ISO in UTC. */
  readonly hops: readonly string[]
  readonly seen: string | null
}

const WIDTH = 1000
const HEIGHT = 62

export function Timeline({ vintage, way, hops, seen }: Props) {
  const { t, i18n } = useTranslation()
  const spanOf = useSpan()
  const instants = [vintage?.from, vintage?.to, way?.from, way?.to, ...hops, seen].filter(
    (at) => typeof at === 'string',
  )
  if (instants.length < 2) return null
  const scale = scaleOf(instants.map(Date.parse), i18n.language, ZONE)
  const x = (at: string) => scale.at(Date.parse(at)) * WIDTH
  const band = (span: Span) => {
    const from = span.from === null ? 0 : x(span.from)
    const to = span.to === null ? WIDTH : x(span.to)
    return { x: from, width: Math.max(2, to - from) }
  }
  return (
    <section className={styles.timeline} aria-label={t('chain.timeName')}>
      <svg className={styles.picture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {scale.ticks.map(({ at, label }) => (
          <line key={label} x1={at * WIDTH} x2={at * WIDTH} y1="0" y2={HEIGHT} className={styles.tick} />
        ))}
        {vintage !== null && <rect {...band(vintage)} y="6" height="22" className={styles.vintage} />}
        {way !== null && <rect {...band(way)} y="32" height="22" className={styles.way} />}
        {hops.map((at, i) => (
          <line
            // biome-ignore lint/suspicious/noArrayIndexKey: a hop is its place in the chain.
            key={i}
            x1={x(at)}
            x2={x(at)}
            y1="28"
            y2="58"
            className={styles.hop}
          />
        ))}
        {seen !== null && <line x1={x(seen)} x2={x(seen)} y1="0" y2={HEIGHT} className={styles.seen} />}
      </svg>
      <ol className={styles.ticks} aria-hidden="true">
        {scale.ticks.map(({ at, label }) => (
          <li key={label} style={{ left: `${at * 100}%` }}>
            {label}
          </li>
        ))}
      </ol>
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
        {hops.length > 0 && (
          <li className={styles.hopWord}>
            {t('chain.hops')}: {hops.map((at) => dayText(at, i18n.language, ZONE)).join(', ')}
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
