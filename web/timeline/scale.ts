// The scale of the timeline: from before the first instant to after the last, with a tick at the first of some months.
// Pure given language and zone.

export interface Scale {
  /** Place of an instant (epoch ms UTC), 0..1. */
  readonly at: (instant: number) => number
  /** First days of months, few enough to be read. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
}

const MOST_TICKS = 8
/** Room at both ends, as a part of the whole stretch. */
const ROOM = 0.04

/** Instants in epoch ms UTC, at least one. */
export function scaleOf(instants: readonly number[], language: string, zone: string): Scale {
  const first = Math.min(...instants)
  const last = Math.max(...instants)
  const room = Math.max((last - first) * ROOM, 86_400_000)
  const [from, to] = [first - room, last + room]
  const at = (instant: number) => (instant - from) / (to - from)
  const months = firstsOfMonths(from, to)
  const step = Math.max(1, Math.ceil(months.length / MOST_TICKS))
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    month: 'short',
    year: 'numeric',
    timeZone: zone,
  })
  return {
    at,
    ticks: months.filter((_, i) => i % step === 0).map((month) => ({ at: at(month), label: format.format(month) })),
  }
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
