// The stretch of days that the reader brushed on the timeline, and what overlaps it: by duration, so that what began
// before it and lasted into it counts. Pure given the zone.

import { fromLocalField, toLocalField } from './time.ts'

/** Epoch ms UTC, half-open; an end that was not chosen is infinite. */
export interface Days {
  readonly from: number
  readonly to: number
}

export const DAY_MS = 86_400_000

/** The stretch from the start of one day to the end of another, whichever was named first; null: no day was chosen. */
export function daysBetween(from: string | null, until: string | null, zone: string): Days | null {
  if (from === null && until === null) return null
  const turned = from !== null && until !== null && from > until
  const [first, last] = turned ? [until, from] : [from, until]
  return {
    from: first === null ? Number.NEGATIVE_INFINITY : startOf(first, zone),
    to: last === null ? Number.POSITIVE_INFINITY : startOf(dayAfter(last, 1), zone),
  }
}

/** Does what lasted from `from` to `to` (epoch ms UTC; null: open) overlap the days? Everything overlaps no days. */
export function overlaps(days: Days | null, from: number | null, to: number | null): boolean {
  if (days === null) return true
  return (from ?? Number.NEGATIVE_INFINITY) < days.to && (to ?? Number.POSITIVE_INFINITY) >= days.from
}

/** The day of an instant in the zone, `2025-11-02`. */
export function dayOf(at: number, zone: string): string {
  return toLocalField(new Date(at).toISOString(), zone).slice(0, 10)
}

/** The first instant of a day in the zone, epoch ms UTC. */
export function startOf(day: string, zone: string): number {
  return Date.parse(fromLocalField(`${day}T00:00`, zone) ?? `${day}T00:00Z`)
}

/** `by` days later, earlier when negative. */
export function dayAfter(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + by * DAY_MS).toISOString().slice(0, 10)
}
