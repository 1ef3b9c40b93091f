// The town's calendar: eighteen months of ordinary life that end shortly before the leak is seen. All times are epoch
// milliseconds UTC; days are days of China (UTC+8, no summer time). It never reads a clock.

import type { Random } from './random.ts'

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
export const YEAR = 365.25 * DAY
const OFFSET = 8 * HOUR

export interface Calendar {
  /** Midnight in China of the first day of ordinary life. */
  readonly start: number
  readonly days: number
  /** Midnight after the last day. */
  readonly end: number
  /** When the leaked rows were seen. */
  readonly seenAt: number
  /** First moment of each calendar month that begins within the life, ascending. */
  readonly months: readonly number[]
}

/** A calendar of 548 days, its first day somewhere in the first half of 2024. */
export function makeCalendar(random: Random): Calendar {
  const start = Date.UTC(2024, 1, 1) - OFFSET + random.int(0, 150) * DAY
  const days = 548
  const end = start + days * DAY
  const seenAt = end + random.int(1, 6) * DAY + random.int(8 * 60, 22 * 60) * MINUTE
  const months: number[] = []
  const first = new Date(start + OFFSET)
  for (let k = 1; ; k++) {
    const month = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + k, 1) - OFFSET
    if (month >= end) break
    months.push(month)
  }
  return { start, days, end, seenAt, months }
}

/** Day number of a time, 0 on the first day; negative before it. */
export function dayOf(calendar: Calendar, at: number): number {
  return Math.floor((at - calendar.start) / DAY)
}

/** A moment of that day within opening hours, 09:00 to 18:00, to the second. */
export function openingHour(calendar: Calendar, day: number, random: Random): number {
  return calendar.start + day * DAY + 9 * HOUR + random.int(0, 9 * 3600 - 1) * SECOND
}

/** The same moment if outlets are open, else within opening hours of the same day. */
export function withinOpening(calendar: Calendar, at: number, random: Random): number {
  return openingHour(calendar, dayOf(calendar, at), random)
}

/** `2025-03-01T09:30:00+08:00`. */
export function isoTime(at: number): string {
  return `${new Date(at + OFFSET).toISOString().slice(0, 19)}+08:00`
}
