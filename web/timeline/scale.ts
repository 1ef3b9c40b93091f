// The scale of the timeline: from before the first instant to after the last, with ticks at firsts of months, or by weeks.
// Pure given language and zone.

export interface Scale {
  /** Place of an instant (epoch ms UTC), 0..1. */
  readonly at: (instant: number) => number
  /** The instant at a place, epoch ms UTC. */
  readonly instant: (at: number) => number
  /** Both ends, epoch ms UTC. */
  readonly from: number
  readonly to: number
  /** Few enough to be read. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
}

const MOST_TICKS = 8
/** Room at both ends, as a part of the whole stretch. */
const ROOM = 0.04
const EDGE = 0.04

/** Instants in epoch ms UTC, at least one. */
export function scaleOf(instants: readonly number[], language: string, zone: string): Scale {
  const first = Math.min(...instants)
  const last = Math.max(...instants)
  const room = Math.max((last - first) * ROOM, 86_400_000)
  const [from, to] = [first - room, last + room]
  const at = (instant: number) => (instant - from) / (to - from)
  const months = firstsOfMonths(from, to)
  // A stretch with hardly a first of a month in it is told by weeks.
  const byWeek = months.length < 3
  const marks = byWeek ? weeks(from, to) : months
  const step = Math.max(1, Math.ceil(marks.length / MOST_TICKS))
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    month: 'short',
    ...(byWeek ? { day: 'numeric' } : { year: 'numeric' }),
    timeZone: zone,
  })
  return {
    at,
    instant: (place) => from + place * (to - from),
    from,
    to,
    ticks: marks
      .filter((_, i) => i % step === 0)
      .map((mark) => ({ at: at(mark), label: format.format(mark) }))
      // A label that would hang over the edge is worse than none.
      .filter((tick) => tick.at > EDGE && tick.at < 1 - EDGE),
  }
}

const WEEK = 7 * 86_400_000

function weeks(from: number, to: number): number[] {
  const first = Math.ceil(from / WEEK) * WEEK
  return Array.from({ length: Math.max(0, Math.ceil((to - first) / WEEK)) }, (_, i) => first + i * WEEK)
}

/** Noon UTC of each first of a month: no zone puts it into another month. */
function firstsOfMonths(from: number, to: number): number[] {
  const start = new Date(from)
  const months: number[] = []
  for (let i = 1; ; i++) {
    const month = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + i, 1, 12)
    if (month >= to) return months
    months.push(month)
  }
}
