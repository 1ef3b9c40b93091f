// Which stretch of time the panel "Spread" asks about: the brushed days, else the best way of the source, else all time
// until the rows were seen. Pure.

import type { Days } from '../parts/days.ts'

interface Given {
  readonly days: Days | null
  /** Best way of the holder when it is a candidate, ISO in UTC. */
  readonly way: { readonly from: string; readonly to: string } | null
  /** When the rows were seen, ISO in UTC; null: not said. */
  readonly seen: string | null
}

export type WindowOrigin = 'days' | 'way' | 'always'

/** ISO in UTC, both ends included. */
export interface BlastWindow {
  readonly from: string
  readonly to: string
  readonly origin: WindowOrigin
}

const BEGIN = Date.UTC(1970, 0, 1)
const END = Date.UTC(2100, 0, 1)

/** Never turned round, and never past the day that the rows were seen unless that day was chosen. */
export function blastWindow({ days, way, seen }: Given): BlastWindow {
  const last = seen === null ? END : Date.parse(seen)
  if (days !== null) {
    const from = Math.max(BEGIN, days.from)
    return { from: iso(from), to: iso(Math.max(from, Math.min(END, days.to - 1))), origin: 'days' }
  }
  if (way !== null) return { ...way, origin: 'way' }
  return { from: iso(BEGIN), to: iso(last), origin: 'always' }
}

function iso(at: number): string {
  return new Date(at).toISOString()
}
