// The picture of the timeline: the vintage, the way of the source, a bar for as long as each hop's copy was held, and the
// day the rows were seen. Seen by the eye only; the list below it says the same.

import type { Scale } from './scale.ts'
import styles from './Timeline.module.css'

export interface Span {
  readonly from: string | null
  readonly to: string | null
}

export interface LaneHop {
  /** ISO in UTC; null: nobody knows since when. */
  readonly from: string | null
  /** null: it is held still. */
  readonly to: string | null
  readonly logged: boolean
  /** False: outside the brushed days. */
  readonly kept: boolean
}

interface Props {
  readonly scale: Scale
  readonly vintage: Span | null
  readonly way: Span | null
  readonly hops: readonly LaneHop[]
  readonly seen: string | null
}

const WIDTH = 1000
const TOP = 38
const LANE = 8
const LEAST = 2

/** Height of the picture in px. */
export function lanesHeight(hops: number): number {
  return TOP + Math.max(1, hops) * LANE + 4
}

export function Lanes({ scale, vintage, way, hops, seen }: Props) {
  const height = lanesHeight(hops.length)
  const x = (at: string) => Math.min(1, Math.max(0, scale.at(Date.parse(at)))) * WIDTH
  const band = ({ from, to }: Span) => {
    const start = from === null ? 0 : x(from)
    const end = to === null ? WIDTH : x(to)
    return { x: start, width: Math.max(LEAST, end - start) }
  }
  return (
    <svg
      className={styles.picture}
      height={height}
      viewBox={`0 0 ${WIDTH} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {scale.ticks.map(({ at, label }) => (
        <line key={label} x1={at * WIDTH} x2={at * WIDTH} y1="0" y2={height} className={styles.tick} />
      ))}
      {vintage !== null && <rect {...band(vintage)} y="5" height="12" className={styles.vintage} />}
      {way !== null && <rect {...band(way)} y="21" height="12" className={styles.way} />}
      {hops.map(({ from, to, logged, kept }, i) => (
        <g
          // biome-ignore lint/suspicious/noArrayIndexKey: a hop is its place in the chain.
          key={i}
          className={[styles.hop, logged ? '' : styles.inferred, kept ? '' : styles.left].filter(Boolean).join(' ')}
        >
          <rect {...band({ from, to })} y={TOP + i * LANE} height={LANE - 3} />
          {from !== null && <line x1={x(from)} x2={x(from)} y1={TOP + i * LANE - 2} y2={TOP + (i + 1) * LANE - 2} />}
        </g>
      ))}
      {seen !== null && <line x1={x(seen)} x2={x(seen)} y1="0" y2={height} className={styles.seen} />}
    </svg>
  )
}
